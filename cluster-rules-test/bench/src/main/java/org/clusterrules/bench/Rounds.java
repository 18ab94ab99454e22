package org.clusterrules.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One figure, measured once in each round. What is told is the median and, of several rounds, the least and the greatest. */
final class Rounds {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    /** Whether it was measured in no round. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    double median() {
        return median(values);
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Returns the ratios, round by round: what the machine did meanwhile fell on both. */
    Rounds over(Rounds other) {
        Rounds ratios = new Rounds();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / other.values.get(i));
        }
        return ratios;
    }

    Rounds minus(Rounds other) {
        Rounds differences = new Rounds();
        for (int i = 0; i < values.size(); i++) {
            differences.add(values.get(i) - other.values.get(i));
        }
        return differences;
    }

    Rounds times(double factor) {
        Rounds products = new Rounds();
        values.forEach(value -> products.add(value * factor));
        return products;
    }

    /** Returns the median in this format, and behind it from the least to the greatest, where there is more than one. */
    String text(String format) {
        String median = String.format(Locale.ROOT, format, median());
        return values.size() == 1
                ? median
                : String.format(
                        Locale.ROOT,
                        "%s (" + format + "–" + format + ")",
                        median,
                        Collections.min(values),
                        Collections.max(values));
    }
}
