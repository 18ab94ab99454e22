package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Operator.ABOUT;
import static org.clusterrules.assessment.Operator.AT_MOST;
import static org.clusterrules.assessment.Operator.LESS_THAN;

import java.math.BigDecimal;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.internal.Tolerance;
import org.clusterrules.model.internal.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * The bound that a quantity is compared with.
 *
 * @param operator {@code null} if the threshold is not recorded
 * @param tolerance for {@link Operator#ABOUT}, how far below the threshold is near, in percent of it; else zero
 */
record Bound(@Nullable Operator operator, BigDecimal threshold, BigDecimal tolerance) {
    static final Bound UNRECORDED = new Bound(null, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final Memo<String, BigDecimal> NUMBERS = new Memo<>(BigDecimal::new);

    private static final Memo<String, BigDecimal> TOLERANCES = new Memo<>(Bound::percent);

    static Bound of(Operator operator, String threshold) {
        return new Bound(operator, number(threshold), BigDecimal.ZERO);
    }

    static Bound about(String threshold, String tolerance) {
        return new Bound(ABOUT, number(threshold), TOLERANCES.of(tolerance));
    }

    static BigDecimal number(String text) {
        return NUMBERS.of(text);
    }

    Bound times(BigDecimal number) {
        return new Bound(operator, Decimals.withPlaces(threshold.multiply(number), 0), tolerance);
    }

    /** Reads a percentage such as {@code 5%}. */
    static BigDecimal percent(String text) {
        int end = text.length() - 1;
        if (end < 1 || text.charAt(end) != '%') {
            throw new IllegalArgumentException("a tolerance is a percentage such as 5%, not " + text);
        }
        return new BigDecimal(text.substring(0, end).strip());
    }

    Outcome judge(ExactNumber number) {
        return outcome(number.compareTo(threshold), operator == ABOUT ? number.compareTo(tolerated()) : 0);
    }

    Outcome judge(BigDecimal number) {
        return outcome(number.compareTo(threshold), operator == ABOUT ? number.compareTo(tolerated()) : 0);
    }

    /** Takes the signs of the number less the threshold and, for {@link Operator#ABOUT}, less {@link #tolerated()}. */
    Outcome outcome(int toThreshold, int toTolerated) {
        if (operator == null) {
            return Outcome.UNDETERMINED;
        }
        return switch (operator) {
            case AT_LEAST -> Judgement.metIf(toThreshold >= 0);
            case MORE_THAN -> Judgement.metIf(toThreshold > 0);
            case AT_MOST -> Judgement.metIf(toThreshold <= 0);
            case LESS_THAN -> Judgement.metIf(toThreshold < 0);
            case ABOUT -> toThreshold >= 0 ? Outcome.MET : toTolerated >= 0 ? Outcome.NEAR : Outcome.UNMET;
            case IS, INCREASES -> throw new IllegalStateException(operator + " compares with no fixed number");
        };
    }

    boolean asksForMore() {
        return operator != AT_MOST && operator != LESS_THAN;
    }

    boolean isTolerant() {
        return operator == ABOUT && tolerance.signum() > 0;
    }

    /** Returns the least number that is near. */
    BigDecimal tolerated() {
        return Tolerance.end(threshold, tolerance);
    }

    /** Returns the share of the threshold that a number below it reaches: 42.75 of 45, and 9.5 of 10 for −10.5 of −10. */
    Ratio reached(Ratio number) {
        Ratio quotient = number.dividedBy(threshold.abs());
        return threshold.signum() > 0 ? quotient : quotient.plus(new Ratio(BigDecimal.valueOf(2), BigDecimal.ONE));
    }
}
