package org.clusterrules.rules;

import static java.util.stream.Collectors.joining;
import static org.clusterrules.rules.OtherValues.leaves;
import static org.clusterrules.rules.OtherValues.other;
import static org.clusterrules.rules.OtherValues.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentDifference;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.InvalidDocumentException;
import org.clusterrules.model.Variation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether an assessment is what a rule set says of a form. */
@Execution(ExecutionMode.CONCURRENT) // it takes longer than any other class
class VerifyTest {
    private static final Map<String, RuleSet> RULES =
            Maps.toMap(RuleSet.builtInIds(), id -> RuleSet.builtIn(id).direct());

    private static final int FINDINGS_AT_A_TIME = 4;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

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
    void whatTheRulesSayHasNoDifferences(String ruleSet, String sample, Locale language) {
        RuleSet rules = RULES.get(ruleSet);
        Application form = sample(sample);
        String json = AssessmentJson.write(rules.assess(form), language);

        assertEquals(List.of(), rules.verify(AssessmentJson.parse(json), form));
    }

    @Test
    void aSessionOfDroolsVerifiesTheSame() {
        Application form = sample("near-miss");
        String json = AssessmentJson.write(RULES.get("national-2022").assess(form), Locale.CHINESE);

        assertEquals(List.of(), RuleSet.builtIn("national-2022").verify(AssessmentJson.parse(json), form));
    }

    static Stream<Arguments> everySampleNationallyAndOneInEachProvince() {
        return everySampleUnderEveryRuleSetInBothLanguages().filter(arguments -> {
            List<Object> all = List.of(arguments.get());
            return all.get(0).equals("national-2022") || all.subList(1, 3).equals(List.of("near-miss", Locale.CHINESE));
        });
    }

    /** Since each change is a comparison of the whole: what is above the findings with all of them, and these a few at a time. */
    @ParameterizedTest
    @MethodSource("everySampleNationallyAndOneInEachProvince")
    void everyChangeOfAValueIsNoticedWhereItIs(String ruleSet, String sample, Locale language) throws IOException {
        Assessment whole = RULES.get(ruleSet).assess(sample(sample));
        int changes = assertAllAreNoticed(whole, language, leaf -> !isInAFinding(leaf));
        for (List<Finding> some : Lists.partition(whole.findings(), FINDINGS_AT_A_TIME)) {
            Assessment few = new Assessment(whole.ruleSet(), whole.application(), some);
            changes += assertAllAreNoticed(few, language, VerifyTest::isInAFinding);
        }
        assertTrue(changes > 1_000, changes + " changes");
    }

    private static boolean isInAFinding(JsonPointer leaf) {
        return leaf.toString().startsWith("/findings/");
    }

    private static int assertAllAreNoticed(Assessment assessment, Locale language, Predicate<JsonPointer> which)
            throws IOException {
        ObjectNode json = tree(AssessmentJson.write(assessment, language));
        List<JsonPointer> leaves = leaves(json).stream().filter(which).toList();
        for (JsonPointer leaf : leaves) {
            assertNoticed(assessment, json, leaf);
        }
        return leaves.size();
    }

    private static void assertNoticed(Assessment assessment, ObjectNode json, JsonPointer leaf) throws IOException {
        JsonNode before = json.at(leaf);
        JsonNode after = other(leaf, before);
        set(json, leaf, after);
        if (before.asText().matches("IS|INCREASES")) { // what is compared by another operator is something else
            String refused = MAPPER.writeValueAsString(json);
            set(json, leaf, before);
            assertThrows(InvalidDocumentException.class, () -> AssessmentJson.parse(refused));
            return;
        }
        List<AssessmentDifference> differences =
                assessment.differences(AssessmentJson.parse(MAPPER.writeValueAsString(json)));
        set(json, leaf, before);
        if (leaf.toString().endsWith("/criterion")) { // another criterion, and that one missing
            assertEquals(List.of(leaf.head().toString(), "/findings"), pointers(differences));
        } else {
            assertEquals(List.of(leaf.toString()), pointers(differences), after::toString);
            assertEquals(before.toString(), asTree(differences.get(0).expected()));
            assertEquals(after.toString(), asTree(differences.get(0).written()));
        }
    }

    private static String asTree(Optional<String> json) throws IOException {
        return MAPPER.readTree(json.orElseThrow()).toString();
    }

    @Test
    void whatIsRemovedAddedOrElsewhereIsNoticed() throws IOException {
        Application form = sample("near-miss");
        RuleSet rules = RULES.get("national-2022");
        ObjectNode assessment = tree(AssessmentJson.write(rules.assess(form), Locale.CHINESE));
        ArrayNode findings = (ArrayNode) assessment.get("findings");
        int last = findings.size() - 1;
        for (int i = 0; i <= last; i++) {
            int at = i;
            assertEquals(
                    List.of("/findings"),
                    changed(assessment, form, json -> findings(json).remove(at)));
            assertEquals(
                    List.of("/findings/" + (at + 1)),
                    changed(
                            assessment,
                            form,
                            json -> findings(json).insert(at, findings.get(at).deepCopy())));
            if (at > 0) {
                assertEquals(
                        List.of("/findings"),
                        changed(
                                assessment,
                                form,
                                json -> findings(json).insert(0, findings(json).remove(at))));
            }
        }
        assertEquals(
                List.of("/notChecked"),
                changed(assessment, form, json -> ((ArrayNode) json.get("notChecked")).remove(0)));
        assertEquals(
                List.of("/parts/standard"),
                changed(assessment, form, json -> json.withObject("/parts").remove("standard")));
        assertEquals(
                List.of("/score/areas/GREEN"),
                changed(
                        assessment,
                        form,
                        json -> json.withObject("/score/areas").remove("GREEN")));
        int share = index(assessment, "standard.leading-output-share");
        assertEquals(
                List.of("/findings/" + share + "/cells", "/findings/" + share + "/labels"),
                changed(assessment, form, json -> {
                    ((ArrayNode) json.at("/findings/" + share + "/cells")).add("/basics/area");
                    ((ArrayNode) json.at("/findings/" + share + "/labels")).add("面积");
                }));
        assertEquals(
                List.of("/findings/" + share + "/advice"),
                changed(assessment, form, json -> ((ArrayNode) json.at("/findings/" + share + "/advice")).removeAll()));
        assertEquals(
                List.of("/findings/" + share + "/margin"),
                changed(assessment, form, json -> ((ObjectNode) json.at("/findings/" + share)).remove("margin")));
        assertEquals(
                List.of("/findings/" + share + "/area"),
                changed(assessment, form, json -> ((ObjectNode) json.at("/findings/" + share)).remove("area")));
        assertEquals(
                List.of("/findings/0/area"),
                changed(assessment, form, json -> ((ObjectNode) json.at("/findings/0")).put("area", "GREEN")));
    }

    @Test
    void whatHasNoMeaningIsNoDifference() throws IOException {
        Application form = sample("near-miss");
        ObjectNode assessment =
                tree(AssessmentJson.write(RULES.get("national-2022").assess(form), Locale.CHINESE));
        int share = index(assessment, "standard.leading-output-share");

        assertEquals(List.of(), changed(assessment, form, json -> {
            ((ObjectNode) json.at("/findings/" + share)).put("actual", new BigDecimal("70"));
            json.set("edition", json.remove("edition")); // at the end
            json.put("receivedBy", "竹屿县");
        }));
    }

    @Test
    void anotherFormIsToldAndNothingThatFollowsFromIt() {
        RuleSet rules = RULES.get("national-2022");
        String json = AssessmentJson.write(rules.assess(sample("near-miss")), Locale.ENGLISH);
        List<AssessmentDifference> differences = rules.verify(AssessmentJson.parse(json), sample("eligible"));

        assertEquals(List.of("/formSha256"), pointers(differences));
        assertTrue(
                differences
                        .get(0)
                        .message(Locale.ENGLISH)
                        .matches("another form: the SHA-256 of the form that the assessment is about is"
                                + " \"[0-9a-f]{64}\", and that of this form is \"[0-9a-f]{64}\""),
                differences.get(0).message(Locale.ENGLISH));
        assertTrue(differences.get(0).message(Locale.CHINESE).startsWith("不是同一份申报表："));
    }

    @Test
    void otherRulesAreToldAndNothingThatFollowsFromThem(@TempDir Path directory) throws IOException {
        Application form = sample("near-miss");
        String json = AssessmentJson.write(RULES.get("national-2022").assess(form), Locale.CHINESE);

        assertEquals(
                List.of("/ruleSet/id", "/ruleSet/sha256"),
                pointers(RULES.get("yunnan").verify(AssessmentJson.parse(json), form)));

        RuleSet own = ownRules(directory, "60");
        String ofOwn = AssessmentJson.write(own.assess(form), Locale.CHINESE);
        assertEquals(List.of(), own.verify(AssessmentJson.parse(ofOwn), form));
        assertEquals(
                List.of("/ruleSet/sha256"),
                pointers(ownRules(directory, "65").verify(AssessmentJson.parse(ofOwn), form)));
    }

    private static RuleSet ownRules(Path directory, String threshold) throws IOException {
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: own\ntitle: 自有规则\ntitleEn: own rules\nedition: \"2022\"\nextends: national-2022\n");
        Files.writeString(directory.resolve("standard.drl"), """
                // 占地面积
                rule "standard.area"
                    @title("占地面积不超过%1$s平方公里") @basis("自定") @area("INDUSTRY")
                when
                    Basics( $area : area )
                then
                    criterion.figure($area).isAtMost("%1$s");
                end
                """.formatted(threshold));
        return RuleSet.load(directory);
    }

    @Test
    void aFormOfOtherFiguresIsAnotherForm() {
        RuleSet rules = RULES.get("national-2022");
        Application form = sample("eligible");
        Application other = Variation.of(form).with("/basics/area", "18.61").application();

        assertEquals(
                List.of("/formSha256"),
                pointers(rules.verify(
                        AssessmentJson.parse(AssessmentJson.write(rules.assess(form), Locale.CHINESE)), other)));
    }

    @Test
    void aMessageNamesTheCriterionTheFieldAndBothValues() throws IOException {
        Application form = sample("near-miss");
        ObjectNode assessment =
                tree(AssessmentJson.write(RULES.get("national-2022").assess(form), Locale.CHINESE));
        int share = index(assessment, "standard.leading-output-share");
        ((ObjectNode) assessment.at("/findings/" + share)).put("outcome", "MET");
        String message = assessment.at("/findings/" + share + "/message").asText();
        ((ObjectNode) assessment.at("/findings/" + share))
                .put("message", message + "\u001b[2J\u202e" + "甲".repeat(500));
        List<AssessmentDifference> differences = differences(RULES.get("national-2022"), form, assessment);

        assertEquals(
                "standard.leading-output-share outcome (/findings/" + share + "/outcome): written \"MET\", expected"
                        + " \"UNMET\"",
                differences.get(0).message(Locale.ENGLISH));
        assertEquals(
                "standard.leading-output-share outcome（/findings/" + share + "/outcome）：写的是 \"MET\"，应为 \"UNMET\"",
                differences.get(0).message(Locale.CHINESE));
        assertEquals(
                Optional.of("standard.leading-output-share"), differences.get(0).criterionId());
        String shown = differences.get(1).message(Locale.CHINESE);
        assertTrue(shown.contains("70.01%。\\u001B[2J\\u202E甲甲"), shown);
        assertTrue(shown.length() < 400, shown);
    }

    @Test
    void missingAndSuperfluousFindingsAreNamed() throws IOException {
        Application form = sample("near-miss");
        ObjectNode assessment =
                tree(AssessmentJson.write(RULES.get("national-2022").assess(form), Locale.CHINESE));
        ((ObjectNode) assessment.at("/findings/0")).put("criterion", "invented\n");
        String first = RULES.get("national-2022").criteria().get(0).id();

        assertEquals(
                """
                invented\\n (/findings/0): this criterion should not be there (the rule set does not have it, or it is there before)
                %s (/findings): this criterion is missing""".formatted(first),
                differences(RULES.get("national-2022"), form, assessment).stream()
                        .map(difference -> difference.message(Locale.ENGLISH))
                        .collect(joining("\n")));
    }

    private static List<String> changed(ObjectNode assessment, Application form, Consumer<ObjectNode> change)
            throws IOException {
        ObjectNode changed = assessment.deepCopy();
        change.accept(changed);
        return pointers(differences(RULES.get("national-2022"), form, changed));
    }

    private static List<AssessmentDifference> differences(RuleSet rules, Application form, ObjectNode assessment)
            throws IOException {
        String json = MAPPER.writeValueAsString(assessment);
        try {
            return rules.verify(AssessmentJson.parse(json), form);
        } catch (InvalidDocumentException e) {
            throw new AssertionError(e.getMessage() + "\n" + json, e);
        }
    }

    private static List<String> pointers(List<AssessmentDifference> differences) {
        return differences.stream().map(AssessmentDifference::pointer).toList();
    }

    private static ArrayNode findings(ObjectNode assessment) {
        return (ArrayNode) assessment.get("findings");
    }

    private static int index(ObjectNode assessment, String criterion) {
        for (int i = 0; i < assessment.get("findings").size(); i++) {
            if (assessment.at("/findings/" + i + "/criterion").asText().equals(criterion)) {
                return i;
            }
        }
        throw new AssertionError(criterion);
    }

    private static ObjectNode tree(String json) throws IOException {
        return (ObjectNode) MAPPER.readTree(json);
    }

    private static Application sample(String name) {
        try {
            return ApplicationJson.read(Path.of("../cluster-model/samples", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
