package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/**
 * One row of a table of examples: what a criterion says of the round form ({@link Bases#ROUND}) with some cells changed. An
 * empty value is a blank, {@code {}} no box ticked.
 */
final class Example {
    private static final Map<String, RuleSet> RULE_SETS = new ConcurrentHashMap<>();
    private static final Variation BASE = Variation.of(Bases.ROUND);

    private Example() {}

    static RuleSet rules(String id) {
        return RULE_SETS.computeIfAbsent(id, RuleSet::builtIn);
    }

    /** Returns the finding of a criterion with these changes, {@code cell=value; cell=value}. */
    static Finding finding(String ruleSet, String criterion, String changes) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (String change : Splitter.on(';').trimResults().omitEmptyStrings().split(changes)) {
            List<String> sides = Splitter.on('=').limit(2).splitToList(change);
            cells.put(sides.get(0), sides.get(1).equals("{}") ? Map.of() : sides.get(1));
        }
        return rules(ruleSet).assess(BASE.with(cells).application()).finding(criterion);
    }

    /**
     * Checks the outcome, followed by "edge" where it is at a knife's edge.
     */
    static void check(String ruleSet, String criterion, String changes, String expected) {
        Finding finding = finding(ruleSet, criterion, changes);
        assertEquals(
                expected,
                finding.outcome() + (finding.knifeEdge() ? " edge" : ""),
                () -> finding.message(Locale.ENGLISH));
    }

    static String advice(Finding finding) {
        return finding.advice().stream()
                .map(change -> change.from().pointer() + "=" + change.to())
                .collect(Collectors.joining("; "));
    }
}
