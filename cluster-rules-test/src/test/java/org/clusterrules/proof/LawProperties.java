package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.kit.Applications;
import org.clusterrules.kit.Threshold;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/** What holds of assessments whatever the form: policy/README.md. */
class LawProperties {
    private static final List<RuleSet> RULE_SETS =
            RuleSet.builtInIds().stream().map(RuleSet::builtIn).toList();
    private static final Variation ROUND = Variation.of(Bases.ROUND);
    private static final List<Threshold> THRESHOLDS = PolicyThresholds.all();
    private static final Set<Outcome> DECIDED = Set.of(Outcome.MET, Outcome.UNMET);

    @Provide
    Arbitrary<Variation> forms() {
        return Bases.near();
    }

    @Provide
    Arbitrary<RuleSet> ruleSets() {
        return Arbitraries.of(RULE_SETS);
    }

    /** Filling in a required blank may turn UNDETERMINED into anything, and overturns nothing that was decided. */
    @Property(tries = 2_000)
    void fillingInABlankOverturnsNothing(
            @ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules, @ForAll Random random) {
        Variation filled = fillIn(form, random);
        Assessment after = rules.assess(filled.application());
        for (Finding before : rules.assess(form.application()).findings()) {
            String id = before.criterion().id();
            Outcome now = after.finding(id).outcome();
            if (before.criterion().part() != Part.COMPLETENESS && DECIDED.contains(before.outcome())) {
                assertFalse(
                        DECIDED.contains(now) && now != before.outcome(),
                        () -> id + " was " + before.outcome() + "\n" + filled);
            }
        }
    }

    /** Fills in most of the blanks that are required, from another form. */
    private static Variation fillIn(Variation form, Random random) {
        Variation other = Applications.near(ROUND, THRESHOLDS, random);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Cell cell : form.application().cells()) {
            if (cell.isBlank() && isRequired(cell) && other.changes().containsKey(cell.pointer())) {
                values.put(cell.pointer(), other.changes().get(cell.pointer()));
            }
        }
        return form.with(values);
    }

    private static boolean isRequired(Cell cell) {
        String pointer = cell.pointer();
        return !(pointer.startsWith("/innovation/platforms/") && pointer.endsWith("/names"))
                && !pointer.startsWith("/plan/stages/")
                && !pointer.startsWith("/plan/targets/other")
                && !pointer.startsWith("/declaration/recommendation");
    }

    @Property(tries = 200)
    void theSameFormIsAssessedTheSame(@ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules) {
        assertEquals(
                AssessmentJson.write(rules.assess(form.application()), Locale.CHINESE),
                AssessmentJson.write(rules.assess(form.application()), Locale.CHINESE));
    }
}
