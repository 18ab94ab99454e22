package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Variation;

/** The changes advised together meet the requirement; any of them a step smaller does not. */
final class LeastChange implements Claim {
    @Override
    public List<Violation> violations(Subject rules, Variation form, Random random) {
        Violations violations = new Violations();
        for (Finding finding : rules.findings(form)) {
            List<Change> advice = finding.advice();
            boolean nothingToDo = finding.outcome() == Outcome.MET || finding.outcome() == Outcome.NOT_APPLICABLE;
            violations.addIf(nothingToDo && !advice.isEmpty(), finding, "it advises a change though there is no need");
            if (!nothingToDo && !advice.isEmpty()) {
                check(rules, form, finding, violations);
            }
        }
        return violations.found();
    }

    private static void check(Subject rules, Variation form, Finding finding, Violations violations) {
        String id = finding.criterion().id();
        Variation advised = form;
        for (Change change : finding.advice()) {
            advised = advised.with(change.from().pointer(), change.to());
        }
        violations.addIf(
                rules.outcome(advised, id) != Outcome.MET,
                finding,
                "the advice does not meet it: " + finding.message(Locale.ENGLISH));
        for (Change change : finding.advice()) {
            boolean enough = true;
            for (BigDecimal less : oneStepLess(change)) {
                enough &= rules.outcome(advised.with(change.from().pointer(), less), id) == Outcome.MET;
            }
            violations.addIf(enough, finding, "a step less is enough: " + finding.message(Locale.ENGLISH));
        }
    }

    /** From a number, a step back towards it; from 无 or a blank there is no saying which way is less. */
    private static List<BigDecimal> oneStepLess(Change change) {
        BigDecimal from = change.from().number();
        BigDecimal below = change.to().subtract(change.from().step());
        BigDecimal above = change.to().add(change.from().step());
        return from == null ? List.of(below, above) : List.of(change.to().compareTo(from) > 0 ? below : above);
    }
}
