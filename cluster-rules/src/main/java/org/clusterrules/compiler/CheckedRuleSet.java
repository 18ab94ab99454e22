package org.clusterrules.compiler;

import java.util.List;
import org.clusterrules.assessment.RuleSetInfo;

/**
 * A rule set whose files were read and found right, and not yet compiled.
 *
 * @param info which rule set it is
 * @param rules its rules, those that it extends among them, in their order
 * @param warnings what is probably not meant, in the order of the files
 */
public record CheckedRuleSet(RuleSetInfo info, List<CheckedRule> rules, List<RuleProblem> warnings) {
    /** Copies the lists. */
    public CheckedRuleSet {
        rules = List.copyOf(rules);
        warnings = List.copyOf(warnings);
    }
}
