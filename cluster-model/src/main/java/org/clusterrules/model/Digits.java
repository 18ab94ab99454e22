package org.clusterrules.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Keeps numbers to a length that every calculation can bear: adding 1 to 1e1000000000 would not finish. */
final class Digits {
    private Digits() {}

    /** Whether the number, written without an exponent, has few enough digits. Looks, and does not calculate. */
    static boolean fit(BigDecimal number) {
        return fit(number, Numeric.MAX_DIGITS);
    }

    /** Whether the number, written without an exponent, has no more digits than that. Looks, and does not calculate. */
    static boolean fit(BigDecimal number, int most) {
        long whole = Math.max(1, number.precision() - (long) number.scale());
        long decimals = Math.max(0, number.scale());
        return whole + decimals <= most;
    }

    /** Whether the amount of a number is below that power of ten. Looks, and does not calculate. */
    static boolean isBelow(BigDecimal powerOfTen, BigDecimal number) {
        return number.precision() - (long) number.scale() < powerOfTen.precision();
    }

    /** Returns a number if a blank has one exactly where it is filled in, and it fits and is below the limit. */
    static @Nullable BigDecimal checked(Place place, State state, @Nullable BigDecimal number, BigDecimal limit) {
        if ((number != null) != (state == State.FILLED)) {
            throw new IllegalArgumentException(place + ": " + state + " with number " + number);
        }
        if (number != null && !fit(number)) {
            throw new IllegalArgumentException(
                    place + ": " + number + " has more than " + Numeric.MAX_DIGITS + " digits");
        }
        if (number != null && !isBelow(limit, number)) {
            throw new IllegalArgumentException(place + ": " + number + " is not below " + limit.toPlainString());
        }
        return number;
    }
}
