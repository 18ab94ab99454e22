package org.clusterrules.language.judgement;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LocatedRequirementsTest {
    private static final Application FORM = Application.blank(Edition.of("2022"));

    static List<String> ruleSets() {
        return RuleSet.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void everyRuleStatesItsRequirementOnceForAllForms(String id) {
        List<Rule> rules = RuleSet.builtIn(id).rules();
        FindingCollector collector = new RuleApplier(rules).collector(FORM);
        for (Part part : Part.values()) {
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).criterion().part() == part) {
                    assertTrue(collector.putKnown(i), rules.get(i)::toString);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void aRuleSpeaksOnce(String id) {
        RuleApplier rules = new RuleApplier(RuleSet.builtIn(id).rules());
        FindingCollector collector = rules.collector(FORM);
        rules.apply(0, collector);
        assertThrows(IllegalStateException.class, () -> rules.apply(0, collector));
    }
}
