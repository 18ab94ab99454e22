package org.clusterrules.diff;

import java.util.Optional;
import org.clusterrules.compiler.CheckedRule;
import org.clusterrules.compiler.CheckedRuleSet;
import org.clusterrules.rules.RuleSet;

/**
 * One of the two rule sets that are compared.
 *
 * @param name what it is called: an id, a directory, a revision of one
 * @param checked its rules
 * @param rules the same, to assess with
 */
public record Revision(String name, CheckedRuleSet checked, RuleSet rules) {
    Optional<CheckedRule> rule(String id) {
        return checked.rules().stream()
                .filter(rule -> rule.criterion().id().equals(id))
                .findFirst();
    }
}
