package org.clusterrules.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A blank that holds a number: a {@link Figure} with decimals, or a whole {@link Count}. */
public sealed interface Numeric extends Cell permits Figure, Count {
    /** Returns the number as it was written, exactly; {@code null} where the blank is empty or says 无. */
    @Nullable
    BigDecimal number();

    /** Returns the smallest step between two numbers that this blank can hold: 0.01 for a figure, 1 for a count. */
    BigDecimal step();
}
