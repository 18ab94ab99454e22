package org.clusterrules.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a number can be.
 *
 * @param kind what kind of limit it is
 * @param min the least number; {@code null} where there is none
 * @param minExcluded whether {@code min} itself is outside the range
 * @param max the greatest number; {@code null} where there is none
 */
public record Range(
        Kind kind,
        @Nullable BigDecimal min,
        boolean minExcluded,
        @Nullable BigDecimal max) {

    /** Why a number cannot be outside. */
    public enum Kind {
        /** A part of a whole, in percent: by definition within 0 to 100. */
        SHARE,
        /** An amount: by definition not negative, an area above zero. */
        AMOUNT,
        /** A growth, a reduction or a ratio: nothing falls by more than all of it. */
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
