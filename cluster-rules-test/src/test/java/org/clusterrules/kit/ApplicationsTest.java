package org.clusterrules.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.clusterrules.kit.Threshold.Side;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationsTest {
    private static Variation base;
    private static List<Threshold> found;

    @BeforeAll
    static void read() throws Exception {
        base = Variation.of(ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json")));
        found = Threshold.all(RuleSet.builtIn("national-2022"), base.base());
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

    /** Such a requirement is met by no form; nothing is drawn that a form cannot have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basics( $x : area ) | figure($x).isAtLeast(\"12345678901234567890.0123456789\")",
                "Industry( $x : smes ) | baseYear($x).isAtLeast(\"12345678901234567890\")",
                "Industry( $x : totalOutput, $y : leadingOutputShare ) | baseYear($x).isAtLeast(\"12345678901234567890\")"
                        + ".or().baseYear($y).isAtLeast(\"100\")"
            })
    void aThresholdThatNoCellCanHoldIsPassedOver(String rule, @TempDir Path directory) throws IOException {
        String facts = rule.substring(0, rule.indexOf(" | "));
        String requirement = rule.substring(rule.indexOf(" | ") + 3);
        Files.writeString(directory.resolve("ruleset.yaml"), "id: large\ntitle: 大\nedition: \"2022\"\n");
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.large"
                    @title("很大") @titleEn("large") @basis("测试") @area("INDUSTRY")
                when
                    %s
                then
                    criterion.%s;
                end
                """.formatted(facts, requirement));
        List<Threshold> thresholds = Threshold.all(RuleSet.load(directory), base.base());

        for (int seed = 0; seed < 50; seed++) {
            Application drawn =
                    Applications.near(base, thresholds, new Random(seed)).application();
            assertEquals(drawn, ApplicationJson.parse(ApplicationJson.writeLine(drawn)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "standard.area, /basics/area, 100",
        "standard.total-output, /industry/totalOutput/2019, 40",
        "standard.leading-output-share, /industry/leadingOutputShare/2021, 70",
        "consistency.smes, /industry/smes/2020, 77",
        "targets.iiot-adoption, /plan/targets/iiotAdoption/target, 45",
        "targets.iiot-adoption, /plan/targets/iiotAdoption/target, 42.75",
        "targets.rd-spending, /plan/targets/rdSpending/target, 133.10",
        "completeness.text-length, /openness/cooperation, 200"
    })
    void theThresholdsOfARuleSetAreFoundFromItsRules(String criterion, String cell, String at) {
        Variation form = base.with("/industry/enterprises/2020", 77).with("/plan/targets/rdSpending/baseline", 100);
        assertTrue(
                found.stream()
                        .filter(threshold -> threshold.criterionId().equals(criterion))
                        .filter(threshold -> threshold.cell().equals(cell))
                        .map(threshold -> threshold.at().apply(form))
                        .anyMatch(number -> number != null && number.compareTo(new BigDecimal(at)) == 0),
                () -> found.stream()
                        .filter(threshold -> threshold.criterionId().equals(criterion))
                        .map(threshold ->
                                threshold.cell() + " " + threshold.at().apply(form))
                        .toList()
                        .toString());
    }
}
