package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.io.Resources;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other systems rely on in the JSON of an assessment: names, their order, types, sets of values, and how values follow from
 * each other. It knows the policy from {@code criteria.tsv} and not from the rules.
 */
final class AssessmentContract {
    private static final List<String> OUTCOMES = List.of("UNMET", "UNDETERMINED", "NEAR", "MET", "NOT_APPLICABLE");
    private static final Set<String> NUMBERS = Set.of("AT_LEAST", "MORE_THAN", "AT_MOST", "LESS_THAN", "ABOUT");
    private static final List<String> AREAS =
            List.of("INDUSTRY", "INNOVATION", "DIGITAL", "GREEN", "OPENNESS", "GOVERNANCE");
    private static final List<String> PARTS =
            List.of("completeness", "consistency", "declarations", "standard", "targets");
    private static final List<String> COMPARISON = List.of("actual", "operator", "required", "unit", "margin");
    private static final List<String> FINDING = List.of(
            "criterion",
            "part",
            "kind",
            "area",
            "outcome",
            "knifeEdge",
            "actual",
            "operator",
            "required",
            "unit",
            "margin",
            "cells",
            "labels",
            "missing",
            "advice",
            "basis",
            "title",
            "requirement",
            "message",
            "rule");

    /** What each province adds after the national criteria. */
    private static final Map<String, List<String>> ADDED = Map.of(
            "liaoning-2023", List.of("standard.platforms", "standard.patent-growth", "standard.patents-per-10k"));

    private static final Map<String, List<String>> NOT_CHECKED = Map.of(
            "national-2022",
            List.of("standard.rd-growth", "standard.iiot-adoption"),
            "shanghai-2024",
            List.of("standard.rd-growth", "standard.iiot-adoption"),
            "yunnan",
            List.of(),
            "liaoning-2023",
            List.of(
                    "standard.total-output-growth",
                    "standard.leading-output-share",
                    "standard.output-growth",
                    "standard.iiot-adoption",
                    "targets.output-growth-baseline"));

    private final Map<?, ?> document;
    private final String ruleSet;

    AssessmentContract(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            this.document = (Map<?, ?>) Objects.requireNonNull(value(parser));
            assertEquals(null, parser.nextToken());
        }
        this.ruleSet = text(object(document, "ruleSet"), "id");
    }

    /** Returns the assessment as maps, lists, texts, booleans and {@link Decimal numbers as they were written}. */
    Map<?, ?> document() {
        return document;
    }

    /** Returns what is said of a criterion. */
    Map<?, ?> finding(String criterion) {
        return findings().stream()
                .filter(finding -> finding.get("criterion").equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<?, ?>> findings() {
        List<Map<?, ?>> findings = new ArrayList<>();
        for (Object finding : (List<?>) document.get("findings")) {
            findings.add((Map<?, ?>) finding);
        }
        return findings;
    }

    void check() throws IOException {
        assertNames(
                document,
                "format",
                "ruleSet",
                "clusterName",
                "edition",
                "formSha256",
                "eligible",
                "notChecked",
                "parts",
                "score",
                "findings");
        assertEquals(new Decimal("1"), document.get("format"));
        assertNames(object(document, "ruleSet"), "id", "title", "sha256");
        text(object(document, "ruleSet"), "title");
        assertTrue(text(object(document, "ruleSet"), "sha256").matches("[0-9a-f]{64}"));
        assertTrue(document.get("clusterName") == null || document.get("clusterName") instanceof String);
        assertEquals("2022", document.get("edition"));
        assertTrue(text(document, "formSha256").matches("[0-9a-f]{64}"));
        assertEquals(NOT_CHECKED.get(ruleSet), document.get("notChecked"));
        criteria();
        findings().forEach(this::finding);
        parts();
        score();
    }

    /** Every criterion, in the order of the policy, with its kind and area. */
    private void criteria() throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<String> lines =
                Resources.readLines(Resources.getResource(AssessmentContract.class, "criteria.tsv"), UTF_8);
        boolean national = ruleSet.equals("national-2022");
        for (String line : lines) {
            String[] row = line.split("\t", -1);
            expected.add(row[0] + " " + (national ? row[1] : "") + " " + row[2]);
        }
        ADDED.getOrDefault(ruleSet, List.of()).forEach(added -> expected.add(added + "  INNOVATION"));
        for (Map<?, ?> finding : findings()) {
            Object area = finding.containsKey("area") ? finding.get("area") : "-";
            found.add(finding.get("criterion") + " " + (national ? finding.get("kind") : "") + " " + area);
        }
        assertEquals(expected, found);
    }

    private void finding(Map<?, ?> finding) {
        List<String> names = FINDING.stream()
                .filter(name -> finding.containsKey(name) || !(name.equals("area") || COMPARISON.contains(name)))
                .toList();
        assertEquals(names, List.copyOf(finding.keySet()));
        String part = text(finding, "part");
        assertTrue(PARTS.contains(part) && text(finding, "criterion").startsWith(part + "."), finding.toString());
        assertTrue(Set.of("REQUIRED", "ADVISORY").contains(finding.get("kind")), finding.toString());
        assertTrue(OUTCOMES.contains(finding.get("outcome")), finding.toString());
        assertTrue(finding.get("knifeEdge") instanceof Boolean, finding.toString());
        comparison(finding);
        List<String> cells = pointers(finding, "cells");
        List<?> labels = (List<?>) finding.get("labels");
        assertEquals(cells.size(), labels.size(), finding.toString());
        for (Object label : labels) {
            assertFalse(label.toString().isBlank() || label.toString().startsWith("/"), finding.toString());
        }
        List<String> missing = pointers(finding, "missing");
        assertTrue(missing.isEmpty() || finding.get("outcome").equals("UNDETERMINED"), finding.toString());
        assertTrue(cells.containsAll(missing), finding.toString());
        for (Object advice : (List<?>) finding.get("advice")) {
            assertNames((Map<?, ?>) advice, "cell", "from", "to");
            assertTrue(text((Map<?, ?>) advice, "cell").startsWith("/"));
            number((Map<?, ?>) advice, "from");
            number((Map<?, ?>) advice, "to");
        }
        for (String name : List.of("basis", "title", "requirement", "message")) {
            assertFalse(text(finding, name).isBlank(), finding.toString());
        }
        Map<?, ?> rule = object(finding, "rule");
        assertNames(rule, "ruleSet", "file", "line");
        assertTrue(List.of(ruleSet, "national-2022").contains(rule.get("ruleSet")), finding.toString());
        assertEquals(part + ".drl", rule.get("file"));
        assertTrue(number(rule, "line").signum() > 0);
    }

    private static void comparison(Map<?, ?> finding) {
        List<String> names = COMPARISON.stream().filter(finding::containsKey).toList();
        if (names.isEmpty()) {
            return;
        }
        String operator = text(finding, "operator");
        if (operator.equals("IS")) {
            assertTrue(List.of("actual", "operator", "required").containsAll(names), finding.toString());
            assertTrue(text(finding, "required").matches("[A-Z_]+"), finding.toString());
            assertTrue(!names.contains("actual") || text(finding, "actual").matches("[A-Z_]+"), finding.toString());
        } else if (operator.equals("INCREASES")) {
            assertEquals(List.of("actual", "operator"), names);
            for (Object value : (List<?>) finding.get("actual")) {
                assertTrue(value == null || value instanceof Decimal, finding.toString());
            }
        } else {
            assertTrue(NUMBERS.contains(operator), finding.toString());
            assertTrue(finding.get("unit") instanceof String, finding.toString());
            boolean both = names.contains("actual") && names.contains("required");
            assertEquals(both, names.contains("margin"), finding.toString());
            if (both) {
                margin(finding, operator);
            }
        }
    }

    /** A margin is the difference, and is as the outcome says. */
    private static void margin(Map<?, ?> finding, String operator) {
        BigDecimal difference = number(finding, "actual").subtract(number(finding, "required"));
        boolean atMost = operator.equals("AT_MOST") || operator.equals("LESS_THAN");
        BigDecimal margin = number(finding, "margin");
        assertEquals(0, margin.compareTo(atMost ? difference.negate() : difference), finding.toString());
        boolean strict = operator.equals("MORE_THAN") || operator.equals("LESS_THAN");
        boolean holds = margin.signum() > 0 || (margin.signum() == 0 && !strict);
        boolean isMet = finding.get("outcome").equals("MET");
        boolean isMissed = Set.of("UNMET", "NEAR").contains(finding.get("outcome"));
        assertTrue(holds ? !isMissed : !isMet, finding.toString());
    }

    /** The outcome of a part is the worst of its required criteria, in which what does not apply has no say. */
    private void parts() {
        Map<?, ?> parts = object(document, "parts");
        assertEquals(PARTS, List.copyOf(parts.keySet()));
        for (String part : PARTS) {
            String worst = findings().stream()
                    .filter(finding -> finding.get("part").equals(part))
                    .filter(finding -> finding.get("kind").equals("REQUIRED"))
                    .map(finding -> text(finding, "outcome"))
                    .filter(outcome -> !outcome.equals("NOT_APPLICABLE"))
                    .min((one, other) -> OUTCOMES.indexOf(one) - OUTCOMES.indexOf(other))
                    .orElse("MET");
            assertEquals(worst, parts.get(part), part);
        }
        List<?> both = List.of(parts.get("declarations"), parts.get("standard"));
        String eligible = both.contains("UNMET") ? "NO" : both.equals(List.of("MET", "MET")) ? "YES" : "UNDETERMINED";
        assertEquals(eligible, document.get("eligible"));
    }

    private void score() {
        Map<?, ?> score = object(document, "score");
        assertNames(score, "total", "areas");
        assertTrue(number(score, "total").scale() == 2);
        Map<?, ?> areas = object(score, "areas");
        List<?> notChecked = (List<?>) document.get("notChecked");
        List<String> weighed = AREAS.stream()
                .filter(area -> findings().stream()
                        .anyMatch(finding -> area.equals(finding.get("area"))
                                && !finding.get("outcome").equals("NOT_APPLICABLE")
                                && !notChecked.contains(finding.get("criterion"))))
                .toList();
        assertEquals(weighed, List.copyOf(areas.keySet()));
        areas.keySet()
                .forEach(area -> assertEquals(2, number(areas, area.toString()).scale()));
    }

    private static List<String> pointers(Map<?, ?> finding, String name) {
        List<String> pointers = new ArrayList<>();
        for (Object pointer : (List<?>) finding.get(name)) {
            assertTrue(pointer.toString().startsWith("/"), finding.toString());
            pointers.add(pointer.toString());
        }
        return pointers;
    }

    private static Map<?, ?> object(Map<?, ?> object, String name) {
        return (Map<?, ?>) Objects.requireNonNull(object.get(name), name);
    }

    private static String text(Map<?, ?> object, String name) {
        return (String) Objects.requireNonNull(object.get(name), name);
    }

    private static void assertNames(Map<?, ?> object, String... names) {
        assertEquals(List.of(names), List.copyOf(object.keySet()));
    }

    private static BigDecimal number(Map<?, ?> object, String name) {
        Object value = object.get(name);
        assertTrue(value instanceof Decimal written && written.text().matches("-?\\d+(\\.\\d+)?"), () -> name + object);
        return new BigDecimal(((Decimal) value).text());
    }

    /** A number as it was written, so that an exponent is seen. */
    record Decimal(String text) {}

    private static @Nullable Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    assertFalse(object.containsKey(name), name);
                    object.put(name, value(parser));
                }
                return object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                return array;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return new Decimal(parser.getText());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                return parser.getText();
            }
        }
    }
}
