package org.clusterrules.rulefile.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Operator;

/**
 * Comparisons of one number that a rule joins. Between those that must all be met ({@code .and()}), finds two of which one follows from the
 * other, or that are never both met; between alternatives ({@code .or()}) that are one comparison each, two of which one is met wherever the
 * other is, or of which every number meets one. It does not matter which is written first.
 */
final class JoinedComparisons {
    /** What decides, of each thing that is measured. */
    private final Map<String, List<Comparison>> deciding = new HashMap<>();

    /** The alternatives so far that are one comparison each, of each thing that is measured. */
    private final Map<String, List<Comparison>> alternatives = new HashMap<>();

    /** How many requirements the alternative has that is being read. */
    private int requirements;

    /** What is measured by the comparison that comes next, as the rule writes it. */
    private String measured = "";

    /**
     * A comparison with a threshold.
     *
     * @param where the place of the threshold
     * @param written what a person reads: {@code isAtLeast("40")}
     * @param isLower whether numbers above the threshold meet it, and not those below
     * @param isStrict whether the threshold itself does not
     * @param isWhole whether only whole numbers are compared
     */
    record Comparison(
            Token where, String written, boolean isLower, boolean isStrict, BigDecimal number, boolean isWhole) {
        /** Returns the comparison; empty where it is not with one bound. */
        static Optional<Comparison> of(
                Token where, String written, Operator operator, BigDecimal number, boolean isWhole) {
            BigDecimal step = isWhole ? BigDecimal.ONE : BigDecimal.ZERO; // more than 3 is at least 4
            boolean strict = !isWhole;
            return Optional.ofNullable(
                    switch (operator) {
                        case AT_LEAST -> new Comparison(where, written, true, false, number, isWhole);
                        case MORE_THAN -> new Comparison(where, written, true, strict, number.add(step), isWhole);
                        case AT_MOST -> new Comparison(where, written, false, false, number, isWhole);
                        case LESS_THAN -> new Comparison(where, written, false, strict, number.subtract(step), isWhole);
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

        /** Whether every number meets it or the other one. */
        boolean coversWith(Comparison other) {
            BigDecimal step = isWhole ? BigDecimal.ONE : BigDecimal.ZERO;
            BigDecimal overlap = isLower ? other.number.subtract(number) : number.subtract(other.number);
            int gap = overlap.add(step).signum();
            return isLower != other.isLower && (gap > 0 || (gap == 0 && !(isStrict && other.isStrict)));
        }
    }

    /** How two comparisons go together. */
    enum Relation {
        /** Both must be met, and the one is wherever the other is. */
        IMPLIED,
        /** Both must be met, and no number meets both. */
        OPPOSED,
        /** One is enough, and the other is met wherever this one is. */
        CONTAINED,
        /** One is enough, and every number meets one. */
        EXHAUSTIVE
    }

    /**
     * Two comparisons of one number.
     *
     * @param useless the one that decides nothing, or the second where both are at fault
     * @param other the other one
     */
    record Pair(Comparison useless, Comparison other, Relation relation) {}

    /** Begins a requirement about something. */
    void measure(String subject) {
        measured = subject;
        requirements++;
    }

    /** Notes what changes that which is measured. */
    void restrict(String restriction) {
        measured += restriction;
    }

    /** Ends an alternative, and returns the pairs that it makes with those before it. */
    List<Pair> endAlternative() {
        List<Pair> pairs = new ArrayList<>();
        if (requirements == 1) {
            deciding.forEach((subject, comparisons) -> {
                List<Comparison> earlier = alternatives.computeIfAbsent(subject, key -> new ArrayList<>());
                comparisons.forEach(added -> earlier.stream()
                        .flatMap(other -> between(added, other).stream())
                        .findFirst()
                        .ifPresent(pairs::add));
                earlier.addAll(comparisons);
            });
        }
        deciding.clear();
        requirements = 0;
        return pairs;
    }

    /** Ends the last alternative; what follows is another requirement. */
    List<Pair> end() {
        List<Pair> pairs = endAlternative();
        alternatives.clear();
        return pairs;
    }

    /** Returns what two alternatives have to do with each other. */
    private static Optional<Pair> between(Comparison added, Comparison other) {
        if (other.followsFrom(added)) {
            return Optional.of(new Pair(added, other, Relation.CONTAINED));
        } else if (added.followsFrom(other)) {
            return Optional.of(new Pair(other, added, Relation.CONTAINED));
        }
        return added.coversWith(other) ? Optional.of(new Pair(added, other, Relation.EXHAUSTIVE)) : Optional.empty();
    }

    /** Adds a comparison of what is measured, and returns the pairs that it makes. */
    List<Pair> add(Comparison added) {
        List<Pair> pairs = new ArrayList<>();
        List<Comparison> earlier = deciding.computeIfAbsent(measured, key -> new ArrayList<>());
        for (Comparison other : List.copyOf(earlier)) {
            if (added.excludes(other) || added.followsFrom(other)) {
                return List.of(new Pair(added, other, added.excludes(other) ? Relation.OPPOSED : Relation.IMPLIED));
            } else if (other.followsFrom(added)) {
                pairs.add(new Pair(other, added, Relation.IMPLIED));
                earlier.remove(other);
            }
        }
        earlier.add(added);
        return pairs;
    }
}
