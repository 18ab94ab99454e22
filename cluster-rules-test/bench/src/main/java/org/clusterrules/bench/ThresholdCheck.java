package org.clusterrules.bench;

import java.math.BigDecimal;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;

/** What a number is held against; for "about", with the number that is still near. */
record ThresholdCheck(Operator operator, BigDecimal threshold, BigDecimal near) {
    ThresholdCheck(Operator operator, String threshold) {
        this(operator, new BigDecimal(threshold), BigDecimal.ZERO);
    }

    static ThresholdCheck about(String threshold, int tolerance) {
        BigDecimal number = new BigDecimal(threshold);
        BigDecimal share = BigDecimal.valueOf(100L - tolerance).movePointLeft(2);
        return new ThresholdCheck(Operator.ABOUT, number, number.multiply(share));
    }

    Outcome judge(BigDecimal number) {
        return judge(number.compareTo(threshold), number, near);
    }

    /** Judges number ÷ divisor, without dividing; the divisor is above zero. */
    Outcome judge(BigDecimal number, BigDecimal divisor) {
        return judge(number.compareTo(threshold.multiply(divisor)), number, near.multiply(divisor));
    }

    private Outcome judge(int sign, BigDecimal number, BigDecimal stillNear) {
        boolean met = switch (operator) {
            case AT_LEAST, ABOUT -> sign >= 0;
            case MORE_THAN -> sign > 0;
            case AT_MOST -> sign <= 0;
            default -> throw new IllegalStateException(operator.name());
        };
        return met
                ? Outcome.MET
                : operator == Operator.ABOUT && number.compareTo(stillNear) >= 0 ? Outcome.NEAR : Outcome.UNMET;
    }
}
