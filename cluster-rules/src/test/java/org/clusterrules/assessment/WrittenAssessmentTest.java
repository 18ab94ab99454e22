package org.clusterrules.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.assessment.WrittenAssessment.ComparedNumbers;
import org.clusterrules.assessment.WrittenAssessment.ComparedOption;
import org.clusterrules.assessment.WrittenAssessment.ComparedRow;
import org.clusterrules.assessment.WrittenAssessment.RulePlace;
import org.clusterrules.assessment.WrittenAssessment.WrittenChange;
import org.clusterrules.assessment.WrittenAssessment.WrittenFinding;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.InvalidDocumentException;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.model.Problem;
import org.clusterrules.model.State;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written of an assessment is read back. */
class WrittenAssessmentTest {
    private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
            new com.fasterxml.jackson.databind.ObjectMapper();
    private static final tools.jackson.databind.json.JsonMapper JACKSON_3 =
            new tools.jackson.databind.json.JsonMapper();

    private static final Map<String, RuleSet> RULES =
            Maps.toMap(RuleSet.builtInIds(), id -> RuleSet.builtIn(id).direct());

    /** An assessment of one finding, in the shape of the contract. */
    private static final String SMALL = """
            {
              "format": 1,
              "ruleSet": {"id": "r", "title": "规则", "sha256": "%1$s"},
              "clusterName": null,
              "edition": "2022",
              "formSha256": "%1$s",
              "eligible": "NO",
              "notChecked": ["standard.b"],
              "parts": {"standard": "UNMET"},
              "score": {"total": 87.50, "areas": {"INDUSTRY": 87.50}},
              "findings": [{
                "criterion": "standard.a", "part": "standard", "kind": "REQUIRED", "area": "INDUSTRY", "outcome": "UNMET",
                "knifeEdge": true, "actual": 70.00, "operator": "MORE_THAN", "required": 70, "unit": "%%", "margin": 0.00,
                "cells": ["/x"], "labels": ["甲"], "missing": [],
                "advice": [{"cell": "/x", "from": 70.00, "to": 70.01}, {"cell": "/y", "from": "无", "to": 1}, {"cell": "/z", "from": null, "to": 2}],
                "basis": "一", "title": "二", "requirement": "三", "message": "四",
                "rule": {"ruleSet": "r", "file": "standard.drl", "line": 41}
              }]
            }
            """.formatted("0123456789abcdef".repeat(4));

    static Stream<Arguments> everySampleUnderEveryRuleSetInBothLanguages() {
        return Lists.cartesianProduct(
                        RuleSet.builtInIds(),
                        List.of("eligible", "near-miss", "half-filled"),
                        List.of(Locale.CHINESE, Locale.ENGLISH))
                .stream()
                .map(all -> Arguments.of(all.toArray()));
    }

    @ParameterizedTest
    @MethodSource("everySampleUnderEveryRuleSetInBothLanguages")
    void whatWasWrittenIsReadAndWrittenAgainByteForByte(String ruleSet, String sample, Locale language)
            throws IOException {
        Assessment assessment = assess(ruleSet, sample);
        String json = AssessmentJson.write(assessment, language);

        WrittenAssessment read = AssessmentJson.parse(json);

        assertEquals(assessment.in(language), read);
        assertEquals(json, AssessmentJson.write(read));
        assertEquals(AssessmentJson.writeLine(assessment, language), AssessmentJson.writeLine(read));
    }

    @ParameterizedTest
    @MethodSource("everySampleUnderEveryRuleSetInBothLanguages")
    void mappersReadAndWriteTheSame(String ruleSet, String sample, Locale language) throws IOException {
        WrittenAssessment written = assess(ruleSet, sample).in(language);
        String line = AssessmentJson.writeLine(written);

        assertEquals(line, JACKSON_2.writeValueAsString(written));
        assertEquals(line, JACKSON_3.writeValueAsString(written));
        assertEquals(written, JACKSON_2.readValue(line, WrittenAssessment.class));
        assertEquals(written, JACKSON_3.readValue(line, WrittenAssessment.class));
        assertEquals(written, JACKSON_2.readValue(line.getBytes(UTF_8), WrittenAssessment.class));
        assertEquals(written, JACKSON_3.readValue(line.getBytes(UTF_8), WrittenAssessment.class));
    }

    @Test
    void mappersReadItWithinSomethingElse() throws IOException {
        WrittenAssessment small = AssessmentJson.parse(SMALL);
        String two = "[" + SMALL + "," + SMALL + "]";
        assertEquals(List.of(small, small), JACKSON_2.readValue(two, new TypeReference<List<WrittenAssessment>>() {}));
        assertEquals(
                List.of(small, small),
                JACKSON_3.readValue(two, new tools.jackson.core.type.TypeReference<List<WrittenAssessment>>() {}));
    }

    @Test
    void everyFieldOfTheContractIsRead(@TempDir Path directory) throws IOException {
        String sha256 = "0123456789abcdef".repeat(4);
        BigDecimal points = new BigDecimal("87.50");
        WrittenAssessment expected = new WrittenAssessment(
                new WrittenAssessment.AppliedRules("r", "规则", TimeInForce.NOT_STATED, sha256),
                Optional.empty(),
                "2022",
                sha256,
                Eligibility.NO,
                List.of("standard.b"),
                Map.of(Part.STANDARD, Outcome.UNMET),
                new Score(Optional.of(points), Map.of(Area.INDUSTRY, points)),
                List.of(new WrittenFinding(
                        "standard.a",
                        Part.STANDARD,
                        Kind.REQUIRED,
                        Optional.of(Area.INDUSTRY),
                        Outcome.UNMET,
                        true,
                        Optional.of(new ComparedNumbers(
                                Operator.MORE_THAN,
                                Optional.of(new BigDecimal("70.00")),
                                Optional.of(new BigDecimal("70")),
                                "%",
                                Optional.of(new BigDecimal("0.00")))),
                        List.of("/x"),
                        List.of("甲"),
                        List.of(),
                        List.of(
                                new WrittenChange(
                                        "/x",
                                        State.FILLED,
                                        Optional.of(new BigDecimal("70.00")),
                                        new BigDecimal("70.01")),
                                new WrittenChange("/y", State.NONE, Optional.empty(), BigDecimal.ONE),
                                new WrittenChange("/z", State.BLANK, Optional.empty(), new BigDecimal("2"))),
                        "一",
                        "二",
                        "三",
                        "四",
                        new RulePlace("r", "standard.drl", 41))));

        assertEquals(expected, AssessmentJson.parse(SMALL));
        assertEquals(expected, AssessmentJson.parse("\uFEFF" + SMALL));
        assertEquals(expected, AssessmentJson.read(new ByteArrayInputStream(SMALL.getBytes(UTF_8))));
        assertEquals(expected, AssessmentJson.read(Files.writeString(directory.resolve("small.json"), SMALL)));
    }

    @Test
    void optionsAndRowsAreRead() {
        String numbers =
                "\"actual\": 70.00, \"operator\": \"MORE_THAN\", \"required\": 70, \"unit\": \"%\", \"margin\": 0.00";
        assertEquals(
                Optional.of(new ComparedOption(Optional.of("NO"), "YES")),
                comparison(SMALL.replace(numbers, "\"actual\": \"NO\", \"operator\": \"IS\", \"required\": \"YES\"")));
        assertEquals(
                Optional.of(new ComparedOption(Optional.empty(), "YES")),
                comparison(SMALL.replace(numbers, "\"operator\": \"IS\", \"required\": \"YES\"")));
        assertEquals(
                Optional.of(new ComparedRow(List.of(Optional.of(BigDecimal.ONE), Optional.empty()))),
                comparison(SMALL.replace(numbers, "\"actual\": [1, null], \"operator\": \"INCREASES\"")));
        assertEquals(
                Optional.of(
                        new ComparedNumbers(Operator.ABOUT, Optional.empty(), Optional.empty(), "", Optional.empty())),
                comparison(SMALL.replace(numbers, "\"operator\": \"ABOUT\", \"unit\": \"\"")));
        assertEquals(Optional.empty(), comparison(SMALL.replace(numbers + ",", "")));
    }

    private static Optional<WrittenAssessment.WrittenComparison> comparison(String json) {
        return AssessmentJson.parse(json).findings().get(0).comparison();
    }

    @Test
    void fieldsThatAreNotKnownArePassedOver() {
        String more = SMALL.replace("\"edition\"", "\"sealed\": {\"by\": [1]}, \"edition\"")
                .replace("\"basis\"", "\"seal\": null, \"basis\"")
                .replace("{\"standard\": \"UNMET\"}", "{\"standard\": \"UNMET\", \"appendix\": 5}")
                .replace("\"line\": 41", "\"line\": 41, \"column\": 1");

        assertEquals(AssessmentJson.parse(SMALL), AssessmentJson.parse(more));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "\"format\": 1",
                        "\"format\": 2",
                        "2:13: /format: expected the number 1, the only version of the"
                                + " format so far, found the number 2"),
                arguments("\"id\": \"r\", ", "", "3:14: /ruleSet: \"id\" is missing here"),
                arguments(
                        "\"NO\"",
                        "\"MAYBE\"",
                        "7:15: /eligible: there is no option \"MAYBE\"; expected YES, NO," + " UNDETERMINED"),
                arguments(
                        "{\"standard\": \"UNMET\"}",
                        "{\"standard\": \"UNMETT\"}",
                        "9:25: /parts/standard: there is no"
                                + " option \"UNMETT\"; expected MET, NEAR, UNMET, UNDETERMINED, NOT_APPLICABLE; did you mean"
                                + " \"UNMET\"?"),
                arguments(
                        "\"total\": 87.50",
                        "\"total\": 100.01",
                        "10:22: /score/total: expected a number from 0 to 100," + " or null, found the number 100.01"),
                arguments(
                        "\"knifeEdge\": true",
                        "\"knifeEdge\": 1",
                        "13:18: /findings/0/knifeEdge: expected true or" + " false, found the number 1"),
                arguments(
                        "\"actual\": 70.00",
                        "\"actual\": \"70.00\"",
                        "13:34: /findings/0/actual: expected a number," + " found the text \"70.00\""),
                arguments("\"actual\": 70.00, ", "", "13:78: /findings/0: there is no \"margin\" here"),
                arguments("\"operator\": \"MORE_THAN\", ", "", "11:16: /findings/0: \"operator\" is missing here"),
                arguments(
                        "\"cells\": [\"/x\"]",
                        "\"cells\": [\"x\"]",
                        "14:15: /findings/0/cells/0: expected a JSON pointer,"
                                + " which begins with \"/\", found the text \"x\""),
                arguments(
                        "\"from\": \"无\"",
                        "\"from\": \"有\"",
                        "15:83: /findings/0/advice/1/from: expected a number,"
                                + " \"无\" or null, found the text \"有\""),
                arguments(
                        "\"line\": 41",
                        "\"line\": 0.5",
                        "17:62: /findings/0/rule/line: expected a whole number from 1," + " found the number 0.5"),
                arguments(
                        "\"line\": 41}",
                        "\"line\": 41, \"line\": 41}",
                        "17:66: /findings/0/rule/line: the name" + " \"line\" appears twice; keep one of them"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsNotOfTheFormatIsToldWithItsPlace(String from, String to, String expected) {
        assertEquals(
                expected,
                problems(SMALL.replace(from, to)).stream()
                        .map(problem -> problem.describe(Locale.ENGLISH))
                        .collect(joining("\n")));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInBothLanguages() {
        String wrong = SMALL.replace("\"format\": 1", "\"format\": \"1\"")
                .replace("\"sha256\": \"0", "\"sha256\": \"G")
                .replace("\"labels\": [\"甲\"]", "\"labels\": \"甲\"");

        assertEquals(
                List.of(
                        "2:13: /format: 应为数字 1（目前唯一的格式版本），实为文本“1”",
                        "3:51: /ruleSet/sha256: 应为SHA-256 文本（64 位十六进制数字，小写），实为文本“G123456789abcdef0123456789…3456789abcdef”",
                        "14:32: /findings/0/labels: 应为列表 […]，实为文本“甲”"),
                problems(wrong).stream()
                        .map(problem -> problem.describe(Locale.CHINESE))
                        .toList());
    }

    @Test
    void mappersTellTheSameProblemsWithTheirPlaces() {
        String wrong = SMALL.replace("\"format\": 1", "\"format\": \"1\"").replace("\"title\": \"二\",", "");
        List<Problem> expected = problems(wrong);
        for (Exception refusal : List.of(
                assertThrows(Exception.class, () -> JACKSON_2.readValue(wrong, WrittenAssessment.class)),
                assertThrows(Exception.class, () -> JACKSON_3.readValue(wrong, WrittenAssessment.class)))) {
            assertEquals(
                    expected,
                    assertInstanceOf(InvalidDocumentException.class, refusal.getCause())
                            .problems());
        }
    }

    @Test
    void aMapperThatIsToReadAnAssessmentNamesWhatToRead() {
        for (Exception refusal : List.of(
                assertThrows(Exception.class, () -> JACKSON_2.readValue(SMALL, Assessment.class)),
                assertThrows(Exception.class, () -> JACKSON_3.readValue(SMALL, Assessment.class)))) {
            assertTrue(refusal.getMessage().contains("read a WrittenAssessment"), refusal.getMessage());
        }
    }

    @Test
    void aHostileDocumentIsAnErrorAndNothingWorse() {
        String finding = SMALL.substring(SMALL.indexOf("[{") + 1, SMALL.lastIndexOf(']'));
        assertEquals(
                List.of(Problem.Kind.TOO_DEEP),
                kinds(SMALL.replace("\"edition\"", "\"x\": " + "[".repeat(1_000_000) + ", \"edition\"")));
        assertEquals(List.of(Problem.Kind.TOO_LARGE), kinds(" ".repeat(JsonDocument.MAX_CHARACTERS) + SMALL));
        assertEquals(
                List.of(Problem.Kind.NUMBER_TOO_LONG),
                kinds(SMALL.replace("\"required\": 70", "\"required\": 1e99999")));
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> finding.replace("\"title\": \"二\",", "").replace("/x", "x" + i))
                .collect(joining(","));
        List<Problem> problems = problems(SMALL.replace(finding, many));
        assertTrue(problems.size() <= 100, () -> problems.size() + " problems");
        assertEquals(
                List.of(Problem.Kind.ENCODING),
                assertThrows(
                                InvalidDocumentException.class,
                                () -> AssessmentJson.read(
                                        new ByteArrayInputStream(SMALL.getBytes(Charset.forName("GBK")))))
                        .problems()
                        .stream()
                        .map(Problem::kind)
                        .toList());
    }

    private static List<Problem.Kind> kinds(String json) {
        return problems(json).stream().map(Problem::kind).toList();
    }

    private static List<Problem> problems(String json) {
        return assertThrows(InvalidDocumentException.class, () -> AssessmentJson.parse(json))
                .problems();
    }

    private static Assessment assess(String ruleSet, String sample) throws IOException {
        return RULES.get(ruleSet).assess(ApplicationJson.read(Path.of("../cluster-model/samples", sample + ".json")));
    }
}
