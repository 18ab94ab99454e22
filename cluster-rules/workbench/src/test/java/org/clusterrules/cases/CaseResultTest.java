package org.clusterrules.cases;

import static org.clusterrules.cases.CaseFiles.NATIONAL;
import static org.clusterrules.cases.CaseFiles.cases;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseResultTest {
    private static CaseResult run(String criterion, String theCase) {
        return CaseResult.of(
                NATIONAL, cases(criterion + ":\n  - {" + theCase + "}").get(0));
    }

    private static List<String> failures(CaseResult result) {
        return result.failures().stream()
                .map(failure -> failure.in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void passesWhereEverythingIsAsExpected() {
        CaseResult result = run(
                "standard.area",
                "when: {/basics/area: 100.01}, then: UNMET, part: MET, kind: ADVISORY, actual: 100.01, margin: -0.01,"
                        + " advice: {/basics/area: 100}, knifeEdge: false");
        assertEquals(List.of(), failures(result));
        assertTrue(result.passes());
        assertEquals("100.01", String.valueOf(result.form().number("/basics/area")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            then: MET                             | expected MET, was UNMET
            then: UNMET, part: UNMET              | part: expected UNMET, was MET
            then: UNMET, kind: REQUIRED           | kind: expected REQUIRED, was ADVISORY
            then: UNMET, actual: 100.02           | actual: expected 100.02, was 100.01
            then: UNMET, margin: 0.01             | margin: expected 0.01, was -0.01
            then: UNMET, advice: {}               | advice: expected {}, was {/basics/area=100}
            then: UNMET, knifeEdge: true          | knifeEdge: expected true, was false
            """)
    void saysWhatIsNotAsExpected(String expected, String failure) {
        assertEquals(
                List.of(failure), failures(run("standard.area", "when: {/basics/area: one step above}, " + expected)));
    }

    @Test
    void failsWhereNothingTurns() {
        CaseResult result = run("standard.area", "when: {/industry/totalOutput/2021: 高一步}, then: MET");
        assertTrue(result.finding().isEmpty());
        assertEquals(
                List.of(
                        "no threshold here: standard.area does not turn on /industry/totalOutput/2021 in this form: no number"
                                + " there meets it and another does not"),
                failures(result));
    }

    @Test
    void failsWhereThereIsNoSuchRule() {
        assertEquals(List.of("the rule set has no rule standard.aera"), failures(run("standard.aera", "then: MET")));
    }

    static List<String> builtIn() {
        return RuleSet.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void aPartJudgedAloneComesToWhatTheAssessmentSaysOfIt(String id) {
        RuleSet rules = RuleSet.builtIn(id).direct();
        List<CaseResult> results = Cases.builtIn(id).run(rules).results();
        assertTrue(results.size() > 10);
        for (CaseResult result : results) {
            Application form = result.form().application();
            Map<Part, Outcome> alone = new EnumMap<>(Part.class);
            Map<Part, Outcome> parts = rules.assess(form).parts();
            parts.keySet().forEach(part -> alone.put(part, CaseResult.part(rules, form, part)));
            assertEquals(parts, alone, result.what().place());
        }
    }
}
