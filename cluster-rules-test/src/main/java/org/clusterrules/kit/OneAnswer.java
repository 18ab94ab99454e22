package org.clusterrules.kit;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Random;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.kit.Claim.Violations;
import org.clusterrules.model.Variation;

/** Every criterion has one finding, in the order of the rules. */
final class OneAnswer implements Claim {
    @Override
    public void check(Subject rules, Variation form, Random random, Violations violations) {
        List<String> expected = rules.criteria().stream().map(Criterion::id).toList();
        List<String> said = rules.findings(form).stream()
                .map(finding -> finding.criterion().id())
                .toList();
        for (String id : ImmutableSet.copyOf(Iterables.concat(expected, said))) {
            long times = said.stream().filter(id::equals).count();
            if (times != 1 || !expected.contains(id)) {
                violations.add(id, "it says " + times + " things");
            }
        }
        if (violations.isEmpty() && !said.equals(expected)) {
            violations.add(said.get(0), "the findings are not in the order of the rules: " + said);
        }
    }
}
