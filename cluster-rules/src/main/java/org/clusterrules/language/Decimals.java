package org.clusterrules.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.language.Bound.Comparand;

/** Finds decimals by comparing alone, so that a root is shown without ever being taken. */
final class Decimals {
    /** The decimals of an approximation. */
    static final int MOST_PLACES = 30;

    /** Half a unit of the second decimal, which is as far as rounding can have moved a figure of the form. */
    static final BigDecimal HALF_A_STEP = new BigDecimal("0.005");

    /** Nothing on a form is larger: a number has at most 30 digits, and a growth or reduction is one by another, in percent. */
    private static final BigInteger LIMIT = BigInteger.TEN.pow(200);

    private Decimals() {}

    /**
     * Returns the quantity for display, rounded half up to that many places, or to as many more as keep it from
     * contradicting the outcome: 14.999 % is not shown as 15.00 % where at least 15 % was required and missed.
     */
    static Optional<BigDecimal> display(Comparand quantity, int places, Bound bound) {
        for (int scale = places; scale <= MOST_PLACES; scale++) {
            Optional<BigDecimal> rounded = round(quantity, scale);
            if (rounded.isEmpty() || bound.judge(rounded.get()::compareTo) == bound.judge(quantity)) {
                return rounded;
            }
        }
        return round(quantity, places);
    }

    /** Returns the quantity rounded half up; empty where it is beyond any bound. */
    static Optional<BigDecimal> round(Comparand quantity, int places) {
        Optional<BigInteger> floor =
                last(steps -> quantity.compareTo(new BigDecimal(steps, places)) >= 0, BigInteger.ZERO);
        return floor.map(steps -> {
            BigDecimal below = new BigDecimal(steps, places);
            BigDecimal half = below.add(new BigDecimal(BigInteger.valueOf(5), places + 1));
            int overHalf = quantity.compareTo(half);
            boolean up = overHalf > 0 || (overHalf == 0 && half.signum() > 0);
            return up ? new BigDecimal(steps.add(BigInteger.ONE), places) : below;
        });
    }

    static Ratio approximate(Comparand quantity) {
        return new Ratio(round(quantity, MOST_PLACES).orElse(BigDecimal.ZERO), BigDecimal.ONE);
    }

    /** A condition on whole numbers that holds up to some number and not beyond. */
    interface Holds {
        boolean at(BigInteger number);
    }

    /** Returns the last whole number for which the condition holds, found by doubling and halving from a first guess. */
    static Optional<BigInteger> last(Holds condition, BigInteger guess) {
        BigInteger width = BigInteger.ONE;
        BigInteger holds = guess;
        BigInteger fails = guess;
        while (!condition.at(holds)) {
            fails = holds;
            holds = holds.subtract(width);
            width = width.shiftLeft(1);
            if (width.compareTo(LIMIT) > 0) {
                return Optional.empty();
            }
        }
        width = BigInteger.ONE;
        while (fails.compareTo(holds) <= 0 || condition.at(fails)) {
            holds = fails.max(holds);
            fails = holds.add(width);
            width = width.shiftLeft(1);
            if (width.compareTo(LIMIT) > 0) {
                return Optional.empty();
            }
        }
        while (fails.subtract(holds).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = holds.add(fails).shiftRight(1);
            if (condition.at(middle)) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return Optional.of(holds);
    }

    /** Returns a number with at least that many decimals, none of them lost. */
    static BigDecimal withPlaces(BigDecimal number, int places) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(places, stripped.scale()), RoundingMode.UNNECESSARY);
    }
}
