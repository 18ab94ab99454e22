package org.clusterrules.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An exact fraction with a denominator above zero, for shares that have no finite decimal: 43 of 45. */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {
    /** 0. */
    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);

    /** 1. */
    public static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    /** Checks that the denominator is above zero. */
    public Ratio {
        checkArgument(denominator.signum() > 0, "%s / %s", numerator, denominator);
    }

    /** Returns the sum of this and another fraction. */
    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Returns the product of this and a number. */
    public Ratio times(BigDecimal number) {
        return new Ratio(numerator.multiply(number), denominator);
    }

    /** Returns this divided by a number above zero. */
    public Ratio dividedBy(BigDecimal number) {
        return new Ratio(numerator, denominator.multiply(number));
    }

    /** Returns this in whole numbers without a common divisor. */
    public Ratio reduced() {
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        BigInteger above = numerator.movePointRight(scale).toBigIntegerExact();
        BigInteger below = denominator.movePointRight(scale).toBigIntegerExact();
        BigInteger common = above.gcd(below);
        return new Ratio(new BigDecimal(above.divide(common)), new BigDecimal(below.divide(common)));
    }

    /** Compares by value: 1/2 and 2/4 are the same. */
    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ratio that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        BigDecimal quotient = numerator.divide(denominator, MathContext.DECIMAL32);
        return quotient.stripTrailingZeros().hashCode();
    }

    /** Returns the nearest decimal of that many places, halves away from zero. */
    public BigDecimal rounded(int places) {
        return numerator.divide(denominator, places, RoundingMode.HALF_UP);
    }
}
