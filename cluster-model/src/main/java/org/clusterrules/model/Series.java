package org.clusterrules.model;

import java.util.List;

/**
 * A row of the form with one entry for each of its years.
 *
 * @param <T> {@link Figure}, {@link Count}, {@link Innovation.Standards} or {@link Plan.Stage}
 * @param years the years of the row, ascending, as in the form's {@link Edition}
 */
public record Series<T>(Place place, List<Integer> years, List<T> values) {
    /** Copies the lists, and checks that there is a value for each year. */
    public Series {
        years = List.copyOf(years);
        values = List.copyOf(values);
        if (years.isEmpty() || years.size() != values.size()) {
            throw new IllegalArgumentException(place + ": " + values + " for " + years);
        }
    }

    /** Returns the entry of the last year: outside the plan, the base year. */
    public T last() {
        return values.get(values.size() - 1);
    }
}
