package org.clusterrules.compiler;

import java.util.List;
import org.clusterrules.assessment.RuleSetInfo;

/**
 * A rule set whose files were read and found right, and not yet compiled.
 *
 * @param info which rule set it is
 * @param rules its rules, those that it extends among them, in their order
 */
public record CheckedRuleSet(RuleSetInfo info, List<CheckedRule> rules) {
    /** Copies the list. */
    public CheckedRuleSet {
        rules = List.copyOf(rules);
    }
}
