package org.clusterrules.kit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.kit.Claim.Violations;
import org.clusterrules.model.Variation;

/** Each advised change meets the requirement; one step less does not. */
final class SmallestChange implements Claim {
    @Override
    public void check(Subject rules, Variation form, Random random, Violations violations) {
        for (Finding finding : rules.findings(form)) {
            List<Change> advice = finding.advice();
            boolean nothingToDo = finding.outcome() == Outcome.MET || finding.outcome() == Outcome.NOT_APPLICABLE;
            violations.addIf(nothingToDo && !advice.isEmpty(), finding, "it advises a change though there is no need");
            if (!nothingToDo && !advice.isEmpty()) {
                check(rules, form, finding, violations);
            }
        }
    }

    private static void check(Subject rules, Variation form, Finding finding, Violations violations) {
        String id = finding.criterion().id();
        Variation advised = form;
        for (Change change : finding.advice()) {
            advised = advised.with(change.from().pointer(), change.to());
        }
        Finding after = rules.finding(advised, id);
        for (Change change : finding.advice()) {
            violations.addIf(
                    misses(after, change), finding, "the advice does not meet it: " + finding.message(Locale.ENGLISH));
            Finding before = rules.finding(advised.with(change.from().pointer(), oneStepLess(change)), id);
            violations.addIf(
                    !misses(before, change) && !canHide(rules, before),
                    finding,
                    "a step less is enough: " + finding.message(Locale.ENGLISH));
        }
    }

    /** Whether the cell is to blame; of several years others can be, for which no change is advised. */
    private static boolean misses(Finding finding, Change change) {
        boolean missed = finding.outcome() == Outcome.UNMET || finding.outcome() == Outcome.NEAR;
        return missed
                && finding.cells().stream()
                        .anyMatch(cell -> cell.pointer().equals(change.from().pointer()));
    }

    /** Whether a number that is only near is not spoken of, since another requirement is missed or cannot be decided. */
    private static boolean canHide(Subject rules, Finding finding) {
        return !finding.outcome().passes() && rules.isTolerant(finding.criterion());
    }

    private static BigDecimal oneStepLess(Change change) {
        BigDecimal from = requireNonNull(change.from().number());
        BigDecimal step = change.from().step();
        return change.to().compareTo(from) > 0
                ? change.to().subtract(step)
                : change.to().add(step);
    }
}
