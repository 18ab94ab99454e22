package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.compiler.CheckedRule;
import org.clusterrules.compiler.RuleInterpreter;
import org.clusterrules.kit.Applications;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleFiles;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that are interpreted, as those of mutants are, say what the compiled ones say. */
class InterpretedRulesTest {
    private static final int FORMS = 100;

    static List<String> ruleSets() {
        return RuleSet.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void sayWhatTheCompiledOnesSay(String id) {
        RuleSet compiled = RuleSet.builtIn(id);
        List<CheckedRule> rules = RuleFiles.checkBuiltIn(id).rules();
        Random random = new Random(7);
        Variation base = Variation.of(Bases.ROUND);
        for (int i = 0; i < FORMS; i++) {
            Application form =
                    Applications.near(base, PolicyThresholds.all(), random).application();
            Assessment assessment = compiled.assess(form);
            List<Optional<Finding>> interpreted = new RuleInterpreter(form, assessment.findings()).apply(rules);
            assertEquals(
                    assessment.findings().stream()
                            .map(InterpretedRulesTest::said)
                            .toList(),
                    interpreted.stream()
                            .map(finding -> said(finding.orElseThrow()))
                            .toList());
        }
    }

    private static String said(Finding finding) {
        return finding.criterion().id() + ": " + finding.outcome() + finding.knifeEdge() + finding.cells()
                + finding.message(Locale.ENGLISH);
    }
}
