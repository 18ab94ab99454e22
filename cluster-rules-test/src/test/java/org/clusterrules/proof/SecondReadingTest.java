package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.kit.Threshold;
import org.clusterrules.kit.Threshold.Side;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules and the second reading say the same of random forms, and those forms try everything. */
class SecondReadingTest {
    /** A form is assessed under every rule set. */
    private static final int FORMS = Integer.getInteger("proof.forms", 5_000);

    /** A short run is for looking at differences; it need not try the rarest sides more than once. */
    private static final int LEAST_HITS = FORMS < 50_000 ? 1 : 5;

    private static Run run;

    @BeforeAll
    static void runOnce() {
        run = Run.of(FORMS);
    }

    static Stream<RuleSet> ruleSets() {
        return run.ruleSets().stream();
    }

    static Stream<Arguments> criteria() {
        return ruleSets()
                .flatMap(rules -> rules.criteria().stream()
                        .map(criterion -> arguments(rules.info().id(), criterion.id())));
    }

    static Stream<Threshold> thresholds() {
        return run.thresholds().stream();
    }

    @Test
    void theRulesAndTheSecondReadingAgree() {
        String reports =
                run.differences().values().stream().map(Run.Found::report).collect(Collectors.joining("\n", "\n", ""));
        assertTrue(reports.isBlank(), reports);
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void everyCriterionTakesEveryOutcomeThatItCan(String ruleSet, String criterion) {
        assertEquals(
                PossibleOutcomes.under(Variant.of(ruleSet)).get(criterion),
                run.outcomes(ruleSet, criterion),
                "of " + FORMS);
    }

    /** A part is there whole: a criterion that nobody wrote says nothing, and nothing would differ. */
    @ParameterizedTest
    @MethodSource("ruleSets")
    void noCriterionOfAPartIsMissing(RuleSet rules) {
        Set<String> expected = new TreeSet<>();
        Set<String> there = new TreeSet<>(Difference.ids(rules));
        for (String id : PossibleOutcomes.under(Variant.of(rules.info().id())).keySet()) {
            String part = id.substring(0, id.indexOf('.') + 1);
            if (there.stream().anyMatch(other -> other.startsWith(part))) {
                expected.add(id);
            }
        }
        assertEquals(expected, there);
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void everyThresholdIsTriedFromEverySide(Threshold threshold) {
        Map<Side, Integer> hits = run.hits(threshold);
        for (Side side : run.sides(threshold)) {
            assertTrue(
                    hits.getOrDefault(side, 0) >= LEAST_HITS,
                    () -> threshold.criterionId() + " " + threshold.cell() + ": " + hits + ", too few " + side);
        }
    }
}
