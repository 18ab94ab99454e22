package org.clusterrules.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A blank that holds a number: a {@link Figure} with decimals, or a whole {@link Count}. The number is exact, in the unit of the {@link
 * #place()}, and has at most {@value #MAX_DIGITS} digits without an exponent, which bounds every later calculation.
 */
public sealed interface Numeric extends Cell permits Figure, Count {
    /** The most digits of a number, those before and after the point together. */
    int MAX_DIGITS = 30;

    /** Returns the number as it was written, exactly; {@code null} where the blank is empty or says 无. */
    @Nullable
    BigDecimal number();

    /** Whether this says 无 and leaves nothing to measure, as in a rate; in a count or an amount 无 is zero ({@link Field#noneIsZero}). */
    default boolean isImmeasurable() {
        return isNone() && !place().indicator().noneIsZero();
    }

    /** Returns the smallest step between two numbers that this blank can hold: 0.01 for a figure, 1 for a count. */
    BigDecimal step();
}
