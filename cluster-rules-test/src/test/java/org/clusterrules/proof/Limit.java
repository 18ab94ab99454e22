package org.clusterrules.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** A number with the word that says which numbers are right beside it: 不低于, 高于, 不超过. */
record Limit(Sense sense, BigDecimal number) {
    /** Which numbers meet a limit. */
    enum Sense {
        AT_LEAST,
        MORE_THAN,
        AT_MOST
    }

    static Limit atLeast(String number) {
        return new Limit(Sense.AT_LEAST, new BigDecimal(number));
    }

    static Limit moreThan(String number) {
        return new Limit(Sense.MORE_THAN, new BigDecimal(number));
    }

    static Limit atMost(String number) {
        return new Limit(Sense.AT_MOST, new BigDecimal(number));
    }

    /** This limit as so many times a base. */
    Limit times(BigDecimal base) {
        return new Limit(sense, number.multiply(base));
    }

    /** A limit of the average growth in percent as one of the growth of some years together, as a multiple. */
    Limit over(int years) {
        return new Limit(sense, number.movePointLeft(2).add(BigDecimal.ONE).pow(years));
    }

    boolean allows(BigDecimal value) {
        int over = value.compareTo(number);
        return switch (sense) {
            case AT_LEAST -> over >= 0;
            case MORE_THAN -> over > 0;
            case AT_MOST -> over <= 0;
        };
    }

    Set<Says> possible(Span value) {
        return switch (sense) {
            case AT_LEAST -> Says.either(value.canReach(number), value.canBeBelow(number));
            case MORE_THAN -> Says.either(value.canExceed(number), value.canBeAtMost(number));
            case AT_MOST -> Says.either(value.canBeAtMost(number), value.canExceed(number));
        };
    }

    /** The value that meets this by the least, of those that are whole steps. */
    BigDecimal nearest(BigDecimal step) {
        BigDecimal steps = number.divide(step);
        BigDecimal whole = switch (sense) {
            case AT_LEAST -> steps.setScale(0, RoundingMode.CEILING);
            case MORE_THAN -> steps.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            case AT_MOST -> steps.setScale(0, RoundingMode.FLOOR);
        };
        return whole.multiply(step);
    }
}
