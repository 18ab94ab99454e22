package org.clusterrules.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;

/** Finds decimals exactly: a root is rounded by comparing powers, and never taken as it is. */
final class Decimals {
    /** The decimals of an approximation. */
    static final int MOST_PLACES = 30;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Half a unit of the second decimal, which is as far as rounding can have moved a figure of the form. */
    static final BigDecimal HALF_A_STEP = new BigDecimal("0.005");

    /** Nothing on a form is larger: a number has at most 30 digits, and a growth or reduction is one by another, in percent. */
    private static final BigInteger LIMIT = BigInteger.TEN.pow(200);

    private Decimals() {}

    /**
     * Returns the quantity for display, rounded half up to that many places, or to as many more as keep it from
     * contradicting the outcome: 14.999 % is not shown as 15.00 % where at least 15 % was required and missed.
     */
    static Optional<BigDecimal> display(Quantity quantity, BigDecimal[] numbers, int places, Bound bound) {
        Outcome outcome = bound.judge(number -> quantity.compare(numbers, number));
        for (int scale = places; scale <= MOST_PLACES; scale++) {
            Optional<BigDecimal> rounded = round(quantity, numbers, scale);
            if (rounded.isEmpty() || bound.judge(rounded.get()::compareTo) == outcome) {
                return rounded;
            }
        }
        return round(quantity, numbers, places);
    }

    /** Returns the quantity rounded half up; empty where it is below every number. */
    static Optional<BigDecimal> round(Quantity quantity, BigDecimal[] numbers, int places) {
        return quantity.floor(numbers, places).map(below -> {
            BigDecimal step = BigDecimal.ONE.movePointLeft(places);
            BigDecimal half = below.add(step.multiply(HALF));
            int overHalf = quantity.compare(numbers, half);
            boolean up = overHalf > 0 || (overHalf == 0 && half.signum() > 0);
            return up ? below.add(step) : below;
        });
    }

    static Ratio approximate(Quantity quantity, BigDecimal[] numbers) {
        return new Ratio(round(quantity, numbers, MOST_PLACES).orElse(BigDecimal.ZERO), BigDecimal.ONE);
    }

    /** Returns the greatest whole number whose power is at most this number, which is not negative. */
    static BigInteger root(BigInteger number, int exponent) {
        if (number.signum() == 0) {
            return number;
        }
        // Newton's steps, from above: each is nearer, until one is not.
        BigInteger root = BigInteger.ONE.shiftLeft(number.bitLength() / exponent + 1);
        while (true) {
            BigInteger quotient = number.divide(root.pow(exponent - 1));
            BigInteger next = root.multiply(BigInteger.valueOf(exponent - 1L))
                    .add(quotient)
                    .divide(BigInteger.valueOf(exponent));
            if (next.compareTo(root) >= 0) {
                return root;
            }
            root = next;
        }
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
