package org.clusterrules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date.
 *
 * @param place where on the form this is
 * @param date the day; {@code null} where none was filled in
 */
public record Day(Place place, @Nullable LocalDate date) implements Cell {
    @Override
    public State state() {
        return date == null ? State.BLANK : State.FILLED;
    }
}
