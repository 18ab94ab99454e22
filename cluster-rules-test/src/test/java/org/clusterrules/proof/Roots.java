package org.clusterrules.proof;

import java.math.BigInteger;
import java.util.Optional;

/** The average growth that a multiple is, to show it; what is decided is decided by powers. */
final class Roots {
    /** So many digits that the sixth decimal of a percentage is right. */
    private static final int DIGITS = 20;

    private Roots() {}

    /**
     * Returns the average yearly growth in percent: exactly where it is a fraction, else close to it. Empty where the multiple is
     * negative.
     */
    static Optional<Rational> averageGrowth(Rational multiple, int years) {
        if (multiple.numerator().signum() < 0) {
            return Optional.empty();
        }
        BigInteger numerator = root(multiple.numerator(), years);
        BigInteger denominator = root(multiple.denominator(), years);
        boolean exact = numerator.pow(years).equals(multiple.numerator())
                && denominator.pow(years).equals(multiple.denominator());
        Rational root = exact ? new Rational(numerator, denominator) : close(multiple, years);
        return Optional.of(root.minus(Rational.ONE).times(Rational.HUNDRED));
    }

    /** Close to the root, and with a third of the last digit, so that it does not end: an irrational number does not. */
    private static Rational close(Rational multiple, int years) {
        BigInteger scale = BigInteger.TEN.pow(DIGITS);
        BigInteger scaled = multiple.numerator().multiply(scale.pow(years)).divide(multiple.denominator());
        BigInteger three = BigInteger.valueOf(3);
        return new Rational(root(scaled, years).multiply(three).add(BigInteger.ONE), scale.multiply(three));
    }

    /** The greatest whole number whose power is not above the number, by Newton's method from above. */
    private static BigInteger root(BigInteger number, int years) {
        if (number.signum() == 0) {
            return BigInteger.ZERO;
        }
        BigInteger n = BigInteger.valueOf(years);
        BigInteger root = BigInteger.ONE.shiftLeft(number.bitLength() / years + 1);
        while (true) {
            BigInteger next = root.multiply(n.subtract(BigInteger.ONE))
                    .add(number.divide(root.pow(years - 1)))
                    .divide(n);
            if (next.compareTo(root) >= 0) {
                return root;
            }
            root = next;
        }
    }
}
