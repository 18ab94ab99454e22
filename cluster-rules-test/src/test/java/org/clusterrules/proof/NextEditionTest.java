package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An edition of the form with the base year 2022 is a row in an {@code editions.tsv} on the class path, here among the tests:
 * the built-in rule sets assess its forms as they are.
 */
class NextEditionTest {
    private static final List<RuleSet> RULE_SETS = RuleSet.builtInIds().stream()
            .map(id -> RuleSet.builtIn(id).direct())
            .toList();
    private static final RuleSet NATIONAL = RuleSet.builtIn("national-2022");
    private static final Variation ROUND = Variation.of(NextYear.of(Bases.ROUND));

    private static Finding national(String criterion, String cell, String value) {
        return NATIONAL.assess(ROUND.with(cell, value).application()).finding(criterion);
    }

    private static String advice(Finding finding) {
        return finding.advice().stream()
                .map(change -> change.from().pointer() + "=" + change.to())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standard.total-output | /industry/totalOutput/2022 | 40 | MET edge |",
                "standard.total-output | /industry/totalOutput/2022 | 39.99 | UNMET | /industry/totalOutput/2022=40.00",
                "standard.total-output | /industry/totalOutput/2020 | 39.99 | UNMET | /industry/totalOutput/2020=40.00",
                "standard.sme-output-share | /industry/smeOutputShare/2022 | 69.99 | UNMET | /industry/smeOutputShare/2022=70.00",
                "standard.sme-output-share | /industry/smeOutputShare/2021 | 1 | MET |",
                "standard.leading-output-share | /industry/leadingOutputShare/2022 | 70 | UNMET edge |"
                        + " /industry/leadingOutputShare/2022=70.01",
                "standard.standards | /innovation/standards/2020/national/led | 0 | MET |",
                "targets.rd-spending | /plan/targets/rdSpending/target | 26620 | MET edge |",
                "targets.rd-spending | /plan/targets/rdSpending/target | 26619.99 | UNMET edge |"
                        + " /plan/targets/rdSpending/target=26620.00",
                "targets.iiot-adoption | /plan/targets/iiotAdoption/target | 42.75 | NEAR edge |"
                        + " /plan/targets/iiotAdoption/target=45.00",
                "consistency.stage-target | /plan/stages/2025/rdSpending | 39999.99 | UNMET |",
                "completeness.stages | /plan/stages/2023/text | | MET |",
                "consistency.dates | /cover/declaredOn | 2022-12-31 | UNMET |",
                "consistency.dates | /cover/declaredOn | 2023-01-01 | MET |",
            })
    void thresholdsYearsAndAdviceAreThoseOfTheEdition(
            String criterion, String cell, String value, String expected, String advice) {
        Finding finding = national(criterion, cell, value);

        assertEquals(
                expected, finding.outcome() + (finding.knifeEdge() ? " edge" : ""), finding.message(Locale.ENGLISH));
        assertEquals(advice == null ? "" : advice, advice(finding));
    }

    @Test
    void aSentenceNamesTheYearOfTheEdition() {
        Finding finding = national("standard.total-output", "/industry/totalOutput/2022", "39.99");

        assertEquals("“集群总产值（2022年）”为39.99亿元，不符合“不低于40亿元”的要求。", finding.message(Locale.CHINESE));
        assertEquals("/industry/totalOutput/2022", finding.cells().get(0).pointer());
    }

    @Test
    void theAssessmentSaysWhichEditionItIs() {
        Assessment assessment = RuleSet.builtIn("yunnan").assess(ROUND.application());

        String json = AssessmentJson.writeLine(assessment, Locale.CHINESE);
        assertTrue(json.contains("\"edition\":\"2023\""), json);
        assertTrue(assessment.passes());
    }

    /** Every blank of a form that is not begun is asked for, and every year among them is one of the edition. */
    @Test
    void noYearOfTheOtherEditionIsMentioned() {
        Edition edition = Edition.of("2023");
        Set<String> years = new TreeSet<>();
        for (RuleSet rules : RULE_SETS) {
            for (Finding finding : rules.assess(Application.blank(edition)).findings()) {
                finding.cells().forEach(cell -> years.addAll(years("/(20\\d\\d)\\b", cell.pointer())));
                years.addAll(years("(20\\d\\d)年(?!版)", finding.message(Locale.CHINESE)));
                years.addAll(years("\\((20\\d\\d)[,)]", finding.message(Locale.ENGLISH)));
            }
        }

        assertEquals(Set.of("2020", "2021", "2022", "2023", "2024", "2025"), years);
    }

    private static List<String> years(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Provide
    Arbitrary<Variation> forms() {
        return Bases.near();
    }

    @Provide
    Arbitrary<RuleSet> ruleSets() {
        return Arbitraries.of(RULE_SETS);
    }

    @Property(tries = 500)
    void theSameFiguresAYearLaterAreAssessedTheSame(
            @ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules) {
        assertSame(rules, form.application());
    }

    @Test
    void theSamplesAYearLaterAreDescribedTheSameButForTheYears() {
        for (RuleSet rules : RULE_SETS) {
            for (Application form : Bases.all()) {
                Assessment before = rules.assess(form);
                Assessment after = rules.assess(NextYear.of(form));
                for (Finding finding : before.findings()) {
                    Finding later = after.finding(finding.criterion().id());
                    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                        assertEquals(NextYear.ofSentence(finding.message(language)), later.message(language));
                    }
                }
            }
        }
    }

    @Test
    void theFormAYearLaterIsAnotherFormWithTheSameFigures() {
        Application later = NextYear.of(Bases.ELIGIBLE);

        assertEquals(Edition.of("2023"), later.edition());
        assertEquals(later, ApplicationJson.parse(ApplicationJson.write(later)));
        assertFalse(later.cells().equals(Bases.ELIGIBLE.cells()));
        assertEquals(
                Bases.ELIGIBLE.cells().stream()
                        .map(cell -> NextYear.ofPointer(cell.pointer()))
                        .toList(),
                later.cells().stream().map(Cell::pointer).toList());
    }

    private static void assertSame(RuleSet rules, Application form) {
        Assessment before = rules.assess(form);
        Assessment after = rules.assess(NextYear.of(form));
        assertEquals(before.eligible(), after.eligible());
        assertEquals(before.score(), after.score());
        for (Finding finding : before.findings()) {
            String id = finding.criterion().id();
            assertEquals(facts(finding, true), facts(after.finding(id), false), id);
        }
    }

    private static List<Object> facts(Finding finding, boolean later) {
        return List.of(
                finding.outcome(),
                finding.knifeEdge(),
                finding.comparison().map(Comparison::toString),
                pointers(finding.cells(), later),
                pointers(finding.missing(), later),
                finding.advice().stream()
                        .map(change -> pointers(List.of(change.from()), later) + " " + change.to())
                        .toList());
    }

    private static String pointers(List<Cell> cells, boolean later) {
        return cells.stream()
                .map(cell -> later ? NextYear.ofPointer(cell.pointer()) : cell.pointer())
                .collect(Collectors.joining(" "));
    }
}
