package org.clusterrules.rulefile.reader;

import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.model.Edition;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleProblem;

/** A rule set that was read and checked; its rules include inherited ones, in their order. */
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
