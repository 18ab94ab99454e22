package org.clusterrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At the turning point a requirement is met, and one step on one side of it is not. */
class TurningPointTest {
    private static Outcome outcome(RuleSet rules, Application form, Finding finding, Change turn, BigDecimal number) {
        Application changed = Variation.of(form)
                .with(turn.from().pointer(), number.toPlainString())
                .application();
        return rules.assess(changed).finding(finding.criterion().id()).outcome();
    }

    @ParameterizedTest
    @ValueSource(strings = {"national-2022", "yunnan", "shanghai-2024", "liaoning-2023"})
    void theOutcomeTurnsAtTheTurningPoint(String ruleSet) throws IOException {
        RuleSet rules = RuleSet.builtIn(ruleSet).direct();
        int met = 0;
        int missed = 0;
        for (String sample : List.of("eligible", "near-miss")) {
            Application form = ApplicationJson.read(Path.of("../cluster-model/samples", sample + ".json"));
            for (Finding finding : rules.assess(form).findings()) {
                // A set of alternatives turns elsewhere once another of them decides.
                if (finding.turningPoint().isEmpty()
                        || finding.requirement(Locale.ENGLISH).contains(" or ")) {
                    continue;
                }
                Change turn = finding.turningPoint().get();
                BigDecimal step = turn.from().step();
                assertEquals(
                        Outcome.MET,
                        outcome(rules, form, finding, turn, turn.to()),
                        finding.criterion().id());
                if (turn.to().signum() > 0) {
                    boolean below =
                            outcome(rules, form, finding, turn, turn.to().subtract(step)) == Outcome.MET;
                    boolean above =
                            outcome(rules, form, finding, turn, turn.to().add(step)) == Outcome.MET;
                    assertNotEquals(below, above, finding.criterion().id());
                }
                met += finding.outcome() == Outcome.MET ? 1 : 0;
                missed += finding.outcome() == Outcome.MET ? 0 : 1;
                assertEquals(
                        finding.outcome() == Outcome.MET ? List.of() : List.of(turn), finding.advice(), "the advice");
            }
        }
        assertTrue(met > 5 && missed > 2, met + " met, " + missed + " missed");
    }
}
