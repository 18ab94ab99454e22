package org.clusterrules.model.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many decimals a number is written with. */
public final class Decimals {
    private Decimals() {}

    /** Returns a number with at least that many decimals, none of them lost. */
    public static BigDecimal withPlaces(BigDecimal number, int places) {
        if (number.scale() <= places) {
            return number.setScale(places);
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(places, stripped.scale()), RoundingMode.UNNECESSARY);
    }
}
