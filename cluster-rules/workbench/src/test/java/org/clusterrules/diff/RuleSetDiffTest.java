package org.clusterrules.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.Cases;
import org.clusterrules.diff.Aspect.Stated;
import org.clusterrules.diff.CriterionChange.Witness;
import org.clusterrules.model.Application;
import org.clusterrules.model.Label;
import org.clusterrules.model.Variation;
import org.clusterrules.report.internal.Columns;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** What differs between the national rules and those of a province, and whom it affects. */
class RuleSetDiffTest {
    private static final Application FORM = Cases.eligibleForm();
    private static final RuleSetDiff DIFF = RuleSetDiff.between(revision("national-2022"), revision("yunnan"), FORM);

    private static Revision revision(String id) {
        return new Revision(id, RuleSet.builtIn(id).direct());
    }

    private static CriterionChange change(String criterion) {
        return DIFF.changes().stream()
                .filter(change -> change.criterion().equals(criterion))
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
                DIFF.changes().stream().map(CriterionChange::criterion).toList());
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
    void everyDifferenceThatDecidesIsShownByAFormThatTheTwoJudgeDifferently() {
        for (CriterionChange change : DIFF.changes()) {
            Witness witness = change.witness().orElseThrow();
            boolean outcomes = !witness.before().equals(witness.after());
            boolean kind = change.aspects().stream().anyMatch(aspect -> aspect.what() == Aspect.What.KIND);
            assertTrue(outcomes || kind, change.criterion());
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
        Impact impact = Impact.of(DIFF, List.of(FORM, modest));
        assertEquals(2, impact.applications());
        Impact.Affected affected = impact.affected().stream()
                .filter(one -> one.number() == 2)
                .findFirst()
                .orElseThrow();
        assertTrue(affected.eligible().differs());
        assertTrue(affected.outcomes().stream()
                .anyMatch(change -> change.criterion().equals("standard.total-output")));
        assertFalse(impact.newlyUnmet());
    }

    @Test
    void aChangeOfKindAloneIsShownByAFormThatIsUnmetUnderBoth() {
        Witness witness = change("standard.industrial-software").witness().orElseThrow();

        assertEquals(Optional.of(Outcome.UNMET), witness.before());
        assertEquals(Optional.of(Outcome.UNMET), witness.after());
        assertTrue(
                report(Locale.ENGLISH)
                        .markdown()
                        .contains(
                                "The outcome is unmet under both. The criterion was advisory and did not affect the part"
                                        + " \"Standard\"; it is now required and does."),
                report(Locale.ENGLISH).markdown());
    }

    @Test
    void totalsComeBeforeTheApplications() {
        Application modest =
                Variation.of(FORM).with("/industry/totalOutput/2019", 20).application();
        Impact impact = Impact.of(DIFF, List.of(modest, FORM, modest));

        Impact.Total total = impact.totals().stream()
                .filter(one -> one.change().criterion().equals("standard.total-output"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, total.applications());
        String text = new DiffReport(DIFF, Optional.of(impact), Locale.ENGLISH).text();
        int totals = text.indexOf(
                "Output of at least 1 billion yuan in each of three years", text.indexOf("Who is affected"));
        assertTrue(totals > 0 && totals < text.indexOf("Outcomes that differ", totals), text);
    }

    private static DiffReport report(Locale language) {
        return new DiffReport(DIFF, Optional.of(Impact.of(DIFF, List.of(FORM))), language);
    }

    @Test
    void theReportSaysInSentencesWhatWasAndWhatIs() {
        String report = report(Locale.CHINESE).markdown();

        assertTrue(report.contains("要求由“高于10%”改为“高于3%”。"), report);
        assertTrue(report.contains("| 门槛 | 10% | 3% |"), report);
        assertTrue(report.contains("“二、主导产业情况 · 近三年主导产业产值年均增速”由14.78改为10.00，结论由“不符合”变为“符合”。"), report);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Application poor = Variation.of(FORM)
                .with("/industry/leadingOutputAverageGrowth", 5)
                .application();
        Impact impact = Impact.of(DIFF, List.of(poor));
        String html = new DiffReport(DIFF, Optional.of(impact), Locale.ENGLISH).html();
        List<String> links = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(html)
                .results()
                .map(link -> link.group(1))
                .toList();

        assertTrue(impact.totals().stream()
                .anyMatch(total -> total.change().criterion().equals("targets.baseline-meets-standard")));
        assertFalse(links.isEmpty());
        links.forEach(link -> assertTrue(html.contains("id=\"" + link + "\""), link));
    }

    @Test
    void theReportIsWrittenInAllFormats() {
        DiffReport report = report(Locale.CHINESE);

        assertTrue(report.json().contains("\"what\" : \"THRESHOLD\""), report.json());
        assertTrue(report.text().contains("要求由“高于10%”改为“高于3%”。"), report.text());
        assertTrue(report.html().contains("<td>10%</td><td>3%</td>"), report.html());
        assertTrue(report.text().lines().allMatch(line -> Columns.width(line) <= 80), () -> report.text());
    }
}
