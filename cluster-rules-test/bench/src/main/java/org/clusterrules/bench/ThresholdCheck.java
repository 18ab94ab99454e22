package org.clusterrules.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Unit;

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

    /** Returns the number nearest to this one, in whole steps, that keeps to the side on which the requirement is met. */
    BigDecimal least(BigDecimal edge, BigDecimal step) {
        RoundingMode inward =
                operator == Operator.AT_LEAST || operator == Operator.ABOUT ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal least = edge.divide(step, 0, inward).multiply(step);
        return operator == Operator.MORE_THAN ? least.add(step) : least;
    }

    /** Says what is required: 不低于40亿元. */
    String required(String kind, Unit unit) {
        return HandClauses.say(
                kind + "." + operator.name().toLowerCase(Locale.ROOT), HandClauses.amount(threshold, unit));
    }

    /** Says from which number on it is near. */
    String stillNear(Unit unit) {
        return operator == Operator.ABOUT
                ? HandClauses.say("operator.at_least", HandClauses.amount(Notes.withPlaces(near, 2), unit))
                : "";
    }
}
