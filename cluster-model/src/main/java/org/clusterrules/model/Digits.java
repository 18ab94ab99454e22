package org.clusterrules.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Limits the length of numbers, without calculating: adding 1 to 1e1000000000 would not finish. */
final class Digits {
    private Digits() {}

    /** Whether the number, written without an exponent, has at most that many digits. */
    static boolean fit(BigDecimal number, int most) {
        long whole = Math.max(1, number.precision() - (long) number.scale());
        long decimals = Math.max(0, number.scale());
        return whole + decimals <= most;
    }

    /** Whether the absolute value is below that power of ten. */
    static boolean isBelow(BigDecimal powerOfTen, BigDecimal number) {
        return number.precision() - (long) number.scale() < powerOfTen.precision();
    }

    /** Returns the number after checking that there is one if and only if the blank is filled in, and that it is not too large. */
    static @Nullable BigDecimal checked(Place place, State state, @Nullable BigDecimal number, BigDecimal limit) {
        if ((number != null) != (state == State.FILLED)) {
            throw new IllegalArgumentException(place + ": " + state + " with number " + number);
        }
        if (number != null && !fit(number, Numeric.MAX_DIGITS)) {
            throw new IllegalArgumentException(
                    place + ": " + number + " has more than " + Numeric.MAX_DIGITS + " digits");
        }
        if (number != null && !isBelow(limit, number)) {
            throw new IllegalArgumentException(place + ": " + number + " is not below " + limit.toPlainString());
        }
        return number;
    }
}
