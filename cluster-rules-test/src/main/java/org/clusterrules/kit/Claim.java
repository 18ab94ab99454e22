package org.clusterrules.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Variation;

/** What a law claims of a rule set, whatever the form. */
interface Claim {
    /** Adds where the claim does not hold for this form. What it tries besides depends on the randomness alone. */
    void check(Subject rules, Variation form, Random random, Violations violations);

    /** Where a claim does not hold: the criterion that breaks it, and in what way. */
    record Violation(String criterionId, String what) {}

    /** Collects violations. */
    final class Violations {
        private final List<Violation> found = new ArrayList<>();

        boolean isEmpty() {
            return found.isEmpty();
        }

        void add(String criterionId, String what) {
            found.add(new Violation(criterionId, what));
        }

        void add(Finding finding, String what) {
            add(finding.criterion().id(), what);
        }

        void addIf(boolean broken, Finding finding, String what) {
            if (broken) {
                add(finding, what);
            }
        }

        void addAll(Violations others) {
            found.addAll(others.found);
        }
    }

    private List<Violation> violations(Subject rules, Variation form, long seed) {
        Violations violations = new Violations();
        check(rules, form, new Random(seed), violations);
        return violations.found;
    }

    /** Checks the claim, and tells of a violation by the smallest form that shows it. */
    default void check(String law, Subject rules, Variation form, long seed) {
        List<Violation> found = violations(rules, form, seed);
        if (found.isEmpty()) {
            return;
        }
        String criterionId = found.get(0).criterionId();
        Variation smallest = form.smallest(
                less -> !of(criterionId, violations(rules, less, seed)).isEmpty());
        List<Violation> shown = of(criterionId, violations(rules, smallest, seed));
        throw new AssertionError("%s: %s breaks the law: %s%n%s%nof the form %s with%n%s"
                .formatted(
                        rules.id(),
                        criterionId,
                        law,
                        (shown.isEmpty() ? found : shown).get(0).what(),
                        smallest.base().basics().clusterName().value(),
                        smallest));
    }

    private static List<Violation> of(String criterionId, List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.criterionId().equals(criterionId))
                .toList();
    }
}
