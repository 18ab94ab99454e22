package org.clusterrules.language;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;

/**
 * What a quantity is held against.
 *
 * @param operator the comparison
 * @param threshold the number required
 * @param tolerance for {@link Operator#ABOUT}, how far below the threshold is still near, in percent of it; else zero
 */
record Bound(Operator operator, BigDecimal threshold, BigDecimal tolerance) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Bound of(Operator operator, String threshold) {
        return new Bound(operator, new BigDecimal(threshold), BigDecimal.ZERO);
    }

    /** Reads a tolerance such as {@code 5%}. */
    static Bound about(String threshold, String tolerance) {
        checkArgument(tolerance.endsWith("%"), "a tolerance is a percentage such as 5%%, not %s", tolerance);
        return new Bound(
                Operator.ABOUT,
                new BigDecimal(threshold),
                new BigDecimal(tolerance.substring(0, tolerance.length() - 1).strip()));
    }

    /** A quantity, as far as a bound needs to know it: how it compares with a number, exactly. */
    interface Comparand {
        int compareTo(BigDecimal number);
    }

    Outcome judge(Comparand quantity) {
        int sign = quantity.compareTo(threshold);
        return switch (operator) {
            case AT_LEAST -> met(sign >= 0);
            case MORE_THAN -> met(sign > 0);
            case AT_MOST -> met(sign <= 0);
            case LESS_THAN -> met(sign < 0);
            case ABOUT -> sign >= 0 ? Outcome.MET : quantity.compareTo(tolerated()) >= 0 ? Outcome.NEAR : Outcome.UNMET;
            case IS, INCREASES -> throw new IllegalStateException(operator + " compares with no fixed number");
        };
    }

    /** Returns the requirement in words: 不低于40亿元, 不少于10家. */
    Phrase requirement(Quantity quantity) {
        return Phrase.of(
                AnswerFacts.key(quantity.isWhole() ? "count" : "operator", operator),
                Phrase.amount(threshold, quantity.unit()));
    }

    /** Whether a larger quantity is better. */
    boolean asksForMore() {
        return operator != Operator.AT_MOST && operator != Operator.LESS_THAN;
    }

    /** Whether it may be missed by a little, which is near. */
    boolean isTolerant() {
        return operator == Operator.ABOUT && tolerance.signum() > 0;
    }

    /** Returns the number from which on it is near. */
    BigDecimal tolerated() {
        return threshold.multiply(HUNDRED.subtract(tolerance)).movePointLeft(2);
    }

    private static Outcome met(boolean met) {
        return met ? Outcome.MET : Outcome.UNMET;
    }
}
