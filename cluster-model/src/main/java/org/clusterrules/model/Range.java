package org.clusterrules.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a number can be by definition: a share lies within 0 to 100, an amount is not negative, an area is above zero.
 *
 * @param min the least number
 * @param minExcluded whether {@code min} itself is outside the range
 * @param max the greatest number; {@code null} where there is none
 */
public record Range(
        BigDecimal min, boolean minExcluded, @Nullable BigDecimal max) {
    /** Whether the number is within the range. */
    public boolean contains(BigDecimal number) {
        int overMin = number.compareTo(min);
        return (minExcluded ? overMin > 0 : overMin >= 0) && (max == null || number.compareTo(max) <= 0);
    }
}
