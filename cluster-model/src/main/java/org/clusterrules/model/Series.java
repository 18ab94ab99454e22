package org.clusterrules.model;

import java.util.List;

/**
 * A row of the form with an entry for each of its years, ascending, as in the {@link Edition}: a {@link Figure}, {@link Count}, {@link
 * Innovation.Standards} or {@link Plan.Stage}.
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
