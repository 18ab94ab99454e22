package org.clusterrules.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.Cases;
import org.clusterrules.diff.Aspect.Stated;
import org.clusterrules.diff.CriterionChange.Witness;
import org.clusterrules.diff.Impact.Affected;
import org.clusterrules.diff.Impact.OutcomeChange;
import org.clusterrules.diff.Impact.Pair;
import org.clusterrules.model.Application;
import org.clusterrules.model.Label;
import org.clusterrules.model.Variation;
import org.clusterrules.report.internal.Columns;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between the national rules and those of a province, and whom it affects. */
class RuleSetDiffTest {
    private static final Application FORM = Cases.eligibleForm();
    private static final RuleSetDiff DIFF = RuleSetDiff.between(revision("national-2022"), revision("yunnan"), FORM);

    private static Revision revision(String id) {
        return new Revision(id, RuleSet.builtIn(id).direct());
    }

    private static CriterionChange change(String criterion) {
        return DIFF.changes().stream()
                .filter(change -> change.criterionId().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsTheCriteriaThatDifferAndNoOthers() {
        assertEquals(
                List.of(
                        "standard.total-output",
                        "standard.total-output-growth",
                        "standard.sme-output-share",
                        "standard.leading-output-share",
                        "standard.output-growth",
                        "standard.quality-enterprises",
                        "standard.rd-growth",
                        "standard.iiot-adoption",
                        "standard.industrial-software",
                        "targets.output-growth-baseline"),
                DIFF.changes().stream().map(CriterionChange::criterionId).toList());
    }

    @Test
    void saysWhatWasAndWhatIs() {
        assertTrue(change("standard.output-growth")
                .aspects()
                .contains(new Aspect(
                        Aspect.What.THRESHOLD,
                        Optional.of(new Stated("10", new Label("10%", "10%"))),
                        Optional.of(new Stated("3", new Label("3%", "3%"))))));
    }

    @Test
    void everyDifferenceOfARequirementIsShownByAFormThatTheTwoJudgeDifferently() {
        for (CriterionChange change : DIFF.changes()) {
            Optional<Witness> witness = change.witness();
            assertEquals(change.requiresSomethingElse(), witness.isPresent(), change.criterionId());
            witness.ifPresent(one -> assertNotEquals(one.before(), one.after(), change.criterionId()));
        }
        Witness witness = change("standard.output-growth").witness().orElseThrow();
        assertEquals(Optional.of(Outcome.UNMET), witness.before());
        assertEquals(Optional.of(Outcome.MET), witness.after());
    }

    @Test
    void aRuleSetDoesNotDifferFromItself() {
        Revision national = revision("national-2022");
        assertEquals(List.of(), RuleSetDiff.between(national, national, FORM).changes());
    }

    @Test
    void anApplicationIsAffectedWhereAnythingThatIsSaidOfItDiffers() {
        Application modest =
                Variation.of(FORM).with("/industry/totalOutput/2019", 20).application();
        Impact impact = Impact.of(DIFF, List.of(FORM, modest), 0);
        assertEquals(2, impact.applications());
        Impact.Affected affected = impact.affected().stream()
                .filter(one -> one.number() == 2)
                .findFirst()
                .orElseThrow();
        assertTrue(affected.eligible().differs());
        assertTrue(affected.outcomes().stream()
                .anyMatch(change -> change.criterionId().equals("standard.total-output")));
        assertFalse(impact.newlyUnmet());
    }

    @Test
    void aChangeOfKindAloneIsProvedToChangeNoOutcomeAndSaysWhatItChanges() {
        CriterionChange software = change("standard.industrial-software");

        assertTrue(software.isProvedEqual());
        assertTrue(software.decides(), "the outcome of the part");
        assertEquals(Optional.empty(), software.witness());
        String report = report(Locale.ENGLISH).markdown();
        assertTrue(
                report.contains("No outcome differs on any form; only these differ: kind, basis. If it is unmet, so is"
                        + " the part \"Standard\"; until now, it did not affect that part."),
                report);
        assertTrue(report.contains("| Kind | advisory | required |"), report);
    }

    @Test
    void theReportBeginsWithWhatIsProved() {
        String report = report(Locale.ENGLISH).markdown();

        assertTrue(
                report.contains(
                        "Of the changed criteria, 9 differ in outcome on the form shown, 1 is proved equal on every form,"
                                + " and 0 are undecided. 73 other criteria require the same and have the same outcome on every form;"
                                + " the outcome of 1 more follows from a part in which criteria differ."),
                report);
        assertEquals(
                List.of("targets.baseline-meets-standard"),
                DIFF.following().stream().map(Criterion::id).toList());
    }

    @Test
    void totalsComeBeforeTheApplications() {
        Application modest =
                Variation.of(FORM).with("/industry/totalOutput/2019", 20).application();
        Impact impact = Impact.of(DIFF, List.of(modest, FORM, modest), 0);

        Impact.ChangeCount count = impact.counts().stream()
                .filter(one -> one.change().criterionId().equals("standard.total-output"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, count.applications());
        String text = new DiffReport(DIFF, Optional.of(impact), Locale.ENGLISH).text();
        int counts = text.indexOf("Who is affected");
        int changes = text.indexOf("What changed");
        int list = text.indexOf("Applications affected");
        assertTrue(0 < counts && counts < changes && changes < list, text);
    }

    @Test
    void asManyApplicationsAreListedAsWereAskedForAndTheOthersCounted() {
        Application modest =
                Variation.of(FORM).with("/industry/totalOutput/2019", 20).application();
        Impact impact = Impact.of(DIFF, List.of(modest, modest, modest), 0);

        String two = new DiffReport(DIFF, Optional.of(impact), Locale.ENGLISH, 2).markdown();
        assertTrue(two.contains("| 2 | ") && !two.contains("\n| 3 | "), two);
        assertTrue(two.contains("1 more application is affected; --all lists them."), two);
        String all = new DiffReport(DIFF, Optional.of(impact), Locale.ENGLISH).markdown();
        assertTrue(all.contains("\n| 3 | ") && !all.contains("--all"), all);
    }

    private static DiffReport report(Locale language) {
        return new DiffReport(DIFF, Optional.of(Impact.of(DIFF, List.of(FORM), 0)), language);
    }

    @Test
    void theReportSaysInSentencesWhatWasAndWhatIs() {
        String report = report(Locale.CHINESE).markdown();

        assertTrue(report.contains("要求由“高于10%”改为“高于3%”。"), report);
        assertFalse(report.contains("| 门槛 |"), report);
        assertFalse(report.contains("| 要求 |"), report);
        assertTrue(report.contains("| 依据 |"), report);
        assertTrue(report.contains("| 标题 | 主导产业产值年均增速高于10% |"), report);
        assertTrue(report.contains("| 标题 | 工业互联网平台应用普及率（门槛值未载明） | 工业互联网平台应用普及率在10%以上 |"), report);
        assertTrue(report.contains("“二、主导产业情况 · 近三年主导产业产值年均增速”由14.78改为10.00，结论由“不符合”变为“符合”。"), report);
    }

    @Test
    void theReportIsNamedByTheTitlesOfTheRuleSetsUnlessBothHaveTheSame() {
        assertTrue(report(Locale.CHINESE).markdown().startsWith("# 规则集变化报告：中小企业特色产业集群申报审核规则（国家级，2022年版） → 云南省"));
        Revision national =
                new Revision("HEAD:national", revision("national-2022").rules());
        RuleSetDiff itself = RuleSetDiff.between(national, revision("national-2022"), FORM);

        String report = new DiffReport(itself, Optional.empty(), Locale.CHINESE).markdown();

        assertTrue(report.startsWith("# 规则集变化报告：HEAD:national → national-2022\n"), report);
    }

    @Test
    void quotationsInsideQuotationsHaveSingleMarksAndOptionsHaveMarksAsWell() {
        String chinese = report(Locale.CHINESE).markdown();
        String english = report(Locale.ENGLISH).markdown();

        assertFalse(chinese.contains("““") || chinese.contains("””"), chinese);
        assertFalse(english.contains("\"\""), english);
        assertTrue(chinese.contains("要求由“‘制造业单项冠军企业数量（2021年）’和‘专精特新“小巨人”企业数量（2021年）’合计"), chinese);
    }

    @Test
    void optionsInAnExampleHaveQuotationMarks(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("ruleset.yaml"), "id: ours\ntitle: 规则\nedition: \"2022\"\nextends: national-2022\n");
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.industrial-software"
                    @overrides("national-2022") @title("工业软件应用率") @basis("无") @area("DIGITAL")
                when
                    Digital( $rising : industrialSoftwareRising )
                then
                    criterion.answer($rising).isYes().or().answer($rising).is("NO");
                end
                """);
        RuleSetDiff diff = RuleSetDiff.between(
                revision("national-2022"),
                new Revision("ours", RuleSet.load(directory).direct()),
                FORM);

        String chinese = new DiffReport(diff, Optional.empty(), Locale.CHINESE).markdown();
        String english = new DiffReport(diff, Optional.empty(), Locale.ENGLISH).markdown();

        assertTrue(chinese.contains("由“是”改为“否”"), chinese);
        assertTrue(english.contains("changed from \"yes\" to \"no\""), english);
    }

    @Test
    void whatIsStatedOtherwiseAndMeansTheSameIsProvedEqualInEveryFormat(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("ruleset.yaml"), "id: ours\ntitle: 规则\nedition: \"2022\"\nextends: national-2022\n");
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.standards"
                    @overrides("national-2022") @title("标准") @basis("无") @area("INNOVATION") @kind("ADVISORY")
                when
                    Innovation( $standards : standards )
                then
                    criterion.totalOf($standards).isMoreThan("0");
                end
                """);
        RuleSetDiff diff = RuleSetDiff.between(
                revision("national-2022"),
                new Revision("ours", RuleSet.load(directory).direct()),
                FORM);

        assertTrue(diff.changes().get(0).isProvedEqual());
        assertEquals(List.of(), diff.following(), "nothing that decides has changed");
        DiffReport report = new DiffReport(diff, Optional.empty(), Locale.ENGLISH);
        String proved = "Proved equal: the outcome is the same on every form of the edition.";
        assertTrue(report.markdown().contains(proved), report.markdown());
        assertTrue(report.html().contains(proved), report.html());
        assertTrue(report.text().replaceAll("\\s+", " ").contains(proved), report.text());
        assertTrue(report.json().contains("\"kind\" : \"PROVED\""), report.json());
    }

    @Test
    void whatIsRequiredOfSomethingElseIsSaidWordByWord(@TempDir Path directory) throws IOException {
        Revision each = written(directory.resolve("each"), "eachYear");
        Revision base = written(directory.resolve("base"), "baseYear");

        String text = new DiffReport(RuleSetDiff.between(each, base, FORM), Optional.empty(), Locale.ENGLISH).text();

        assertTrue(
                text.replaceAll("\\s+", " ")
                        .contains(
                                "The requirement was \"the number of each year (total output of the cluster) is at least"
                                        + " (40)\" and is now \"the number of the base year (total output of the cluster) is at"
                                        + " least (40)\"."),
                text);
    }

    private static Revision written(Path directory, String word) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("ruleset.yaml"), "id: t\ntitle: 测试\nedition: \"2022\"\nextends: national-2022\n");
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.total-output"
                    @title("产值40亿元以上") @titleEn("output of at least 4 billion yuan") @basis("测试") @area("INDUSTRY")
                when
                    Industry( $output : totalOutput )
                then
                    criterion.%s($output).isAtLeast("40");
                end
                """.formatted(word));
        return new Revision(word, RuleSet.load(directory).direct());
    }

    @Test
    void applicationsAreCountedByWhatChangesAndThoseOfAnotherScoreAloneAreNotListed() {
        Affected score = affected(1, Eligibility.YES, List.of());
        Affected outcome = affected(
                2,
                Eligibility.YES,
                List.of(new OutcomeChange(
                        "standard.total-output", new Pair<>(Optional.of(Outcome.NEAR), Optional.of(Outcome.MET)))));
        Affected verdict = affected(3, Eligibility.NO, List.of());
        Impact impact = new Impact(4, 2, List.of(), List.of(score, outcome, verdict));

        String chinese = new DiffReport(DIFF, Optional.of(impact), Locale.CHINESE).markdown();
        String english = new DiffReport(DIFF, Optional.of(impact), Locale.ENGLISH).markdown();

        assertTrue(
                chinese.contains("共 6 份，其中 2 份无法读取，未比较。4 份中，1 份是否符合申报条件有变化；1 份仅个别判定项的结论有变化；1 份仅评分有变化；1 份没有变化。"),
                chinese);
        assertTrue(
                english.contains(
                        "6 applications, of which 2 could not be read and were not compared. Of the 4 compared,"
                                + " 1 differs in eligibility, 1 only in the outcomes of criteria, 1 only in score, and 1 not at all."),
                english);
        assertFalse(chinese.contains("| 1 | 集群1 |"), chinese);
        assertTrue(chinese.indexOf("| 3 | 集群3 |") < chinese.indexOf("| 2 | 集群2 |"), chinese);
        assertTrue(chinese.contains("| 各判定项的结论不变，变的是判定项的性质 |"), chinese);
    }

    private static Affected affected(int number, Eligibility after, List<OutcomeChange> outcomes) {
        return new Affected(
                number,
                Optional.of("集群" + number),
                new Pair<>(Eligibility.YES, after),
                new Pair<>(Optional.of(new BigDecimal("80")), Optional.of(new BigDecimal("81"))),
                outcomes);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Application poor = Variation.of(FORM)
                .with("/industry/leadingOutputAverageGrowth", 5)
                .application();
        Impact impact = Impact.of(DIFF, List.of(poor), 0);
        String html = new DiffReport(DIFF, Optional.of(impact), Locale.ENGLISH).html();
        List<String> links = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(html)
                .results()
                .map(link -> link.group(1))
                .toList();

        assertTrue(impact.counts().stream()
                .anyMatch(count -> count.change().criterionId().equals("targets.baseline-meets-standard")));
        assertFalse(links.isEmpty());
        links.forEach(link -> assertTrue(html.contains("id=\"" + link + "\""), link));
    }

    @Test
    void theReportIsWrittenInAllFormats() {
        DiffReport report = report(Locale.CHINESE);

        assertTrue(report.json().contains("\"what\" : \"THRESHOLD\""), report.json());
        assertTrue(report.text().contains("要求由“高于10%”改为“高于3%”。"), report.text());
        assertTrue(report.html().contains("要求由“高于10%”改为“高于3%”。"), report.html());
        assertTrue(report.text().lines().allMatch(line -> Columns.width(line) <= 80), () -> report.text());
    }
}
