package org.clusterrules.model;

import java.util.List;

/**
 * A row of the form with one entry for each of its years.
 *
 * @param <T> what the row has for a year: {@link Figure}, {@link Count}, {@link Innovation.Standards}, {@link Plan.Stage}
 * @param years the years of the row, ascending, as in the form's {@link Edition}
 * @param values the entries, in the order of the years
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

    /** Returns the entry of the last year, which is the base year outside the plan. */
    public T last() {
        return values.get(values.size() - 1);
    }
}
