package org.clusterrules.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A count: a blank, 无, or a whole number that is not negative.
 *
 * @param number the number, without decimals; present exactly if the state is {@link State#FILLED}
 */
public record Count(Place place, State state, @Nullable BigDecimal number) implements Numeric {
    /** A count is below this: 10^10. */
    public static final BigDecimal LIMIT = new BigDecimal("10000000000");

    /** Checks that there is a whole number, neither negative nor too large, exactly where there should be one. */
    public Count {
        Digits.check(place, state, number, LIMIT);
        if (number != null) {
            if (number.signum() < 0) {
                throw new IllegalArgumentException(place + ": " + number + " is negative");
            }
            number = number.setScale(0); // throws ArithmeticException for a fraction
        }
    }

    @Override
    public BigDecimal step() {
        return BigDecimal.ONE;
    }
}
