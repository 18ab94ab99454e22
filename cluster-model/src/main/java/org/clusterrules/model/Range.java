package org.clusterrules.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The possible, or the plausible, values of a number.
 *
 * @param min the least number; {@code null} if there is no limit
 * @param minExcluded whether {@code min} itself is outside the range
 * @param max the greatest number; {@code null} if there is no limit
 */
public record Range(
        Kind kind,
        @Nullable BigDecimal min,
        boolean minExcluded,
        @Nullable BigDecimal max) {

    /** The reason for the limits. */
    public enum Kind {
        /** A part of a whole, in percent: by definition within 0 to 100. */
        SHARE,
        /** An amount: by definition not negative, an area above zero. */
        AMOUNT,
        /** A growth, a reduction or a ratio: nothing falls by more than 100 %. */
        RATE,
        /** By experience: a number outside is nearly always in the wrong unit. */
        PLAUSIBLE
    }

    /** Whether the number is within the range. */
    public boolean contains(BigDecimal number) {
        int overMin = min == null ? 1 : number.compareTo(min);
        return (minExcluded ? overMin > 0 : overMin >= 0) && (max == null || number.compareTo(max) <= 0);
    }
}
