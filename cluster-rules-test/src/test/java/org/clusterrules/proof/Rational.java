package org.clusterrules.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** An exact fraction. */
record Rational(BigInteger numerator, BigInteger denominator) {
    static final Rational ZERO = of("0");
    static final Rational ONE = of("1");
    static final Rational HUNDRED = of("100");

    private static final int DECIMALS = 6;

    /** Nearer to a threshold than this, a figure may be shown with more digits. */
    private static final BigDecimal VERY_NEAR = new BigDecimal("0.00001");

    Rational {
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Rational of(BigDecimal number) {
        return number.scale() <= 0
                ? new Rational(number.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    static Rational of(String number) {
        return of(new BigDecimal(number));
    }

    Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational minus(Rational other) {
        return plus(new Rational(other.numerator.negate(), other.denominator));
    }

    Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Rational dividedBy(Rational other) {
        return times(new Rational(/* numerator= */ other.denominator, /* denominator= */ other.numerator));
    }

    /** To two decimals, halves up. */
    BigDecimal shown() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }

    /**
     * As a finding shows it beside a threshold: exactly where it ends, else to 6 decimals, halves up. Empty where it does not end
     * and is so near to the threshold that it takes more digits.
     */
    Optional<BigDecimal> shownBeside(BigDecimal threshold) {
        BigDecimal number = new BigDecimal(numerator);
        BigDecimal divisor = new BigDecimal(denominator);
        if (ends()) {
            return Optional.of(number.divide(divisor));
        }
        BigDecimal shown = number.divide(divisor, DECIMALS, RoundingMode.HALF_UP);
        return shown.subtract(threshold).abs().compareTo(VERY_NEAR) < 0 ? Optional.empty() : Optional.of(shown);
    }

    private boolean ends() {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE);
    }
}
