package org.clusterrules.model.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Formats decimal numbers. */
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

    /** Writes a number without an exponent; a generator that builds a tree takes the number itself. */
    public static void write(BigDecimal number, JsonGenerator json) throws IOException {
        if (json.canWriteFormattedNumbers()) {
            json.writeNumber(number.toPlainString());
        } else {
            json.writeNumber(number);
        }
    }
}
