package org.clusterrules.model.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({"1.5, 2, 1.50", "1.50000, 2, 1.50", "1.555, 2, 1.555", "100, 0, 100", "1e2, 2, 100.00", "0.000, 0, 0"})
    void noDecimalIsLost(BigDecimal number, int places, String shown) {
        assertEquals(shown, Decimals.withPlaces(number, places).toPlainString());
    }
}
