package org.clusterrules.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A count: blank, 无, or a whole number that is not negative. */
public final class Count extends Numeric {
    /** A count is below this: 10^10. */
    public static final BigDecimal LIMIT = new BigDecimal("10000000000");

    /**
     * Makes a count.
     *
     * @param number the number, without decimals; present if and only if the state is {@link State#FILLED}
     * @throws IllegalArgumentException if the number does not belong to the state, or is negative or too large
     * @throws ArithmeticException if it is not whole
     */
    public Count(Place place, State state, @Nullable BigDecimal number) {
        super(place, state, whole(place, Digits.checked(place, state, number, LIMIT)));
    }

    private static @Nullable BigDecimal whole(Place place, @Nullable BigDecimal number) {
        if (number == null) {
            return null;
        } else if (number.signum() < 0) {
            throw new IllegalArgumentException(place + ": " + number + " is negative");
        }
        return number.setScale(0);
    }

    @Override
    public BigDecimal step() {
        return BigDecimal.ONE;
    }

    @Override
    public boolean canHold(BigDecimal number) {
        return number.signum() >= 0
                && Digits.fit(number, MAX_DIGITS)
                && Digits.isBelow(LIMIT, number)
                && number.stripTrailingZeros().scale() <= 0;
    }
}
