package org.clusterrules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date; {@code null} if it was not filled in. */
public record Day(Place place, @Nullable LocalDate date) implements Cell {
    @Override
    public State state() {
        return date == null ? State.BLANK : State.FILLED;
    }
}
