package org.clusterrules.cases;

import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.judgement.Reasoning;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Label;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Ticks;

/**
 * What the cases of a criterion cover. If a rule joins requirements with {@code and}, {@code or} or {@code appliesWhere}, each
 * requirement has its own sides, and a case covers a side of each of them, whichever decides.
 *
 * @param cases the number of its cases
 * @param requirements the requirements of its rule, in the rule's order; a single one without words if there are no cases
 */
public record Coverage(Criterion criterion, int cases, List<RequirementCoverage> requirements) {
    public Coverage {
        requirements = List.copyOf(requirements);
    }

    /**
     * One of the requirements of a rule.
     *
     * @param requirement what is required
     * @param missing the sides that are not covered, in their order
     */
    public record RequirementCoverage(Label requirement, Set<Side> missing) {
        public RequirementCoverage {
            missing = Sets.immutableEnumSet(missing);
        }
    }

    /** Whether every side of every requirement is covered. */
    public boolean isFull() {
        return requirements.stream().allMatch(one -> one.missing().isEmpty());
    }

    /** The position of a form relative to a requirement. */
    public enum Side {
        /** The measured value is below the threshold. */
        BELOW,
        /** The measured value is the threshold. */
        AT,
        /** The measured value is above the threshold. */
        ABOVE,
        /** A cell that the requirement reads is blank. */
        BLANK,
        /** A cell that the requirement reads says 无. */
        NONE,
        /** The requirement has no threshold, and is met. */
        MET,
        /** The requirement has no threshold, and is not met or does not apply. */
        NOT_MET
    }

    private static final Set<Side> OF_A_THRESHOLD = EnumSet.of(Side.BELOW, Side.AT, Side.ABOVE, Side.BLANK, Side.NONE);
    private static final Set<Side> OF_TICKS = EnumSet.of(Side.BELOW, Side.AT, Side.BLANK);
    private static final Set<Side> OF_A_LENGTH = EnumSet.of(Side.BELOW, Side.AT, Side.ABOVE);
    private static final Set<Side> OF_OTHERS = EnumSet.of(Side.MET, Side.NOT_MET);

    /** Returns what these findings of a criterion cover. */
    static Coverage of(Criterion criterion, List<Finding> findings) {
        if (findings.isEmpty()) {
            return new Coverage(criterion, 0, List.of(new RequirementCoverage(Label.NOTHING, OF_OTHERS)));
        }
        boolean recorded = findings.stream()
                .anyMatch(finding -> finding.outcome() != Outcome.UNDETERMINED || finding.thresholdRecorded());
        List<List<Reasoning>> stated =
                findings.stream().map(finding -> Reasoning.of(finding).stated()).toList();
        List<RequirementCoverage> requirements = new ArrayList<>();
        for (int i = 0; i < stated.get(0).size(); i++) {
            int index = i;
            List<Reasoning> judged = stated.stream().map(all -> all.get(index)).toList();
            Set<Side> tried =
                    judged.stream().flatMap(one -> sides(one).stream()).collect(Collectors.toSet());
            requirements.add(new RequirementCoverage(
                    Label.of(judged.get(0)::requirement),
                    recorded ? Sets.difference(wanted(judged), tried) : Set.of()));
        }
        return new Coverage(criterion, findings.size(), requirements);
    }

    /** Returns the sides that should be covered. */
    private static Set<Side> wanted(List<Reasoning> judged) {
        if (judged.stream().flatMap(one -> one.comparison().stream()).noneMatch(Coverage::hasThreshold)) {
            return OF_OTHERS;
        }
        List<Cell> cells = judged.stream().flatMap(one -> one.cells().stream()).toList();
        // A text that is blank or says 无 has a length, too, and there may be no more boxes than must be ticked.
        return cells.stream().anyMatch(Numeric.class::isInstance)
                ? OF_A_THRESHOLD
                : cells.stream().anyMatch(Ticks.class::isInstance) ? OF_TICKS : OF_A_LENGTH;
    }

    /** Whether a number is compared with one in the rule, and not with another cell. */
    private static boolean hasThreshold(Comparison comparison) {
        return comparison instanceof Comparison.Numbers;
    }

    private static Set<Side> sides(Reasoning judged) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (judged.outcome() != Outcome.UNDETERMINED) {
            boolean isMet = judged.outcome() == Outcome.MET || judged.outcome() == Outcome.NEAR;
            sides.add(isMet ? Side.MET : Side.NOT_MET);
        } else if (!judged.missing().isEmpty()) {
            sides.add(Side.BLANK);
        }
        if (judged.cells().stream().anyMatch(Cell::isNone)) {
            sides.add(Side.NONE);
        }
        judged.comparison()
                .filter(Coverage::hasThreshold)
                .flatMap(Coverage::side)
                .ifPresent(sides::add);
        return sides;
    }

    private static Optional<Side> side(Comparison comparison) {
        return comparison.actual().flatMap(actual -> comparison.required().map(required -> side(actual, required)));
    }

    private static Side side(BigDecimal actual, BigDecimal required) {
        int sign = actual.compareTo(required);
        return sign < 0 ? Side.BELOW : sign > 0 ? Side.ABOVE : Side.AT;
    }
}
