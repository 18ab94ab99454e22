package org.clusterrules.kit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.model.Variation;

/** Every criterion has one finding, in the order of the rules. */
final class OneAnswer implements Claim {
    @Override
    public List<Violation> violations(Subject rules, Variation form, Random random) {
        List<String> expected = rules.criteria().stream().map(Criterion::id).toList();
        List<String> said = rules.findings(form).stream()
                .map(finding -> finding.criterion().id())
                .toList();
        if (said.equals(expected)) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(expected);
        all.addAll(said);
        for (String id : all) {
            long times = said.stream().filter(id::equals).count();
            if (times != 1 || !expected.contains(id)) {
                violations.add(new Violation(id, "it says " + times + " things"));
            }
        }
        return violations.isEmpty()
                ? List.of(new Violation(said.get(0), "the findings are not in the order of the rules: " + said))
                : violations;
    }
}
