package org.clusterrules.book;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.judgement.Reasoning;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.WorkbenchMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about one finding says what the assessment says, and how it came about. */
class FindingPageTest {
    private static final List<String> SAMPLES = List.of("eligible", "near-miss", "half-filled");

    @TempDir
    private Path directory;

    private static Application sample(String name) throws IOException {
        try (InputStream in = Application.class.getResourceAsStream("samples/" + name + ".json")) {
            return ApplicationJson.read(requireNonNull(in, name));
        }
    }

    static List<String> ruleSets() {
        return RuleSet.builtInIds();
    }

    private static String page(RuleSet rules, Application form, String criterion, Locale language) {
        return new FindingPage(rules.direct(), form, criterion, language).text();
    }

    /** Leaves out where lines are broken. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void theOutcomeOfEveryCriterionIsThatOfTheAssessmentAndItsSentenceIsThere(String id) throws IOException {
        RuleSet rules = RuleSet.builtIn(id);
        for (String sample : List.of("near-miss", "half-filled")) {
            Application form = sample(sample);
            Assessment assessment = rules.assess(form);
            for (Finding finding : assessment.findings()) {
                Locale language = sample.equals("near-miss") ? Locale.ENGLISH : Locale.CHINESE;
                String page = squeezed(page(rules, form, finding.criterion().id(), language));
                String outcome = language.equals(Locale.ENGLISH)
                        ? "4.Outcome----------Outcome:["
                                + finding.outcome().label().en() + "]"
                        : "四、结论--------结论：【" + finding.outcome().label().zh() + "】";

                assertTrue(page.contains(squeezed(outcome)), page);
                assertTrue(page.contains(squeezed(finding.message(language))), page);
                assertTrue(page.contains(squeezed(Reasoning.of(finding).requirement(language))), page);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void whatAJudgementIsMadeOfComesToItsOutcome(String id) throws IOException {
        for (String sample : SAMPLES) {
            for (Finding finding :
                    RuleSet.builtIn(id).direct().assess(sample(sample)).findings()) {
                Reasoning reasoning = Reasoning.of(finding);

                assertEquals(finding.outcome(), reasoning.outcome());
                assertEquals(finding.cells(), reasoning.cells());
                assertEquals(finding.comparison(), reasoning.comparison());
                addsUp(reasoning);
            }
        }
    }

    private static void addsUp(Reasoning reasoning) {
        List<Reasoning> components = reasoning.components();
        Set<Outcome> outcomes = components.stream().map(Reasoning::outcome).collect(Collectors.toSet());
        switch (reasoning.combination()) {
            case NONE -> assertEquals(List.of(), components);
            case ANY -> assertEquals(Outcome.anyOf(outcomes), reasoning.outcome());
            case ALL ->
                assertEquals(
                        outcomes.equals(Set.of(Outcome.NOT_APPLICABLE))
                                ? Outcome.NOT_APPLICABLE
                                : Outcome.allOf(outcomes),
                        reasoning.outcome());
            case CONDITION -> throw new AssertionError("no built-in rule has a condition");
        }
        if (!components.isEmpty()) {
            List<Reasoning> deciding =
                    components.stream().filter(Reasoning::decides).toList();
            assertEquals(1, deciding.size());
            assertEquals(reasoning.outcome(), deciding.get(0).outcome());
            assertEquals(reasoning.exactly(), deciding.get(0).exactly());
        }
        components.forEach(FindingPageTest::addsUp);
    }

    @Test
    void everyStepOfARuleOfOnesOwnHasItsNumbers() throws IOException {
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: my-rules\ntitle: 本省规则\nedition: \"2022\"\nextends: national-2022\n");
        Files.writeString(directory.resolve("targets.drl"), """
                // 备注：有效发明专利数年均增长不低于16%，或者研发经费年均增长6%左右
                rule "targets.invention-patents"
                    @title("有效发明专利数年均增长不低于16%，或者研发经费年均增长6%左右")
                    @titleEn("invention patents grow by at least 16% a year, or R&D spending by about 6%")
                    @basis("本省规划要求") @basisEn("required by the province's plan")
                    @area("INNOVATION") @weight("2")
                when
                    Plan( $patents : targets.inventionPatents, $spending : targets.rdSpending )
                then
                    criterion.averageGrowth($patents).isAtLeast("16").or().averageGrowth($spending).isAbout("6", "50%");
                end
                """);
        Application form = Variation.of(sample("eligible"))
                .with("/plan/targets/inventionPatents/baseline", "200")
                .with("/plan/targets/inventionPatents/target", "304")
                .with("/plan/targets/rdSpending/baseline", "1000000")
                .with("/plan/targets/rdSpending/target", "1157625")
                .application();

        String page = page(RuleSet.load(directory), form, "targets.invention-patents", Locale.ENGLISH);

        String expected = """
                Criterion: targets.invention-patents
                Rule: my-rules targets.drl:2
                Replaces: national-2022 targets.drl:72
                Score: Innovation, weight 2
                    备注：有效发明专利数年均增长不低于16%，或者研发经费年均增长6%左右
                $patents : Plan.targets.inventionPatents
                        Entered: 304
                        Read as: 304 (patents)
                    criterion.averageGrowth($patents)
                        Meaning: the average annual growth from the baseline to the target (in
                                 %)
                    .isAtLeast("16")
                    .or()
                        Meaning: or else
                    .averageGrowth($spending)
                    .isAbout("6", "50%")
                Step 1
                Value: ((304 ÷ 200)^(1/3) − 1) × 100, compared by its powers without taking the
                Threshold: ≥ 16
                Margin: -1.022058
                Unit: %
                Outcome: [unmet]
                Step 2
                Value: 5
                Near from: 3.00
                Threshold: ≈ 6
                Margin: -1.00
                Outcome: [near]
                Step 3
                Combination: one of the steps 1, 2 is enough; step 2 decides
                Outcome: [near]
                Score: earns 83.33% of its weight 2; Innovation: 73.33 points (this affects no
                """;
        expected.lines().forEach(line -> assertTrue(page.lines().anyMatch(line::equals), () -> line + "\n" + page));
    }

    @Test
    void aConditionIsAStepBeforeWhatItDecides() throws IOException {
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: my-rules\ntitle: 本省规则\nedition: \"2022\"\nextends: national-2022\n");
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.large-clusters"
                    @title("中小企业超过100家的，集群总产值不低于50亿元")
                    @basis("本省规定") @area("INDUSTRY")
                when
                    Industry( $output : totalOutput, $smes : smes )
                then
                    criterion.baseYear($output).isAtLeast("50").appliesWhere().baseYear($smes).isMoreThan("100");
                end
                """);
        RuleSet rules = RuleSet.load(directory);
        Application small = Variation.of(sample("eligible"))
                .with("/industry/smes/2021", "100")
                .application();

        String page = page(rules, small, "standard.large-clusters", Locale.ENGLISH);

        String expected = """
                Step 1
                Value: 100
                Threshold: > 100
                Outcome: [unmet]
                Step 2
                Threshold: ≥ 50
                Outcome: [met]
                Step 3
                Outcome: [not applicable]
                """;
        expected.lines().forEach(line -> assertTrue(page.lines().anyMatch(line::equals), () -> line + "\n" + page));
        assertTrue(squeezed(page).contains("requirementthatapplieswhereitholds;step1decides"), page);
    }

    @Test
    void aCriterionWithoutWeightIsNotScored() throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), "id: my-rules\ntitle: 本省规则\nedition: \"2022\"\n");
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.area"
                    @title("面积小于50平方公里") @basis("示例") @area("INDUSTRY") @weight("0")
                when
                    Basics( $area : area )
                then
                    criterion.figure($area).isLessThan("50");
                end
                """);

        String page = page(RuleSet.load(directory), sample("eligible"), "standard.area", Locale.CHINESE);

        assertTrue(page.contains("评分：不计分（权重 0）\n"), page);
    }

    @Test
    void blankAndNoneAreReadAsWhatTheyCountAs() throws IOException {
        Application form = Variation.of(sample("eligible"))
                .with("/industry/smes/2021", "无")
                .with("/innovation/rdSpendingGrowth/2021", "无")
                .with("/industry/totalOutput/2021", null)
                .with("/plan/profile", "／")
                .application();

        assertEquals("无 | 0家（“无”按零计）", read(form, "/industry/smes/2021"));
        assertEquals("无 | 没有可衡量的数", read(form, "/innovation/rdSpendingGrowth/2021"));
        assertEquals("空白 | 空白", read(form, "/industry/totalOutput/2021"));
        assertEquals("“／” | 空白（所填文字没有内容）", read(form, "/plan/profile"));
        assertEquals("49.40 | 49.40亿元", read(sample("near-miss"), "/industry/totalOutput/2021"));
    }

    private static String read(Application form, String pointer) {
        EnteredValue values = new EnteredValue(WorkbenchMessages.in(Locale.CHINESE));
        Cell cell = form.cell(pointer).orElseThrow();
        return values.entered(cell) + " | " + values.read(cell);
    }

    @Test
    void anUnknownCriterionIsRefused() throws IOException {
        RuleSet rules = RuleSet.builtIn("national-2022");
        Application form = sample("eligible");

        assertThrows(
                IllegalArgumentException.class, () -> new FindingPage(rules, form, "standard.nothing", Locale.ENGLISH));
    }
}
