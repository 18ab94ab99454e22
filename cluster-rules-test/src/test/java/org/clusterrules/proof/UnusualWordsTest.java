package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words with arguments and cells that no built-in rule set gives them. */
class UnusualWordsTest extends RulesOnOneForm {
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
    @CsvSource({"isAtMost, MET, is met, 符合“", "isAtLeast, UNMET, is not met, 不符合“"})
    void aGrowthToANumberBelowZeroIsSaidToMeetWhatItMeets(
            String comparison, Outcome outcome, String english, String chinese) throws IOException {
        form = form.with("/plan/targets/rdSpending/target", -1);
        Finding finding = findingOf("""
                when
                    Plan( $rd : targets.rdSpending )
                then
                    criterion.averageGrowth($rd).%s("30");""".formatted(comparison));
        assertEquals(outcome, finding.outcome());
        assertTrue(finding.message(Locale.ENGLISH).contains(english), finding.message(Locale.ENGLISH));
        assertTrue(finding.message(Locale.CHINESE).contains("，" + chinese), finding.message(Locale.CHINESE));
    }

    @ParameterizedTest
    @CsvSource({"0.004", "0.015", "4.999"})
    void aNumberWithMoreDecimalsThanTheFormAsksForIsAdvisedToo(String area) throws IOException {
        form = form.with("/basics/area", area);
        Finding finding = findingOf("""
                when
                    Basics( $area : area )
                then
                    criterion.figure($area).isAtLeast("5");""");
        assertEquals(List.of("/basics/area → 5.00"), advice(finding));
    }

    @Test
    void aRequirementWithoutARecordedThresholdIsNamedBesideAnother() throws IOException {
        Finding finding = finding("figure($cloud).hasNoRecordedThreshold().and().figure($iiot).isAtLeast(\"90\")");
        assertTrue(
                finding.requirement(Locale.ENGLISH).startsWith("no threshold is recorded for \""),
                finding.requirement(Locale.ENGLISH));
        assertTrue(finding.requirement(Locale.CHINESE).contains("的门槛值未载明，并且"), finding.requirement(Locale.CHINESE));
    }

    @Test
    void aConditionOnEachYearSaysOfEachWhereItHolds() throws IOException {
        Finding finding = findingOf("""
                when
                    Digital( $cloud : cloudAdoption )
                    Industry( $share : smeOutputShare )
                then
                    criterion.figure($cloud).isAtLeast("99").appliesWhere().eachYear($share).isAtLeast("1");""");
        String requirement = finding.requirement(Locale.ENGLISH);
        assertTrue(
                requirement.contains("(2019)\" is at least 1%, and \"") && !requirement.contains("at least 1% for"),
                requirement);
    }
}
