package org.clusterrules.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.clusterrules.kit.Threshold.Side;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationsTest {
    private static Variation base;

    @BeforeAll
    static void read() throws Exception {
        base = Variation.of(ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json")));
    }

    @Test
    void aDrawnFormIsOneThatADocumentCanHold() {
        for (int seed = 0; seed < 200; seed++) {
            Application drawn = Applications.any(base, new Random(seed)).application();
            assertEquals(drawn, ApplicationJson.parse(ApplicationJson.writeLine(drawn)));
        }
    }

    @Test
    void theSameSeedDrawsTheSameForm() {
        List<Threshold> thresholds = List.of(Threshold.of("standard.area", "/basics/area", "100"));
        for (int seed = 0; seed < 50; seed++) {
            assertEquals(
                    Applications.near(base, thresholds, new Random(seed)).changes(),
                    Applications.near(base, thresholds, new Random(seed)).changes());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "99.99,STEP_BELOW",
        "99.995,HALF_BELOW",
        "100.00,AT",
        "100.005,HALF_ABOVE",
        "100.01,STEP_ABOVE",
        "无,NONE",
        "'',BLANK",
        "50,"
    })
    void aThresholdKnowsItsSides(String value, Side side) {
        Threshold threshold = Threshold.of("standard.area", "/basics/area", "100");
        assertEquals(side, threshold.side(base.with("/basics/area", value)));
    }
}
