package org.clusterrules.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Application;
import org.clusterrules.model.Label;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.WorkbenchMessages;
import org.jspecify.annotations.Nullable;

/**
 * The result of a case.
 *
 * @param form the form that was assessed; without the changes if one of them could not be computed
 * @param finding the finding; empty if the criterion could not be applied
 * @param failures the differences from what was expected; empty if the case passes
 */
public record CaseResult(Case what, Variation form, Optional<Finding> finding, List<Label> failures) {
    public CaseResult {
        failures = List.copyOf(failures);
    }

    public boolean passes() {
        return failures.isEmpty();
    }

    static CaseResult of(RuleSet rules, Case what) {
        if (rules.rule(what.criterionId()).isEmpty()) {
            return failed(what, WorkbenchMessages.of("case.no-rule", what.criterionId()));
        }
        Variation form = what.base();
        try {
            for (Map.Entry<String, @Nullable Object> change : what.when().entrySet()) {
                Object value = change.getValue() instanceof Step step
                        ? TurningPointSearch.number(rules, what.criterionId(), form, change.getKey(), step)
                        : change.getValue();
                form = form.with(change.getKey(), value);
            }
        } catch (IllegalArgumentException e) {
            return failed(what, WorkbenchMessages.of("case.no-threshold", String.valueOf(e.getMessage())));
        }
        Application application = form.application();
        Finding finding = rules.finding(application, what.criterionId());
        Part part = finding.criterion().part();
        List<Label> failures = what.then().failures(finding, () -> part(rules, application, part));
        return new CaseResult(what, form, Optional.of(finding), failures);
    }

    /** Returns the outcome of a part as an assessment has it, judging only the criteria that decide it. */
    static Outcome part(RuleSet rules, Application application, Part part) {
        return Outcome.allOf(rules.criteria().stream()
                .filter(criterion -> criterion.part() == part && criterion.isRequired())
                .map(criterion -> rules.finding(application, criterion.id()).outcome())
                .toList());
    }

    private static CaseResult failed(Case what, Label failure) {
        return new CaseResult(what, what.base(), Optional.empty(), List.of(failure));
    }
}
