package org.clusterrules.model;

/** One cell of a form: its place, which is a blank or one year or component of it, and its content. */
public sealed interface Cell permits Text, Numeric, Choice, Ticks, Names, Day {
    /** Returns where on the form this is. */
    Place place();

    /** Returns whether the cell is blank, says 无, or has a value. */
    State state();

    /** Returns the place as an RFC 6901 pointer, for example {@code /industry/totalOutput/2021}. */
    default String pointer() {
        return place().pointer();
    }

    /** Whether nothing, or only a placeholder, was filled in. */
    default boolean isBlank() {
        return state() == State.BLANK;
    }

    /** Whether 无 was filled in. */
    default boolean isNone() {
        return state() == State.NONE;
    }
}
