package org.clusterrules.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Ticks;

/**
 * What the cases of a criterion try.
 *
 * @param criterion the criterion
 * @param cases how many cases it has
 * @param tried the sides that they are on
 * @param missing the sides that none of them is on, and one should be
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

    static Coverage of(Criterion criterion, List<Finding> findings) {
        Set<Side> tried = EnumSet.noneOf(Side.class);
        boolean threshold = false;
        boolean number = false;
        boolean ticks = false;
        boolean recorded = false;
        for (Finding finding : findings) {
            threshold |= finding.comparison().filter(Coverage::hasThreshold).isPresent();
            number |= finding.cells().stream().anyMatch(Numeric.class::isInstance);
            ticks |= finding.cells().stream().anyMatch(Ticks.class::isInstance);
            recorded |= finding.outcome() != Outcome.UNDETERMINED || finding.thresholdRecorded();
            sides(finding).forEach(tried::add);
        }
        Set<Side> missing = EnumSet.noneOf(Side.class);
        if (recorded || findings.isEmpty()) {
            // A text that is blank or says 无 has a length as well, and there may be no more boxes than have to be
            // ticked.
            missing.addAll(!threshold ? OF_OTHERS : number ? OF_A_THRESHOLD : ticks ? OF_TICKS : OF_A_LENGTH);
            missing.removeAll(tried);
        }
        return new Coverage(criterion, findings.size(), tried, missing);
    }

    /** Whether a number is held against one that is written in the rule, and not against another cell. */
    private static boolean hasThreshold(Comparison comparison) {
        return comparison instanceof Comparison.Numbers;
    }

    private static Stream<Side> sides(Finding finding) {
        Stream<Side> outcome = switch (finding.outcome()) {
            case MET, NEAR -> Stream.of(Side.MET);
            case UNMET, NOT_APPLICABLE -> Stream.of(Side.NOT_MET);
            case UNDETERMINED -> Stream.of();
        };
        Stream<Side> cells = Stream.concat(
                finding.missing().isEmpty() ? Stream.of() : Stream.of(Side.BLANK),
                finding.cells().stream().anyMatch(Cell::isNone) ? Stream.of(Side.NONE) : Stream.of());
        return Stream.of(
                        outcome,
                        cells,
                        finding.comparison().filter(Coverage::hasThreshold).flatMap(Coverage::side).stream())
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
