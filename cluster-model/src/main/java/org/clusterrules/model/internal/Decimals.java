package org.clusterrules.model.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sets the number of decimals. */
public final class Decimals {
    private Decimals() {}

    /** Returns the same number with at least that many decimals. */
    public static BigDecimal withPlaces(BigDecimal number, int places) {
        if (number.scale() <= places) {
            return number.setScale(places);
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(places, stripped.scale()), RoundingMode.UNNECESSARY);
    }
}
