package org.clusterrules.rulefile.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Operator;

/**
 * Comparisons that must all be met: those between which {@code .and()} is written. Finds two of one number of which one follows from the
 * other, or that are never both met, whichever is written first.
 */
final class JoinedComparisons {
    /** What decides, of each thing that is measured. */
    private final Map<String, List<Comparison>> deciding = new HashMap<>();

    /** What is measured by the comparison that comes next, as the rule writes it. */
    private String measured = "";

    /**
     * A comparison with a threshold.
     *
     * @param where the place of the threshold
     * @param written what a person reads: {@code isAtLeast("40")}
     * @param isLower whether numbers above the threshold meet it, and not those below
     * @param isStrict whether the threshold itself does not
     */
    record Comparison(Token where, String written, boolean isLower, boolean isStrict, BigDecimal number) {
        /** Returns the comparison; empty where it is not with one bound. */
        static Optional<Comparison> of(
                Token where, String written, Operator operator, BigDecimal number, boolean isWhole) {
            BigDecimal step = isWhole ? BigDecimal.ONE : BigDecimal.ZERO; // more than 3 is at least 4
            boolean strict = !isWhole;
            return Optional.ofNullable(
                    switch (operator) {
                        case AT_LEAST -> new Comparison(where, written, true, false, number);
                        case MORE_THAN -> new Comparison(where, written, true, strict, number.add(step));
                        case AT_MOST -> new Comparison(where, written, false, false, number);
                        case LESS_THAN -> new Comparison(where, written, false, strict, number.subtract(step));
                        case ABOUT, IS, INCREASES -> null;
                    });
        }

        /** Whether it is met wherever the other one is. */
        boolean followsFrom(Comparison other) {
            int order = isLower ? other.number.compareTo(number) : number.compareTo(other.number);
            return isLower == other.isLower && (order > 0 || (order == 0 && (other.isStrict || !isStrict)));
        }

        /** Whether it is not met where the other one is. */
        boolean excludes(Comparison other) {
            int gap = isLower ? number.compareTo(other.number) : other.number.compareTo(number);
            return isLower != other.isLower && (gap > 0 || (gap == 0 && (isStrict || other.isStrict)));
        }
    }

    /**
     * Two comparisons of one number.
     *
     * @param useless the one that decides nothing, or the second of two that are never both met
     * @param other the other one
     * @param areOpposed whether they are never both met
     */
    record Pair(Comparison useless, Comparison other, boolean areOpposed) {}

    /** Begins a requirement about something. */
    void measure(String subject) {
        measured = subject;
    }

    /** Notes what changes that which is measured. */
    void restrict(String restriction) {
        measured += restriction;
    }

    /** Forgets what was compared: what follows can be met without it. */
    void forget() {
        deciding.clear();
    }

    /** Adds a comparison of what is measured, and returns the pairs that it makes. */
    List<Pair> add(Comparison added) {
        List<Pair> pairs = new ArrayList<>();
        List<Comparison> earlier = deciding.computeIfAbsent(measured, key -> new ArrayList<>());
        for (Comparison other : List.copyOf(earlier)) {
            if (added.excludes(other) || added.followsFrom(other)) {
                return List.of(new Pair(added, other, added.excludes(other)));
            } else if (other.followsFrom(added)) {
                pairs.add(new Pair(other, added, false));
                earlier.remove(other);
            }
        }
        earlier.add(added);
        return pairs;
    }
}
