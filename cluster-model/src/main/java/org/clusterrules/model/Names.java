package org.clusterrules.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of names: of attached documents, or of platforms.
 *
 * @param place where on the form this is
 * @param values the names as written, empty where the list is or says 无; {@code null} where it was left out
 */
public record Names(Place place, @Nullable List<String> values) implements Cell {
    /** Copies the list. */
    public Names {
        values = values == null ? null : List.copyOf(values);
    }

    @Override
    public State state() {
        return values == null ? State.BLANK : State.FILLED;
    }

    /** Returns the entries that name something: neither white space nor 无. */
    public List<String> named() {
        if (values == null) {
            return List.of();
        }
        for (String entry : values) {
            if (!names(entry)) {
                return values.stream().filter(Names::names).toList();
            }
        }
        return values; // nearly always
    }

    /** Returns the entries that say nothing, as they are written. */
    public List<String> placeholders() {
        return List.of();
    }

    /** Whether an entry names something: it is neither white space nor 无. */
    public static boolean names(String entry) {
        return !Blanks.isBlank(entry) && !Blanks.isNone(entry);
    }
}
