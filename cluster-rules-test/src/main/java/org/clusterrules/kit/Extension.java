package org.clusterrules.kit;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.kit.Claim.Violations;
import org.clusterrules.model.Variation;

/** What extends a rule set says the same, but for the criteria that it changes. */
final class Extension implements Claim {
    static final String LAW = "what extends a rule set changes what it overrides, and nothing else";

    private final Subject base;
    private final Set<String> changed;

    Extension(Subject base, Set<String> changed) {
        this.base = base;
        this.changed = Set.copyOf(changed);
    }

    @Override
    public void check(Subject derived, Variation form, Random random, Violations violations) {
        Assessment before = base.assess(form.application());
        Assessment after = derived.assess(form.application());
        Set<String> unexpected = new HashSet<>();
        derived.criteria().forEach(criterion -> unexpected.add(criterion.id()));
        for (Finding finding : before.findings()) {
            String id = finding.criterion().id();
            if (!unexpected.remove(id)) {
                violations.addIf(!changed.contains(id), finding, "it is no longer there");
            } else if (!changed.contains(id)) {
                // By the rule set that is extended, whose name stands in an assessment.
                String now = AssessmentText.of(before, after.finding(id));
                violations.addIf(
                        !now.equals(AssessmentText.of(before, finding)), finding, "it says something else:\n" + now);
            }
        }
        unexpected.removeAll(changed);
        unexpected.forEach(id -> violations.add(after.finding(id), "it is new"));
    }
}
