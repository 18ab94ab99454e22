package org.clusterrules.bench;

import java.math.BigDecimal;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Target;

/**
 * What the criteria of the targets come to, and what they hold a figure against.
 */
final class TargetChecks {
    static final Bound GROWTH_TARGET = new Bound(Operator.AT_LEAST, "10");
    static final BigDecimal TEN_PERCENT_A_YEAR = new BigDecimal("1.331");
    static final BigDecimal FIFTEEN_PERCENT_A_YEAR = new BigDecimal("1.520875");
    static final Bound ADOPTION = Bound.about("45", 5);
    static final Bound EMISSIONS = Bound.about("18", 5);
    static final Bound ENERGY = Bound.about("13.5", 5);

    private TargetChecks() {}

    static Outcome growth(Target target, BigDecimal leastFactor) {
        if (target.baseline().isBlank() || target.target().isBlank()) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal base = Checks.orZero(target.baseline());
        if (base.signum() <= 0) {
            return Outcome.UNDETERMINED;
        }
        return Checks.orZero(target.target()).compareTo(base.multiply(leastFactor)) >= 0 ? Outcome.MET : Outcome.UNMET;
    }

    static Outcome reduction(Target target, Bound bound) {
        if (Checks.isNothing(target.baseline()) || Checks.isNothing(target.target())) {
            return Outcome.UNMET;
        } else if (target.baseline().isBlank() || target.target().isBlank()) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal base = Checks.orZero(target.baseline());
        if (base.signum() <= 0) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal reduced = base.subtract(Checks.orZero(target.target())).multiply(Checks.HUNDRED);
        return reduced.compareTo(base.multiply(bound.threshold())) >= 0
                ? Outcome.MET
                : reduced.compareTo(base.multiply(bound.near())) >= 0 ? Outcome.NEAR : Outcome.UNMET;
    }

    static Outcome rises(Target target, Series<Stage> stages) {
        Numeric before = null;
        boolean blank = false;
        int last = stages.values().size() - 1;
        for (int i = -1; i <= last; i++) {
            Numeric cell = i < 0
                    ? target.baseline()
                    : i < last ? stages.values().get(i).qualitySmes() : target.target();
            if (cell.isBlank()) {
                blank = true;
                continue;
            }
            if (before != null && Checks.orZero(before).compareTo(Checks.orZero(cell)) >= 0) {
                return Outcome.UNMET;
            }
            before = cell;
        }
        return blank ? Outcome.UNDETERMINED : Outcome.MET;
    }
}
