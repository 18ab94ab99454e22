package org.clusterrules.model;

import org.jspecify.annotations.Nullable;

/** The chosen one of the options that the form prints ({@link Field#options}), for example {@code YES}; {@code null} if there is none. */
public record Choice(Place place, @Nullable String option) implements Cell {
    /** 是. */
    public static final String YES = "YES";

    /** 否. */
    public static final String NO = "NO";

    /** 不涉及, or 非工业集群，不适用. */
    public static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    /** Checks that the form prints this option here. */
    public Choice {
        if (option != null && !place.options().containsKey(option)) {
            throw new IllegalArgumentException(place + " has no option " + option);
        }
    }

    @Override
    public State state() {
        return option == null ? State.BLANK : State.FILLED;
    }

    /** Whether this option was chosen. */
    public boolean is(String wanted) {
        return wanted.equals(option);
    }
}
