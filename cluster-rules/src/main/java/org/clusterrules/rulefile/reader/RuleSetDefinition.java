package org.clusterrules.rulefile.reader;

import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.model.Edition;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleProblem;

/**
 * A rule set that was read and checked.
 *
 * @param edition the edition of the form for which its rules are made
 * @param rules its rules, including inherited ones, in their order
 * @param warnings what is probably not meant, in the order of the files
 */
public record RuleSetDefinition(
        RuleSetInfo info,
        Edition edition,
        Optional<RuleSetDefinition> base,
        List<Rule> rules,
        List<RuleProblem> warnings) {
    public RuleSetDefinition {
        rules = List.copyOf(rules);
        warnings = List.copyOf(warnings);
    }
}
