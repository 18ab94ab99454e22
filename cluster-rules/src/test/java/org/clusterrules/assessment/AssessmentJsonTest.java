package org.clusterrules.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled"})
    void mappersWriteTheSame(String sample) throws IOException {
        Assessment assessment =
                RULES.assess(ApplicationJson.read(Path.of("../cluster-model/samples", sample + ".json")));
        String expected = AssessmentJson.writeLine(assessment, Locale.CHINESE);

        assertEquals(expected, new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(assessment));
        assertEquals(expected, new tools.jackson.databind.json.JsonMapper().writeValueAsString(assessment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled"})
    void mappersMakeTreesOfTheSame(String sample) throws IOException {
        Assessment assessment =
                RULES.assess(ApplicationJson.read(Path.of("../cluster-model/samples", sample + ".json")));
        String expected = AssessmentJson.writeLine(assessment, Locale.CHINESE);

        var jackson2 = new com.fasterxml.jackson.databind.ObjectMapper();
        var jackson3 = new tools.jackson.databind.json.JsonMapper();

        // Trees keep numbers without zeros at the end.
        assertTrue(jackson2.readTree(expected)
                .equals(
                        (a, b) -> a.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1,
                        jackson2.valueToTree(assessment)));
        assertTrue(jackson3.readTree(expected)
                .equals(
                        (a, b) -> a.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1,
                        jackson3.valueToTree(assessment)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud840\\udc00村", "\\ud83d\\ude00", "\\udb40\\udc01", "\\u202e", "\\u007f", "\\ufffe"})
    void lineInAStreamIsThatOfTheTextWhateverCharacterIsInIt(String name) throws IOException {
        Assessment assessment = RULES.assess(
                ApplicationJson.parse("{\"edition\": \"2022\", \"basics\": {\"clusterName\": \"" + name + "\"}}"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssessmentJson.writeLine(assessment, Locale.CHINESE, out);
        assertEquals(AssessmentJson.writeLine(assessment, Locale.CHINESE), out.toString(UTF_8));
    }

    @Test
    void numberNearZeroHasNoExponentInAStreamEither() throws IOException {
        Assessment assessment = RULES.assess(ApplicationJson.parse("""
                {"edition": "2022", "plan": {"targets": {"co2Emissions": {"baseline": 100000, "target": 82000.0005}}}}
                """));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssessmentJson.writeLine(assessment, Locale.CHINESE, out);
        assertTrue(out.toString(UTF_8).contains("\"margin\":-0.0000005"), out.toString(UTF_8));
        assertEquals(AssessmentJson.writeLine(assessment, Locale.CHINESE), out.toString(UTF_8));
    }

    @Test
    void aCharacterThatIsNotSeenIsEscapedAlsoBeyondTheFirstThousands() {
        Assessment assessment = RULES.assess(
                ApplicationJson.parse("{\"edition\": \"2022\", \"basics\": {\"clusterName\": \"甲\\udb40\\udc01\"}}"));
        String json = AssessmentJson.write(assessment, Locale.CHINESE);
        assertTrue(json.contains("\"clusterName\" : \"甲\\uDB40\\uDC01\""), json);
    }
}
