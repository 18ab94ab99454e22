package org.clusterrules.cases;

import java.util.List;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.rules.RuleSet;

/**
 * The results of the cases of a rule set.
 *
 * @param results in the order of the case files
 */
public record CaseReport(RuleSet rules, List<CaseResult> results) {
    public CaseReport {
        results = List.copyOf(results);
    }

    /** Whether every case passes. */
    public boolean passes() {
        return results.stream().allMatch(CaseResult::passes);
    }

    /** Returns the cases of one criterion. */
    public List<CaseResult> of(Criterion criterion) {
        return results.stream()
                .filter(result -> result.what().criterionId().equals(criterion.id()))
                .toList();
    }

    /** Returns the cases of criteria that the rule set does not have. */
    public List<CaseResult> strays() {
        return results.stream()
                .filter(result -> rules.rule(result.what().criterionId()).isEmpty())
                .toList();
    }

    /** Returns the coverage of each criterion that the rule set states itself; the cases of inherited criteria are elsewhere. */
    public List<Coverage> coverage() {
        String own = rules.info().id();
        return rules.criteria().stream()
                .filter(criterion -> criterion.location().ruleSet().equals(own))
                .map(criterion -> Coverage.of(criterion, findings(criterion)))
                .toList();
    }

    private List<Finding> findings(Criterion criterion) {
        return of(criterion).stream()
                .flatMap(result -> result.finding().stream())
                .toList();
    }
}
