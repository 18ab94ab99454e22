package org.clusterrules.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.Cases;
import org.clusterrules.diff.CriterionChange.Witness;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
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
                .contains(new Aspect(Aspect.What.THRESHOLD, Optional.of("10"), Optional.of("3"))));
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
    void theReportIsWrittenInEitherLanguageAndAsJson() {
        DiffReport report = new DiffReport(DIFF, Optional.of(Impact.of(DIFF, List.of(FORM))), Locale.CHINESE);
        assertTrue(report.markdown().contains("| `standard.output-growth` | 修改 | 门槛 | 10 | 3 |"), report.markdown());
        assertTrue(report.json().contains("\"what\" : \"THRESHOLD\""), report.json());
    }
}
