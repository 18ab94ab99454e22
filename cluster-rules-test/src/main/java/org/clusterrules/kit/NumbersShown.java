package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.kit.Claim.Violations;
import org.clusterrules.model.Variation;

/** The numbers of a comparison, as they are shown, compare as the outcome says, and are the margin apart. */
final class NumbersShown implements Claim {
    @Override
    public void check(Subject rules, Variation form, Random random, Violations violations) {
        for (Finding finding : rules.findings(form)) {
            finding.comparison()
                    .filter(comparison -> comparison.margin().isPresent())
                    .ifPresent(comparison -> check(finding, comparison, violations));
        }
    }

    private static void check(Finding finding, Comparison comparison, Violations violations) {
        BigDecimal distance =
                comparison.actual().orElseThrow().subtract(comparison.required().orElseThrow());
        BigDecimal margin = comparison.margin().orElseThrow();
        violations.addIf(
                !possible(comparison, distance.signum()).contains(finding.outcome()),
                finding,
                finding.outcome() + " contradicts " + comparison);
        violations.addIf(
                finding.outcome() == Outcome.MET ? margin.signum() < 0 : margin.signum() > 0,
                finding,
                "the margin " + margin + " contradicts " + finding.outcome());
        violations.addIf(
                margin.abs().compareTo(distance.abs()) != 0,
                finding,
                "the margin " + margin + " is not the distance in " + comparison);
    }

    /** How far below the threshold of an "about" is near, the rule says, and the comparison does not. */
    private static Set<Outcome> possible(Comparison comparison, int sign) {
        boolean met = switch (comparison.operator()) {
            case AT_LEAST, ABOUT -> sign >= 0;
            case MORE_THAN -> sign > 0;
            case AT_MOST -> sign <= 0;
            case LESS_THAN -> sign < 0;
            case IS, INCREASES -> throw new AssertionError("no margin belongs to " + comparison);
        };
        if (met) {
            return EnumSet.of(Outcome.MET);
        }
        return comparison.operator() == Operator.ABOUT
                ? EnumSet.of(Outcome.NEAR, Outcome.UNMET)
                : EnumSet.of(Outcome.UNMET);
    }
}
