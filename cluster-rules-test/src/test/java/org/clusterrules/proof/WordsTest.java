package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.assessment.Finding;
import org.clusterrules.kit.Applications;
import org.clusterrules.kit.Laws;
import org.clusterrules.kit.Threshold;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The words that no built-in rule set uses, in the rules of an invented province: what holds of the built-in rule sets holds of
 * them as well.
 */
class WordsTest {
    private static final Path RULES = Path.of("../cluster-rules/src/test/resources/org/clusterrules/language/words");
    private static final int FORMS = 300;
    private static final int FORMS_FOR_EACH_WAY = Integer.getInteger("proof.forms", 2_000) / 20;

    private static RuleSet rules() {
        try {
            return RuleSet.load(RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns forms near the thresholds: below, at, above, blank, 无. */
    private static Stream<Application> forms(RuleSet rules, int forms) {
        List<Application> samples = Laws.samples();
        List<Threshold> thresholds = Threshold.all(rules.direct(), samples.get(0));
        return IntStream.range(0, forms)
                .mapToObj(number -> Applications.near(
                                Variation.of(samples.get(number % samples.size())), thresholds, new Random(number))
                        .application());
    }

    @TestFactory
    Stream<DynamicNode> laws() {
        return Laws.of(rules().direct());
    }

    @Test
    void everyWayGivesTheSameBytes() {
        OneMeaningTest.assertOneMeaning(rules(), forms(rules(), FORMS_FOR_EACH_WAY));
    }

    @Test
    void everyCriterionTakesEveryOutcomeThatItCan() {
        RuleSet rules = rules().direct();
        Set<String> possible = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (Application form : forms(rules, FORMS).toList()) {
            for (Finding finding : rules.assess(form).findings()) {
                String id = finding.criterion().id();
                seen.add(id + " " + finding.outcome());
                finding.possibleOutcomes().forEach(outcome -> possible.add(id + " " + outcome));
            }
        }

        assertEquals(String.join("\n", possible), String.join("\n", seen));
    }
}
