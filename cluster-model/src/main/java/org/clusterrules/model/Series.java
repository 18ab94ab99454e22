package org.clusterrules.model;

import java.util.List;

/**
 * A row of the form with one entry for each of its years.
 *
 * @param <T> what the row has for a year: {@link Figure}, {@link Count}, {@link Standards}, {@link Stage}
 * @param place where on the form the row is
 * @param years the years of the row, ascending, as the form's {@link Edition} has them
 * @param values what the row has for each of the years
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

    /** Returns what the row has for its last year, for the form's data the base year. */
    public T last() {
        return values.get(values.size() - 1);
    }
}
