package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterrules.rules.RuleSet;

/** What other systems rely on in the JSON of an assessment: names, their order, types and sets of values. */
final class AssessmentContract {
    private static final Set<String> OUTCOMES = Set.of("MET", "NEAR", "UNMET", "UNDETERMINED", "NOT_APPLICABLE");
    private static final Set<String> OPERATORS =
            Set.of("AT_LEAST", "MORE_THAN", "AT_MOST", "LESS_THAN", "ABOUT", "IS", "INCREASES");
    private static final List<String> AREAS =
            List.of("INDUSTRY", "INNOVATION", "DIGITAL", "GREEN", "OPENNESS", "GOVERNANCE");
    private static final List<String> PARTS =
            List.of("completeness", "consistency", "declarations", "standard", "targets");
    private static final List<String> FINDING = List.of(
            "criterion",
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
            "missing",
            "advice",
            "basis",
            "title",
            "message",
            "rule");
    private static final Set<String> ALWAYS = Set.of(
            "criterion",
            "kind",
            "outcome",
            "knifeEdge",
            "cells",
            "missing",
            "advice",
            "basis",
            "title",
            "message",
            "rule");

    private final Map<?, ?> document;

    AssessmentContract(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            this.document = (Map<?, ?>) value(parser);
            assertEquals(null, parser.nextToken());
        }
    }

    void check(String eligible) {
        assertNames(document, "ruleSet", "clusterName", "edition", "eligible", "parts", "score", "findings");
        Map<?, ?> ruleSet = (Map<?, ?>) document.get("ruleSet");
        assertNames(ruleSet, "id", "title", "sha256");
        assertEquals("national-2022", ruleSet.get("id"));
        assertTrue(ruleSet.get("sha256").toString().matches("[0-9a-f]{64}"));
        assertEquals("2022", document.get("edition"));
        assertEquals(eligible, document.get("eligible"));
        Map<?, ?> parts = (Map<?, ?>) document.get("parts");
        assertEquals(PARTS.stream().filter(parts::containsKey).toList(), List.copyOf(parts.keySet()));
        assertTrue(OUTCOMES.containsAll(parts.values()), parts.toString());
        score((Map<?, ?>) document.get("score"));
        List<?> findings = (List<?>) document.get("findings");
        findings.forEach(finding -> finding((Map<?, ?>) finding));
        assertEquals(
                RuleSet.builtIn("national-2022").criteria().stream()
                        .map(c -> c.id())
                        .toList(),
                findings.stream()
                        .map(finding -> ((Map<?, ?>) finding).get("criterion"))
                        .toList());
    }

    private static void score(Map<?, ?> score) {
        assertNames(score, "total", "areas");
        number(score.get("total"));
        Map<?, ?> areas = (Map<?, ?>) score.get("areas");
        assertEquals(AREAS, List.copyOf(areas.keySet()));
        areas.values().forEach(AssessmentContract::number);
    }

    private static void finding(Map<?, ?> finding) {
        List<String> names = FINDING.stream().filter(finding::containsKey).toList();
        assertEquals(names, List.copyOf(finding.keySet()));
        assertTrue(names.containsAll(ALWAYS), finding.toString());
        assertTrue(Set.of("REQUIRED", "ADVISORY").contains(finding.get("kind")), finding.toString());
        assertTrue(OUTCOMES.contains(finding.get("outcome")), finding.toString());
        assertTrue(finding.get("knifeEdge") instanceof Boolean, finding.toString());
        String criterion = finding.get("criterion").toString();
        boolean scored = !criterion.startsWith("completeness.") && !criterion.startsWith("consistency.");
        assertEquals(scored, AREAS.contains(String.valueOf(finding.get("area"))), finding.toString());
        if (finding.containsKey("operator")) {
            assertTrue(OPERATORS.contains(finding.get("operator")), finding.toString());
            number(finding.get("required"));
            assertEquals(finding.containsKey("actual"), finding.containsKey("margin"), finding.toString());
        }
        if (finding.containsKey("actual")) {
            number(finding.get("actual"));
        }
        for (String list : List.of("cells", "missing")) {
            for (Object pointer : (List<?>) finding.get(list)) {
                assertTrue(pointer.toString().startsWith("/"), finding.toString());
            }
        }
        for (Object advice : (List<?>) finding.get("advice")) {
            Map<?, ?> change = (Map<?, ?>) advice;
            assertNames(change, "cell", "from", "to");
            number(change.get("to"));
        }
        Map<?, ?> rule = (Map<?, ?>) finding.get("rule");
        assertNames(rule, "file", "line", "ruleSet");
        assertEquals(criterion.substring(0, criterion.indexOf('.')) + ".drl", rule.get("file"));
        number(rule.get("line"));
        assertFalse(finding.get("message").toString().isBlank());
    }

    private static void assertNames(Map<?, ?> object, String... names) {
        assertEquals(List.of(names), List.copyOf(object.keySet()));
    }

    /** A number is held as it was written, so that an exponent is seen. */
    private static void number(Object value) {
        assertTrue(value instanceof Written written && written.text().matches("-?\\d+(\\.\\d+)?"), () -> "" + value);
    }

    private record Written(String text) {}

    private static Object value(JsonParser parser) throws IOException {
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
                return new Written(parser.getText());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            default -> {
                return parser.getText();
            }
        }
    }
}
