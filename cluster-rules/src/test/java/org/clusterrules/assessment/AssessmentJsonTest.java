package org.clusterrules.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentJsonTest {
    private static final RuleSet RULES = RuleSet.builtIn("national-2022");

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled"})
    void lineInAStreamIsThatOfTheTextAndTheStreamStaysOpen(String sample) throws IOException {
        Path form = Path.of("../cluster-model/samples", sample + ".json");
        Assessment assessment = RULES.assess(ApplicationJson.read(form));
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    writeBytes("closed".getBytes(UTF_8));
                }
            };
            AssessmentJson.writeLine(assessment, language, out);
            assertEquals(AssessmentJson.writeLine(assessment, language), out.toString(UTF_8));
        }
    }
}
