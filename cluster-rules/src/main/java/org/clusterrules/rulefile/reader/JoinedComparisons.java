package org.clusterrules.rulefile.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Operator;

/**
 * Finds comparisons in one rule that contradict or imply each other. Among those that must all be met ({@code .and()}),
 * it finds pairs of which one follows from the other, or that are never both met. Among alternatives ({@code .or()}) of
 * one comparison each, it finds pairs of which one is met wherever the other is, or that every number meets. Their
 * order does not matter.
 */
final class JoinedComparisons {
    /** The comparisons that decide, by the quantity compared. */
    private final Map<String, List<StatedComparison>> deciding = new HashMap<>();

    /** The earlier alternatives of one comparison each, by the quantity compared. */
    private final Map<String, List<StatedComparison>> alternatives = new HashMap<>();

    /** The number of requirements in the current alternative. */
    private int requirements;

    /** The quantity of the next comparison, as the rule writes it. */
    private String measured = "";

    /** A comparison with a threshold; {@code written} is shown to people: {@code isAtLeast("40")}. */
    record StatedComparison(
            Token where, String written, boolean isLower, boolean isStrict, BigDecimal number, boolean isWhole) {
        /** Returns the comparison; empty if it has not exactly one bound. */
        static Optional<StatedComparison> of(
                Token where, String written, Operator operator, BigDecimal number, boolean isWhole) {
            BigDecimal step = isWhole ? BigDecimal.ONE : BigDecimal.ZERO; // more than 3 is at least 4
            boolean strict = !isWhole;
            return Optional.ofNullable(
                    switch (operator) {
                        case AT_LEAST -> new StatedComparison(where, written, true, false, number, isWhole);
                        case MORE_THAN -> new StatedComparison(where, written, true, strict, number.add(step), isWhole);
                        case AT_MOST -> new StatedComparison(where, written, false, false, number, isWhole);
                        case LESS_THAN ->
                            new StatedComparison(where, written, false, strict, number.subtract(step), isWhole);
                        case ABOUT, IS, INCREASES -> null;
                    });
        }

        /** Whether this is met wherever the other one is. */
        boolean followsFrom(StatedComparison other) {
            int order = isLower ? other.number.compareTo(number) : number.compareTo(other.number);
            return isLower == other.isLower && (order > 0 || (order == 0 && (other.isStrict || !isStrict)));
        }

        /** Whether no number meets both. */
        boolean excludes(StatedComparison other) {
            int gap = isLower ? number.compareTo(other.number) : other.number.compareTo(number);
            return isLower != other.isLower && (gap > 0 || (gap == 0 && (isStrict || other.isStrict)));
        }

        /** Whether every number meets one of the two. */
        boolean coversWith(StatedComparison other) {
            BigDecimal step = isWhole ? BigDecimal.ONE : BigDecimal.ZERO;
            BigDecimal overlap = isLower ? other.number.subtract(number) : number.subtract(other.number);
            int gap = overlap.add(step).signum();
            return isLower != other.isLower && (gap > 0 || (gap == 0 && !(isStrict && other.isStrict)));
        }
    }

    enum Relation {
        /** Both must be met, and one follows from the other. */
        IMPLIED,
        /** Both must be met, and no number meets both. */
        OPPOSED,
        /** One is enough, and the other is met wherever this is. */
        CONTAINED,
        /** One is enough, and every number meets one of them. */
        EXHAUSTIVE
    }

    /** Two comparisons of one quantity. The first decides nothing, or is the second one if both are at fault. */
    record Pair(StatedComparison useless, StatedComparison other, Relation relation) {}

    void measure(String subject) {
        measured = subject;
        requirements++;
    }

    void restrict(String restriction) {
        measured += restriction;
    }

    /** Ends an alternative, and returns its pairs with earlier ones. */
    List<Pair> endAlternative() {
        List<Pair> pairs = new ArrayList<>();
        if (requirements == 1) {
            deciding.forEach((subject, comparisons) -> {
                List<StatedComparison> earlier = alternatives.computeIfAbsent(subject, key -> new ArrayList<>());
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

    /** Ends the last alternative; a new requirement follows. */
    List<Pair> end() {
        List<Pair> pairs = endAlternative();
        alternatives.clear();
        return pairs;
    }

    private static Optional<Pair> between(StatedComparison added, StatedComparison other) {
        if (other.followsFrom(added)) {
            return Optional.of(new Pair(added, other, Relation.CONTAINED));
        } else if (added.followsFrom(other)) {
            return Optional.of(new Pair(other, added, Relation.CONTAINED));
        }
        return added.coversWith(other) ? Optional.of(new Pair(added, other, Relation.EXHAUSTIVE)) : Optional.empty();
    }

    List<Pair> add(StatedComparison added) {
        List<Pair> pairs = new ArrayList<>();
        List<StatedComparison> earlier = deciding.computeIfAbsent(measured, key -> new ArrayList<>());
        for (StatedComparison other : List.copyOf(earlier)) {
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
