package org.clusterrules.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.clusterrules.model.Unit;

/**
 * The numbers that a criterion compared. They are rounded for display, to at least two decimals for figures and never so
 * that they contradict the outcome; the comparison itself was exact.
 *
 * @param operator how they are compared; empty where the threshold is not recorded
 * @param actual the value that decided; empty where there is none to show (a blank, 无 for a rate)
 * @param required what it has to be; empty where the threshold is not recorded
 * @param unit the unit of both
 */
public record Comparison(
        Optional<Operator> operator, Optional<BigDecimal> actual, Optional<BigDecimal> required, Unit unit) {
    /** Returns by how much the requirement is met (positive: to spare) or missed (negative: short by). */
    public Optional<BigDecimal> margin() {
        if (operator.isEmpty() || actual.isEmpty() || required.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal above = actual.get().subtract(required.get());
        return Optional.of(
                switch (operator.get()) {
                    case AT_MOST, LESS_THAN -> above.negate();
                    case IS -> above.abs().negate();
                    default -> above;
                });
    }
}
