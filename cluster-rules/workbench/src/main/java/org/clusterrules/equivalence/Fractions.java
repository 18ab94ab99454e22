package org.clusterrules.equivalence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.clusterrules.assessment.Ratio;
import org.jspecify.annotations.Nullable;

/** Finds numbers strictly between two others, the shortest first. */
final class Fractions {
    private Fractions() {}

    /**
     * Returns the number with the fewest decimals strictly between two numbers, the one nearest to the lower; {@code null} if none has up
     * to {@code places} decimals.
     */
    static @Nullable BigDecimal decimalBetween(BigDecimal low, BigDecimal high, int places) {
        for (int scale = 0; scale <= places; scale++) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
            BigDecimal next = low.setScale(scale, RoundingMode.FLOOR).add(step);
            if (next.compareTo(high) < 0) {
                return next;
            }
        }
        return null;
    }

    /**
     * Returns the fraction strictly between two others with the smallest numerator and denominator: the first of the Stern–Brocot tree in
     * between is smallest in both.
     *
     * @param low not below zero
     * @param high above it; {@code null} if there is no end
     * @return numerator and denominator
     */
    static BigInteger[] simplestBetween(Ratio low, @Nullable Ratio high) {
        BigInteger[] one = whole(low);
        return high == null ? simplest(one, null) : simplest(one, whole(high));
    }

    private static BigInteger[] simplest(BigInteger[] low, BigInteger @Nullable [] high) {
        BigInteger floor = low[0].divide(low[1]);
        BigInteger next = floor.add(BigInteger.ONE);
        if (high == null || next.multiply(high[1]).compareTo(high[0]) < 0) {
            return new BigInteger[] {next, BigInteger.ONE};
        }
        // floor + 1/x, where x is in between the reciprocals of what is left of either
        BigInteger[] lowRest = {low[0].subtract(floor.multiply(low[1])), low[1]};
        BigInteger[] highRest = {high[0].subtract(floor.multiply(high[1])), high[1]};
        BigInteger[] rest = simplest(
                new BigInteger[] {highRest[1], highRest[0]},
                lowRest[0].signum() == 0 ? null : new BigInteger[] {lowRest[1], lowRest[0]});
        return new BigInteger[] {floor.multiply(rest[0]).add(rest[1]), rest[0]};
    }

    /** Returns numerator and denominator as whole numbers without a common divisor. */
    static BigInteger[] whole(Ratio ratio) {
        Ratio reduced = ratio.reduced();
        return new BigInteger[] {
            reduced.numerator().toBigIntegerExact(), reduced.denominator().toBigIntegerExact()
        };
    }
}
