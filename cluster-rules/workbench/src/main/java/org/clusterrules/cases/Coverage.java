package org.clusterrules.cases;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.Reasoning;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Ticks;

/**
 * What the cases of a criterion try. Where a rule joins requirements that all have to be met, each has sides of its own.
 *
 * @param criterion the criterion
 * @param cases how many cases it has
 * @param tried the sides that they are on, of one requirement or another
 * @param missing the sides that none of them is on, and one should be; of each requirement
 */
public record Coverage(Criterion criterion, int cases, Set<Side> tried, Set<Side> missing) {
    /** Where a form stands, seen from a criterion. */
    public enum Side {
        /** What is measured is below the threshold. */
        BELOW,
        /** It is the threshold. */
        AT,
        /** It is above. */
        ABOVE,
        /** A cell that it takes is blank. */
        BLANK,
        /** A cell that it takes says 无. */
        NONE,
        /** The criterion, which has no threshold, is met. */
        MET,
        /** It is not met, or does not apply. */
        NOT_MET
    }

    private static final Set<Side> OF_A_THRESHOLD = EnumSet.of(Side.BELOW, Side.AT, Side.ABOVE, Side.BLANK, Side.NONE);
    private static final Set<Side> OF_TICKS = EnumSet.of(Side.BELOW, Side.AT, Side.BLANK);
    private static final Set<Side> OF_A_LENGTH = EnumSet.of(Side.BELOW, Side.AT, Side.ABOVE);
    private static final Set<Side> OF_OTHERS = EnumSet.of(Side.MET, Side.NOT_MET);

    /**
     * Returns what findings of a criterion try.
     *
     * @param joined how many requirements its rule joins that all have to be met; 1 if it joins none, or in another way
     */
    static Coverage of(Criterion criterion, List<Finding> findings, int joined) {
        Set<Side> tried = EnumSet.noneOf(Side.class);
        Set<Side> missing = EnumSet.noneOf(Side.class);
        boolean recorded = findings.stream()
                .anyMatch(finding -> finding.outcome() != Outcome.UNDETERMINED || finding.thresholdRecorded());
        for (int i = 0; i < joined; i++) {
            int index = i;
            List<Reasoning> judged = findings.stream()
                    .map(Reasoning::of)
                    .map(whole -> joined == 1 ? whole : whole.parts().get(index))
                    .toList();
            Set<Side> triedHere = judged.stream().flatMap(Coverage::sides).collect(Collectors.toSet());
            tried.addAll(triedHere);
            if (recorded || findings.isEmpty()) {
                missing.addAll(Sets.difference(wanted(judged), triedHere));
            }
        }
        return new Coverage(criterion, findings.size(), tried, missing);
    }

    /** Returns the sides that there are. */
    private static Set<Side> wanted(List<Reasoning> judged) {
        if (judged.stream()
                .noneMatch(
                        one -> one.comparison().filter(Coverage::hasThreshold).isPresent())) {
            return OF_OTHERS;
        }
        List<Cell> cells = judged.stream().flatMap(one -> one.cells().stream()).toList();
        // A text that is blank or says 无 has a length as well, and there may be no more boxes than have to be ticked.
        return cells.stream().anyMatch(Numeric.class::isInstance)
                ? OF_A_THRESHOLD
                : cells.stream().anyMatch(Ticks.class::isInstance) ? OF_TICKS : OF_A_LENGTH;
    }

    /** Whether a number is held against one that is written in the rule, and not against another cell. */
    private static boolean hasThreshold(Comparison comparison) {
        return comparison instanceof Comparison.Numbers;
    }

    private static Stream<Side> sides(Reasoning judged) {
        Stream<Side> outcome = switch (judged.outcome()) {
            case MET, NEAR -> Stream.of(Side.MET);
            case UNMET, NOT_APPLICABLE -> Stream.of(Side.NOT_MET);
            case UNDETERMINED -> Stream.of();
        };
        Stream<Side> cells = Stream.concat(
                judged.outcome() != Outcome.UNDETERMINED || judged.missing().isEmpty()
                        ? Stream.of()
                        : Stream.of(Side.BLANK),
                judged.cells().stream().anyMatch(Cell::isNone) ? Stream.of(Side.NONE) : Stream.of());
        return Stream.of(
                        outcome,
                        cells,
                        judged.comparison().filter(Coverage::hasThreshold).flatMap(Coverage::side).stream())
                .flatMap(sides -> sides);
    }

    private static Optional<Side> side(Comparison comparison) {
        return comparison
                .actual()
                .flatMap(actual -> comparison.required().map(required -> {
                    int sign = actual.compareTo(required);
                    return sign < 0 ? Side.BELOW : sign > 0 ? Side.ABOVE : Side.AT;
                }));
    }
}
