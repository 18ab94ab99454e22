package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.mutation.Mutant;
import org.clusterrules.mutation.Mutant.Operator;
import org.clusterrules.mutation.Mutation;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second reading notices every small error in a rule file, on the same random forms that are to show agreement. */
class PlantedErrorsTest {
    /** Fewer than the run for agreement has, so that it would notice each of them several times. */
    private static final int FORMS = 20_000;

    private static final int LEAST_ERRORS = 30;

    static List<String> ruleSets() {
        return RuleSet.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void everySmallErrorIsNoticed(String id) {
        RuleSet rules = RuleSet.builtIn(id).direct();
        RandomForms forms = new RandomForms();
        ExpectedAnswers reading = new SecondReading(Bases.ROUND).under(Variant.of(id));
        Set<Mutant> unnoticed = new LinkedHashSet<>();
        Mutation.of(rules).mutants().stream()
                .filter(mutant -> isAnError(mutant, reading.notRecorded()))
                .forEach(unnoticed::add);
        assertTrue(unnoticed.size() > LEAST_ERRORS, "few errors to make: " + unnoticed);
        for (int number = 0; number < FORMS && !unnoticed.isEmpty(); number++) {
            Application form = forms.form(number).application();
            Assessment assessment = rules.assess(form);
            ExpectedAnswers answers = new SecondReading(form).under(Variant.of(id));
            unnoticed.removeIf(mutant -> {
                ExpectedFinding expected =
                        answers.criteria().get(mutant.criterion().id());
                return RuleApplier.tryOn(mutant.rule().orElseThrow(), form, assessment.findings())
                        .map(Difference::said)
                        .filter(expected::isSaidBy)
                        .isEmpty();
            });
        }
        assertEquals(Set.of(), unnoticed);
    }

    /**
     * Whether the answers show the error at all: a rule that is dropped is missed by its name, and of a criterion whose threshold
     * is not recorded there is but one answer, whatever it measures.
     */
    private static boolean isAnError(Mutant mutant, Set<String> notRecorded) {
        boolean oneAnswer = notRecorded.contains(mutant.criterion().id()) && mutant.operator() != Operator.KIND;
        return mutant.rule().isPresent() && !oneAnswer;
    }
}
