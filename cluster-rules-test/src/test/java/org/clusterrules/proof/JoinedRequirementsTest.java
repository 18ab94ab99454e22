package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.kit.Laws;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Variation;
import org.clusterrules.report.PortfolioReport;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.sweep.FormColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirements that no built-in rule set joins, negates or leaves out in this way. */
class JoinedRequirementsTest {
    private static final String CLOUD = "/digital/cloudAdoption";
    private static final String IIOT = "/digital/iiotAdoption";
    private static final String WASTE = "/green/solidWasteAboveAverage";
    private static final String FDI = "/openness/fdiGrowth/2021";

    /** The facts of the variables that a requirement uses. */
    private static String facts(String requirement) {
        Map<String, String> bindings = Map.of(
                "$cloud", "Digital( $cloud : cloudAdoption )",
                "$iiot", "Digital( $iiot : iiotAdoption )",
                "$waste", "Green( $waste : solidWasteAboveAverage )",
                "$standards", "Innovation( $standards : standards )",
                "$intensity", "Innovation( $intensity : rdIntensity )");
        return bindings.entrySet().stream()
                .filter(binding -> requirement.contains(binding.getKey()))
                .map(binding -> "    " + binding.getValue() + "\n")
                .collect(Collectors.joining("", "when\n", "then\n    criterion." + requirement + ";"));
    }

    private Variation form = Variation.of(Laws.samples().get(0));

    @TempDir
    private Path directory;

    @BeforeEach
    void numbers() {
        form = form.with(CLOUD, "62.35").with(IIOT, "15.00").with(WASTE, "YES");
    }

    private RuleSet rules(String file, String... rules) throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), "id: joined\ntitle: 示例\nedition: \"2022\"\n");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules.length; i++) {
            text.append("rule \"" + file + ".joined-" + i + "\"\n    @title(\"示例" + i
                            + "\") @basis(\"示例\")\n    @area(\"GREEN\")\n")
                    .append(rules[i])
                    .append("\nend\n");
        }
        Files.writeString(directory.resolve(file + ".drl"), text);
        return RuleSet.load(directory);
    }

    /** Returns the finding of a rule that requires this, the same from both engines. */
    private Finding finding(String requirement) throws IOException {
        return findingOf(facts(requirement));
    }

    /** Returns the finding of a rule from {@code when} on, the same from both engines. */
    private Finding findingOf(String rule) throws IOException {
        RuleSet rules = rules("standard", rule);
        Assessment assessment = rules.assess(form.application());
        assertEquals(
                assessment.in(Locale.ENGLISH),
                rules.direct().assess(form.application()).in(Locale.ENGLISH));
        return assessment.findings().get(0);
    }

    private static List<String> advice(Finding finding) {
        return finding.advice().stream()
                .map(change -> change.from().pointer() + " → " + change.to())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"YES, UNMET", "NO, UNMET", "NOT_APPLICABLE, MET", ", UNDETERMINED"})
    void anAnswerCanBeRequiredToBeNotApplicable(String answer, Outcome outcome) throws IOException {
        form = form.with(WASTE, answer);
        assertEquals(outcome, finding("answer($waste).is(\"NOT_APPLICABLE\")").outcome());
    }

    @ParameterizedTest
    @CsvSource({"YES, NOT_APPLICABLE", "NOT_APPLICABLE, UNMET", ", UNDETERMINED"})
    void aRequirementCanApplyWhereAnAnswerIsNotApplicable(String answer, Outcome outcome) throws IOException {
        form = form.with(WASTE, answer);
        assertEquals(
                outcome,
                finding("figure($cloud).isAtLeast(\"70\").appliesWhere().answer($waste).is(\"NOT_APPLICABLE\")")
                        .outcome());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer($waste).is(\"NO\").or().figure($cloud).isMoreThan(\"70\")",
                "figure($cloud).isMoreThan(\"70\").or().answer($waste).is(\"NO\")",
                "figure($iiot).isAtLeast(\"16\").or().figure($cloud).isMoreThan(\"70\")",
                "totalOf($standards, \"industry\").isAtLeast(\"500\").and().figure($iiot).isAtLeast(\"15.01\")"
                        + ".or().figure($cloud).isMoreThan(\"70\")",
                "figure($iiot).isAtLeast(\"16\").and().answer($waste).is(\"NO\").or().figure($cloud).isMoreThan(\"70\")",
            })
    void ofAlternativesTheAdviceIsAboutOneThatItWouldMeet(String requirement) throws IOException {
        form = requirement.startsWith("figure($iiot).isAtLeast(\"16\").or") ? form.with(IIOT, "无") : form;
        Finding finding = finding(requirement);
        assertEquals(List.of(CLOUD + " → 70.01"), advice(finding));
        assertTrue(finding.message(Locale.ENGLISH).contains("; the smallest change that would meet it: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer($waste).is(\"NO\").or().figure($cloud)", "figure($cloud)"})
    void anAlternativeWithoutANumberIsNotTheOneThatLacksLeast(String beginning) throws IOException {
        String end = beginning.startsWith("figure") ? ".or().answer($waste).is(\"NO\")" : "";
        Finding finding = finding(beginning + ".isAtLeast(\"70\")" + end);
        assertEquals(Optional.of(new BigDecimal("62.35")), finding.comparison().flatMap(Comparison::actual));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figure($cloud).isAbout(\"63\", \"5%\").and().figure($iiot).isAtLeast(\"16\")",
                "answer($waste).isNoneOf(\"YES\").and().figure($cloud).isMoreThan(\"62.35\")",
            })
    void noAdviceIsGivenIfItWouldLeaveAnotherRequirementUnmet(String requirement) throws IOException {
        form = form.with(IIOT, "无");
        Finding finding = finding(requirement);
        assertEquals(Outcome.UNMET, finding.outcome());
        assertEquals(List.of(), advice(finding));
    }

    @Test
    void severalRequirementsThatAreMissedAreAdvisedTogether() throws IOException {
        assertEquals(
                List.of(CLOUD + " → 63.00", IIOT + " → 16.00"),
                advice(finding("figure($cloud).isAbout(\"63\", \"5%\").and().figure($iiot).isAtLeast(\"16\")")));
    }

    @ParameterizedTest
    @CsvSource({"62.00, 95.00, 95.00", "60.00, 99.00, 95.24"})
    void ofRequirementsThatAreNearTheLesserShareIsScored(String cloud, String iiot, String score) throws IOException {
        form = form.with(CLOUD, cloud).with(IIOT, iiot);
        RuleSet rules = rules(
                "standard",
                facts("figure($cloud).isAbout(\"63\", \"5%\").and().figure($iiot).isAbout(\"100\", \"5%\")"));
        assertEquals(
                new BigDecimal(score),
                rules.assess(form.application()).score().areas().get(Area.GREEN));
    }

    @ParameterizedTest
    @CsvSource({"-9.99, MET, 1.00", "-10, MET, 1.00", "-10.01, NEAR, 1.00", "-10.50, NEAR, 0.95", "-10.51, UNMET, 0.00"
    })
    void aboutANumberBelowZeroIsNearBelowIt(String growth, Outcome outcome, String earned) throws IOException {
        form = form.with(FDI, growth);
        Finding finding = findingOf("""
                when
                    Openness( $growth : fdiGrowth )
                then
                    criterion.baseYear($growth).isAbout("-10", "5%");""");
        assertEquals(outcome, finding.outcome());
        assertEquals(Optional.of(new BigDecimal("-10.50")), finding.nearFrom().map(near -> near.setScale(2)));
        assertEquals(new BigDecimal(earned), finding.earned().orElseThrow().rounded(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figure($cloud).isAtLeast(\"63\").and().answer($waste).is(\"NO\")",
                "answer($waste).is(\"NO\").and().figure($cloud).isAtLeast(\"63\")",
                "figure($cloud).isAtLeast(\"63\").and().average($intensity).isAtLeast(\"90\")",
            })
    void anApplicationIsNotNearlyEligibleIfItMissesMoreThanANumber(String requirement) throws IOException {
        RuleSet rules = rules("standard", facts(requirement));
        PortfolioReport report = new PortfolioReport(ReportFormat.TEXT, Locale.ENGLISH);
        assertEquals(
                "not eligible",
                report.entry("", rules.assess(form.application())).standing());
    }

    @Test
    void anApplicationIsNearlyEligibleIfItMissesANumberByLittle() throws IOException {
        RuleSet rules = rules("standard", facts("figure($cloud).isAtLeast(\"63\")"));
        PortfolioReport report = new PortfolioReport(ReportFormat.TEXT, Locale.ENGLISH);
        assertEquals(
                "nearly eligible",
                report.entry("", rules.assess(form.application())).standing());
    }

    @Test
    void aRequirementWithoutARecordedThresholdIsAdvisory() throws IOException {
        RuleSet rules = rules(
                "standard",
                facts("figure($cloud).hasNoRecordedThreshold()"),
                facts("figure($cloud).isAtLeast(\"60\")"));
        Assessment assessment = rules.assess(form.application());
        assertEquals(Kind.ADVISORY, rules.criteria().get(0).kind());
        assertEquals(Kind.REQUIRED, rules.criteria().get(1).kind());
        assertEquals(Eligibility.YES, assessment.eligible());
        assertTrue(assessment.passes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"and", "or"})
    void requirementsOfWhichNoneHasARecordedThresholdAreAdvisory(String join) throws IOException {
        RuleSet rules = rules(
                "standard",
                facts("figure($cloud).hasNoRecordedThreshold()." + join + "().figure($iiot).hasNoRecordedThreshold()"),
                facts("figure($cloud).isAtLeast(\"60\")"));
        Assessment assessment = rules.assess(form.application());
        assertEquals(Kind.ADVISORY, rules.criteria().get(0).kind());
        assertEquals(List.of(rules.criteria().get(0)), assessment.notChecked());
        assertEquals(Eligibility.YES, assessment.eligible());
    }

    @Test
    void aRequirementThatIsJoinedToOneWithoutARecordedThresholdStaysRequired() throws IOException {
        RuleSet rules = rules(
                "standard", facts("figure($cloud).isAtLeast(\"70\").and().figure($iiot).hasNoRecordedThreshold()"));
        assertEquals(Kind.REQUIRED, rules.criteria().get(0).kind());
        assertEquals(Eligibility.NO, rules.assess(form.application()).eligible());
    }

    @ParameterizedTest
    @CsvSource({"targets, UNDETERMINED", "standard, YES", "declarations, YES"})
    void whetherAFormIsEligibleIsUndeterminedWithoutDeclarationsAndStandard(String part, Eligibility eligible)
            throws IOException {
        RuleSet rules = rules(part, facts("figure($cloud).isAtLeast(\"60\")"));
        Application application = form.application();
        assertEquals(eligible, rules.assess(application).eligible());
        assertEquals(
                List.of(eligible),
                FormColumns.of(List.of(application)).under(rules).eligible());
    }

    @Test
    void noNumberIsAdvisedThatTheCellCannotHold() throws IOException {
        Finding finding =
                finding("figure($cloud).isAtLeastTimes(\"5\", $iiot).or().figure($iiot).isAtLeastTimes(\"7\", $cloud)");
        assertEquals(List.of(CLOUD + " → 75.00"), advice(finding));
        form = form.with(IIOT, "50");
        assertEquals(List.of(), advice(finding("figure($cloud).isAtLeastTimes(\"5\", $iiot)")));
    }

    @Test
    void aSumOfWhichACountIsBlankIsAtLeastWhatIsShown() throws IOException {
        form = form.with("/industry/manufacturingChampions/2021", null).with("/industry/littleGiants/2021", 9);
        Finding finding = findingOf("""
                when
                    Industry( $champions : manufacturingChampions, $giants : littleGiants )
                then
                    criterion.sumInBaseYear($champions, $giants).isAtLeast("1");""");
        assertEquals(Outcome.MET, finding.outcome());
        assertTrue(
                finding.message(Locale.ENGLISH).contains(" is 9 enterprises or more, which meets"),
                finding.message(Locale.ENGLISH));
        assertTrue(finding.message(Locale.CHINESE).contains("合计为9家以上，符合"), finding.message(Locale.CHINESE));
    }

    @ParameterizedTest
    @CsvSource({"104, MET", "105, MET", "106, UNMET"})
    void aShareIsMoreThan100IfThePartIsTheLarger(int enterprises, Outcome outcome) throws IOException {
        form = form.with("/industry/enterprises/2021", enterprises).with("/industry/smes/2021", 100);
        assertEquals(outcome, findingOf("""
                when
                    Industry( $enterprises : enterprises, $smes : smes )
                then
                    criterion.shareInBaseYear($enterprises, $smes).isAtMost("105");""").outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, /industry/manufacturingChampions/2021 → 2",
        "1, 4, /industry/littleGiants/2021 → 2",
        "2, 2, /industry/manufacturingChampions/2021 → 1",
        "9, 9, "
    })
    void ofASumTheFirstCountIsAdvisedThatCanMeetIt(int champions, int giants, String change) throws IOException {
        form = form.with("/industry/manufacturingChampions/2021", champions)
                .with("/industry/littleGiants/2021", giants);
        Finding finding = findingOf("""
                when
                    Industry( $champions : manufacturingChampions, $giants : littleGiants )
                then
                    criterion.sumInBaseYear($champions, $giants).isAtMost("3");""");
        assertEquals(change == null ? List.of() : List.of(change), advice(finding));
    }

    @ParameterizedTest
    @CsvSource({"96.5, 无, UNMET", "无, 96.5, NOT_APPLICABLE", "无, 无, NOT_APPLICABLE", "96.5, 96.5, MET"})
    void noneIsExcusedInTheNumberThatIsRequiredAndNotInAnother(String number, String other, Outcome outcome)
            throws IOException {
        form = form.with("/green/solidWasteUse", number)
                .with("/green/waterReuse", other)
                .with(WASTE, "NOT_APPLICABLE");
        Finding finding = findingOf("""
                when
                    Green( $use : solidWasteUse, $reuse : waterReuse, $waste : solidWasteAboveAverage )
                then
                    criterion.figure($use).unlessNonIndustrial($waste).isAtLeastTimes("1", $reuse);""");
        assertEquals(outcome, finding.outcome());
    }

    @ParameterizedTest
    @CsvSource({"甲乙, UNMET", "甲x乙, MET", "甲xy乙, MET", "甲𠀀乙, MET"})
    void twoEllipsesAreOne(String text, Outcome outcome) throws IOException {
        form = form.with("/basics/clusterName", text);
        assertEquals(outcome, findingOf("""
                when
                    Basics( $name : clusterName )
                then
                    criterion.text($name).haveTheForm("甲……乙");""").outcome());
    }

    @Test
    void ofASumThatIsMissedTheBlankCountIsNotAtFault() throws IOException {
        form = form.with("/industry/manufacturingChampions/2021", null).with("/industry/littleGiants/2021", 9);
        Finding finding = findingOf("""
                when
                    Industry( $champions : manufacturingChampions, $giants : littleGiants )
                then
                    criterion.sumInBaseYear($champions, $giants).isAtMost("8");""");
        assertEquals(Outcome.UNMET, finding.outcome());
        assertEquals(
                List.of("/industry/littleGiants/2021"),
                finding.cells().stream().map(Cell::pointer).toList());
    }

    @Test
    void aConditionOnAnAnswerThatIsNotGivenSaysSo() throws IOException {
        form = form.with("/basics/operator/kind", null);
        Finding finding = findingOf("""
                when
                    Digital( $cloud : cloudAdoption )
                    Basics( $kind : operator.kind )
                then
                    criterion.figure($cloud).isAtLeast("70").appliesWhere()
                        .answer($kind).isNoneOfIfGiven("NOT_A_LEGAL_ENTITY");""");
        assertEquals(Outcome.NOT_APPLICABLE, finding.outcome());
        assertTrue(
                finding.message(Locale.ENGLISH).contains(" is not given, and this applies only where "),
                finding.message(Locale.ENGLISH));
        assertTrue(finding.message(Locale.CHINESE).contains("未填写，"), finding.message(Locale.CHINESE));
    }

    @Test
    void anAnswerThatDoesNotApplyIsNotSaidToBeNo() throws IOException {
        form = form.with(WASTE, "NOT_APPLICABLE");
        Finding finding = findingOf("""
                when
                    Green( $waste : solidWasteAboveAverage )
                    Plan( $approach : approach )
                then
                    criterion.ifYes($waste).thereIsText($approach);""");
        assertEquals(Outcome.NOT_APPLICABLE, finding.outcome());
        assertTrue(
                finding.message(Locale.ENGLISH).contains("answered \"not an industrial cluster: not applicable\""),
                finding.message(Locale.ENGLISH));
    }

    @Test
    void adviceThatLeavesARequirementUndeterminedSaysWhatItIsAbout() throws IOException {
        form = form.with(IIOT, null);
        Finding finding = finding("figure($cloud).isAtLeast(\"70\").and().figure($iiot).isAtLeast(\"16\")");
        assertEquals(Outcome.UNMET, finding.outcome());
        assertEquals(List.of(CLOUD + " → 70.00"), advice(finding));
        assertTrue(
                finding.message(Locale.ENGLISH)
                        .contains("for these figures alone, the smallest change that would meet it: "),
                finding.message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"1, MET, at least 2 boxes are ticked, 至少已勾选2项", "10, UNMET, at most, 至多已勾选"})
    void boxesOfWhichAGroupIsBlankAreCountedAsABound(int least, Outcome outcome, String en, String zh)
            throws IOException {
        form = form.with("/governance/smeServicesWork", Map.of("TRAINING", List.of(), "FINANCING", List.of()))
                .with("/digital/newModelsWork", null);
        Finding finding = findingOf("""
                when
                    Governance( $services : smeServicesWork )
                    Digital( $models : newModelsWork )
                then
                    criterion.boxes($services, $models).haveAtLeast("LEAST");""".replace("LEAST", least + ""));
        assertEquals(outcome, finding.outcome());
        assertTrue(
                finding.message(Locale.ENGLISH).toLowerCase(Locale.ROOT).contains(en), finding.message(Locale.ENGLISH));
        assertTrue(finding.message(Locale.CHINESE).contains(zh), finding.message(Locale.CHINESE));
    }

    @Test
    void aTextThatHasToEqualAnotherNamesIt() throws IOException {
        form = form.with("/plan/approach", "甲").with("/plan/problems", "乙");
        Finding finding = findingOf("""
                when
                    Plan( $approach : approach, $problems : problems )
                then
                    criterion.text($approach).sayTheSameAs($problems);""");
        assertEquals(Outcome.UNMET, finding.outcome());
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String problems = form.application().plan().problems().place().label(language);
            assertTrue(finding.message(language).contains(problems), finding.message(language));
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 2", "12, 1"})
    void aChangeThatAnotherMakesNeedlessIsNotAdvised(int giants, int changes) throws IOException {
        form = form.with("/industry/highTechAndInnovativeEnterprises/2021", 67)
                .with("/industry/littleGiants/2021", giants);
        Finding finding = findingOf("""
                when
                    Industry( $highTech : highTechAndInnovativeEnterprises, $giants : littleGiants )
                then
                    criterion.baseYear($highTech).isAtMost("50")
                        .and().baseYear($giants).isAtLeastTimes("0.2", $highTech);""");
        assertEquals(changes, finding.advice().size(), () -> advice(finding).toString());
        assertEquals(
                "/industry/highTechAndInnovativeEnterprises/2021 → 50",
                advice(finding).get(0));
    }
}
