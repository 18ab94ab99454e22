package org.clusterrules.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure: blank, 无, or an exact decimal number in the unit of its {@link #place()}. The form keeps two decimal places
 * ("数据有小数时，保留小数点后2位"); a figure written with more is held as written.
 */
public final class Figure extends Numeric {
    /** The absolute value of a figure is below this: 10^15. */
    public static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    private static final BigDecimal STEP = new BigDecimal("0.01");

    /**
     * Makes a figure.
     *
     * @param number present if and only if the state is {@link State#FILLED}
     * @throws IllegalArgumentException if the number does not belong to the state, or is too long or too large
     */
    public Figure(Place place, State state, @Nullable BigDecimal number) {
        super(place, state, Digits.checked(place, state, number, LIMIT));
    }

    @Override
    public BigDecimal step() {
        return STEP;
    }

    @Override
    public boolean canHold(BigDecimal number) {
        return Digits.fit(number, MAX_DIGITS) && Digits.isBelow(LIMIT, number);
    }
}
