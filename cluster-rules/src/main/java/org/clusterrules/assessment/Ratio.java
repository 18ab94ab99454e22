package org.clusterrules.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction, for shares that have no finite decimal: 43 of 45.
 *
 * @param numerator what is above the line
 * @param denominator what is below the line, above zero
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {
    /** Nothing. */
    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);

    /** The whole. */
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

    /** Returns the nearest decimal of that many places, halves away from zero. */
    public BigDecimal rounded(int places) {
        return numerator.divide(denominator, places, RoundingMode.HALF_UP);
    }
}
