package org.clusterrules.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;

/** Finds decimals exactly: a root is rounded by comparing powers, and never taken as it is. */
final class Decimals {
    /** The decimals of an approximation. */
    static final int MOST_PLACES = 30;

    /** The decimals of a number that does not end. */
    private static final int PLACES_OF_ENDLESS = 6;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** Nothing on a form is larger: a number has at most 30 digits, and a growth or reduction is one by another, in percent. */
    private static final BigInteger LIMIT = BigInteger.TEN.pow(200);

    private Decimals() {}

    /**
     * Returns the quantity for a program: exactly where it ends, and else rounded half up to 6 decimals, or to as many more as
     * keep a miss from looking like a hit, a hit like a miss, and the margin of a miss like none. Empty where it is below every number.
     */
    static Optional<BigDecimal> forPrograms(Quantity quantity, BigDecimal[] numbers, Bound bound) {
        Optional<BigDecimal> exact = exact(quantity, numbers);
        return exact.isPresent()
                ? exact.map(number -> withPlaces(number, places(quantity)))
                : agreeing(
                        quantity,
                        numbers,
                        PLACES_OF_ENDLESS,
                        value -> bound.judge(value) == Outcome.MET ? Outcome.MET : value.compareTo(bound.threshold()));
    }

    /**
     * Returns the quantity for a person: as it is written where it is the number of a cell, and else rounded half up to 2
     * decimals, or to as many more as keep it from contradicting the outcome: 14.999 % is not shown as 15.00 % where at least
     * 15 % was required and missed. Empty where it is below every number.
     */
    static Optional<BigDecimal> forPeople(Quantity quantity, BigDecimal[] numbers, Bound bound) {
        return quantity.isWritten()
                ? forPeople(quantity, numbers)
                : agreeing(quantity, numbers, places(quantity), bound::judge);
    }

    /** Returns the quantity for a person where nothing is held against it. */
    static Optional<BigDecimal> forPeople(Quantity quantity, BigDecimal[] numbers) {
        return quantity.isWritten()
                ? Optional.of(withPlaces(quantity.value(numbers).numerator(), places(quantity)))
                : round(quantity, numbers, places(quantity));
    }

    private static int places(Quantity quantity) {
        return quantity.isWhole() ? 0 : 2;
    }

    /** Rounds to that many decimals, or to as many more as it takes for a judgement of the number to stay as it is. */
    private static Optional<BigDecimal> agreeing(
            Quantity quantity, BigDecimal[] numbers, int places, Function<Bound.Comparand, ?> judge) {
        Object exact = judge.apply(number -> quantity.compare(numbers, number));
        for (int scale = places; scale <= MOST_PLACES; scale++) {
            Optional<BigDecimal> rounded = round(quantity, numbers, scale);
            if (rounded.isEmpty() || judge.apply(rounded.get()::compareTo).equals(exact)) {
                return rounded;
            }
        }
        return round(quantity, numbers, places);
    }

    /** Returns the quantity as a decimal number; empty where it does not end, or is below every number. */
    private static Optional<BigDecimal> exact(Quantity quantity, BigDecimal[] numbers) {
        Optional<BigDecimal> below = quantity.floor(numbers, MOST_PLACES);
        if (below.isPresent() && quantity.compare(numbers, below.get()) == 0) {
            return below.map(BigDecimal::stripTrailingZeros);
        }
        return below.isPresent() ? terminating(quantity.value(numbers), quantity, numbers) : below;
    }

    /** Returns a fraction as a decimal number, if it is the quantity and its denominator has no factors but 2 and 5. */
    private static Optional<BigDecimal> terminating(Ratio value, Quantity quantity, BigDecimal[] numbers) {
        int scale = Math.max(
                0, Math.max(value.numerator().scale(), value.denominator().scale()));
        BigInteger numerator = value.numerator().movePointRight(scale).toBigIntegerExact();
        BigInteger denominator = value.denominator().movePointRight(scale).toBigIntegerExact();
        BigInteger common = numerator.gcd(denominator);
        BigInteger reduced = denominator.divide(common);
        BigInteger rest = reduced.shiftRight(reduced.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        BigDecimal decimal = new BigDecimal(numerator.divide(common)).divide(new BigDecimal(reduced));
        return quantity.compare(numbers, decimal) == 0
                ? Optional.of(decimal.stripTrailingZeros())
                : Optional.empty(); // the fraction was an approximation
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

    /** A condition on numbers of steps that holds up to some number and not beyond. */
    interface Steps {
        boolean holdAt(BigInteger number);
    }

    /** Returns the last whole number for which the condition holds, found by doubling and halving from a first guess. */
    static Optional<BigInteger> last(Steps condition, BigInteger guess) {
        BigInteger width = BigInteger.ONE;
        BigInteger holds = guess;
        BigInteger fails = guess;
        while (!condition.holdAt(holds)) {
            fails = holds;
            holds = holds.subtract(width);
            width = width.shiftLeft(1);
            if (width.compareTo(LIMIT) > 0) {
                return Optional.empty();
            }
        }
        width = BigInteger.ONE;
        while (fails.compareTo(holds) <= 0 || condition.holdAt(fails)) {
            holds = fails.max(holds);
            fails = holds.add(width);
            width = width.shiftLeft(1);
            if (width.compareTo(LIMIT) > 0) {
                return Optional.empty();
            }
        }
        while (fails.subtract(holds).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = holds.add(fails).shiftRight(1);
            if (condition.holdAt(middle)) {
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
