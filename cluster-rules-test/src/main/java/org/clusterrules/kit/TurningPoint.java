package org.clusterrules.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Variation;
import org.jspecify.annotations.Nullable;

/**
 * Where a criterion turns with the number in a cell, as the finding says itself that has a number there which misses by far: by
 * the smallest change that it advises, or by its margin.
 *
 * @param far a number that misses the requirement
 */
record TurningPoint(Subject rules, String criterionId, String cell, BigDecimal far) {
    private static final Set<Outcome> MISSES = EnumSet.of(Outcome.UNMET, Outcome.NEAR);

    /** Returns the number; {@code null} where the finding does not say. */
    @Nullable
    BigDecimal in(Variation form) {
        Finding finding = finding(form, far);
        if (!MISSES.contains(finding.outcome())) {
            return null;
        }
        // Exact where what is measured is the number itself or a sum with it, which is seen by the unit step.
        Optional<BigDecimal> margin = finding.comparison().flatMap(Comparison::margin);
        if (margin.isPresent()) {
            BigDecimal up = far.subtract(margin.get());
            BigDecimal down = far.add(margin.get());
            for (BigDecimal at : new BigDecimal[] {up, down}) {
                if (Threshold.canHold(form.cell(cell), at) && isWhereItTurns(form, at)) {
                    return at;
                }
            }
        }
        return finding.advice().stream()
                .filter(change -> change.from().pointer().equals(cell))
                .findFirst()
                .map(Change::to)
                .orElse(null);
    }

    private boolean isWhereItTurns(Variation form, BigDecimal at) {
        return finding(form, at)
                .comparison()
                .flatMap(Comparison::margin)
                .filter(margin -> margin.signum() == 0)
                .isPresent();
    }

    /** Whether the criterion says different things there and a step to either side. */
    boolean turns(Variation form, BigDecimal at, BigDecimal step) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (BigDecimal number : new BigDecimal[] {at.subtract(step), at, at.add(step)}) {
            if (Threshold.canHold(form.cell(cell), number)) {
                outcomes.add(finding(form, number).outcome());
            }
        }
        return outcomes.size() > 1;
    }

    /** Returns where what misses turns from UNMET to NEAR, if it does, between the number far off and the threshold. */
    Optional<BigDecimal> near(Variation form, BigDecimal at, BigDecimal step) {
        BigDecimal next = far.compareTo(at) < 0 ? at.subtract(step) : at.add(step);
        if (!Threshold.canHold(form.cell(cell), next) || finding(form, next).outcome() != Outcome.NEAR) {
            return Optional.empty();
        }
        BigDecimal near = next;
        BigDecimal unmet = far;
        while (near.subtract(unmet).abs().compareTo(step) > 0) {
            BigDecimal middle = near.add(unmet)
                    .divide(BigDecimal.valueOf(2))
                    .divide(step, 0, RoundingMode.FLOOR)
                    .multiply(step);
            if (middle.compareTo(unmet) == 0) {
                middle = middle.add(step);
            }
            if (finding(form, middle).outcome() == Outcome.NEAR) {
                near = middle;
            } else {
                unmet = middle;
            }
        }
        return Optional.of(near);
    }

    private Finding finding(Variation form, BigDecimal number) {
        Variation moved = form.with(cell, RuleThresholds.value(form.cell(cell), number));
        return rules.finding(moved, criterionId);
    }
}
