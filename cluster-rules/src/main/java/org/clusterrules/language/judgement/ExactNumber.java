package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.internal.Decimals;

/**
 * An exact number: a fraction; or a yearly growth in percent, which is a root and usually irrational. A root is
 * compared and rounded by comparing powers: growth over n years is at least t % exactly where the last number is at
 * least the first × (1 + t/100)ⁿ.
 *
 * @param ratio the number; for a growth, the last number divided by the first
 * @param years the years of a growth; 0 for a fraction
 */
record ExactNumber(Ratio ratio, int years) {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final int MOST_PLACES = 30;

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private static final int PLACES_OF_ENDLESS = 6;

    /** A number of that many bits can be raised in a {@code long} without overflow. */
    private static final int FIRST_BITS = 48;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static ExactNumber of(BigDecimal number) {
        return of(new Ratio(number, BigDecimal.ONE));
    }

    static ExactNumber of(Ratio ratio) {
        return new ExactNumber(ratio, 0);
    }

    int compareTo(BigDecimal other) {
        BigDecimal numerator = ratio.numerator();
        if (years == 0) {
            BigDecimal denominator = ratio.denominator();
            return numerator.compareTo(
                    denominator.compareTo(BigDecimal.ONE) == 0 ? other : denominator.multiply(other));
        }
        BigDecimal factor = HUNDRED.add(other);
        if (numerator.signum() < 0 || factor.signum() < 0) {
            return numerator.signum() < 0 ? -1 : 1; // no growth is below −100 %
        }
        return numerator
                .multiply(power(HUNDRED, years))
                .compareTo(ratio.denominator().multiply(power(factor, years)));
    }

    /** Faster than {@code pow}, which works with large whole numbers even if all are small. */
    static BigDecimal power(BigDecimal number, int exponent) {
        BigDecimal power = number;
        for (int i = 1; i < exponent; i++) {
            power = power.multiply(number);
        }
        return power;
    }

    /** Rounds down; empty if the number is below every decimal, as the growth to a negative number is. */
    Optional<BigDecimal> floor(int places) {
        if (years == 0) {
            return Optional.of(ratio.numerator().divide(ratio.denominator(), places, RoundingMode.FLOOR));
        } else if (ratio.numerator().signum() < 0) {
            return Optional.empty();
        }
        BigDecimal hundred = HUNDRED.movePointRight(places);
        BigDecimal power =
                ratio.numerator().multiply(hundred.pow(years)).divide(ratio.denominator(), 0, RoundingMode.FLOOR);
        BigInteger factor = root(power.toBigInteger(), years);
        return Optional.of(new BigDecimal(factor.subtract(hundred.toBigInteger()), places));
    }

    /** Returns the integer root of a number that is not negative, rounded down. */
    static BigInteger root(BigInteger number, int exponent) {
        int dropped = Math.max(0, number.bitLength() - FIRST_BITS + exponent - 1) / exponent;
        long first = root(number.shiftRight(dropped * exponent).longValueExact(), exponent);
        if (dropped == 0) {
            return BigInteger.valueOf(first);
        }
        // Newton's method from above: each step is closer, until none is.
        BigInteger root = BigInteger.valueOf(first + 1).shiftLeft(dropped);
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

    private static long root(long number, int exponent) {
        long root = 0;
        for (int bit = FIRST_BITS / exponent; bit >= 0; bit--) {
            long next = root | 1L << bit;
            long power = next;
            for (int i = 1; i < exponent && power <= number; i++) {
                power *= next;
            }
            root = power <= number ? next : root;
        }
        return root;
    }

    /** Rounds half up; empty if the number is below every decimal. */
    Optional<BigDecimal> round(int places) {
        return floor(places).map(below -> {
            BigDecimal step = BigDecimal.ONE.movePointLeft(places);
            BigDecimal half = below.add(step.multiply(HALF));
            int overHalf = compareTo(half);
            boolean up = overHalf > 0 || (overHalf == 0 && half.signum() > 0);
            return up ? below.add(step) : below;
        });
    }

    Ratio approximate() {
        return years == 0 ? ratio : new Ratio(round(MOST_PLACES).orElse(BigDecimal.ZERO), BigDecimal.ONE);
    }

    /** Returns the number if it is a finite decimal. */
    Optional<BigDecimal> decimal() {
        if (years == 0 && ratio.denominator().compareTo(BigDecimal.ONE) == 0) {
            return Optional.of(ratio.numerator());
        }
        Ratio reduced = ratio.reduced();
        BigInteger denominator = reduced.denominator().toBigIntegerExact();
        if (years > 0) {
            return isPower(reduced.numerator().toBigIntegerExact()) && isPower(denominator)
                    ? floor(MOST_PLACES).filter(below -> compareTo(below) == 0).map(BigDecimal::stripTrailingZeros)
                    : Optional.empty();
        }
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE) // a finite decimal has no factors but 2 and 5
                ? Optional.of(reduced.numerator().divide(reduced.denominator()).stripTrailingZeros())
                : Optional.empty();
    }

    /** A reduced fraction has a rational root only if numerator and denominator are both powers. */
    private boolean isPower(BigInteger number) {
        return number.signum() >= 0 && root(number, years).pow(years).equals(number);
    }

    String written() {
        Optional<BigDecimal> decimal = decimal();
        if (decimal.isPresent()) {
            return decimal.get().stripTrailingZeros().toPlainString();
        }
        String fraction = ratio.numerator().stripTrailingZeros().toPlainString() + " ÷ "
                + ratio.denominator().stripTrailingZeros().toPlainString();
        return years == 0 ? fraction : "((" + fraction + ")^(1/" + years + ") − 1) × 100";
    }

    /**
     * Returns the number for a program: exactly if it is finite, with at least that many decimals; else rounded half up
     * to 6 decimals, or to as many more as it takes for the outcome, and the sign of the margin of a miss, to stay the
     * same. Empty if the number is below every decimal.
     */
    Optional<BigDecimal> forPrograms(Bound bound, int places) {
        Optional<BigDecimal> exact = decimal();
        return exact.isPresent()
                ? exact.map(number -> Decimals.withPlaces(number, places))
                : agreeing(
                        PLACES_OF_ENDLESS,
                        number ->
                                bound.judge(number) == Outcome.MET ? Outcome.MET : number.compareTo(bound.threshold()));
    }

    /**
     * Returns the number for a person: rounded half up to that many decimals, or to as many more as keep it from
     * contradicting the outcome: 14.999 % is not shown as 15.00 % if at least 15 % was required and missed. Empty if
     * the number is below every decimal.
     */
    Optional<BigDecimal> forPeople(Bound bound, int places) {
        return agreeing(places, bound::judge);
    }

    /** Rounds half up to that many decimals, or to as many more as leave the judgement of the number unchanged. */
    Optional<BigDecimal> agreeing(int places, Function<ExactNumber, ?> judge) {
        Object exact = judge.apply(this);
        for (int scale = places; scale <= MOST_PLACES; scale++) {
            Optional<BigDecimal> rounded = round(scale);
            if (rounded.isEmpty() || judge.apply(of(rounded.get())).equals(exact)) {
                return rounded;
            }
        }
        return round(places);
    }
}
