package org.clusterrules.proof;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.compiler.CheckedRule;
import org.clusterrules.compiler.RuleInterpreter;
import org.clusterrules.model.Application;
import org.clusterrules.mutation.Mutant;
import org.clusterrules.mutation.Mutant.Operator;
import org.clusterrules.mutation.Mutation;
import org.clusterrules.rules.RuleFiles;
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
        RuleSet rules = RuleSet.builtIn(id);
        RandomForms forms = new RandomForms();
        Answers reading = new SecondReading(Bases.ROUND).under(Variant.of(id));
        Set<Mutant> unnoticed = Mutation.of(RuleFiles.checkBuiltIn(id)).mutants().stream()
                .filter(mutant -> isAnError(mutant, reading.notRecorded()))
                .collect(toCollection(LinkedHashSet::new));
        assertTrue(unnoticed.size() > LEAST_ERRORS, "few errors to make: " + unnoticed);
        for (int number = 0; number < FORMS && !unnoticed.isEmpty(); number++) {
            Application form = forms.form(number).application();
            unnoticed.removeAll(noticed(unnoticed, rules.assess(form), new SecondReading(form).under(Variant.of(id))));
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

    private static Collection<Mutant> noticed(Set<Mutant> unnoticed, Assessment assessment, Answers reading) {
        List<Mutant> mutants = List.copyOf(unnoticed);
        List<CheckedRule> rules =
                mutants.stream().map(mutant -> mutant.rule().orElseThrow()).toList();
        List<Optional<Finding>> findings =
                new RuleInterpreter(assessment.application(), assessment.findings()).apply(rules);
        Set<Mutant> noticed = new LinkedHashSet<>();
        for (int i = 0; i < mutants.size(); i++) {
            ExpectedFinding expected =
                    reading.criteria().get(mutants.get(i).criterion().id());
            if (findings.get(i).map(Difference::said).filter(expected::isSaidBy).isEmpty()) {
                noticed.add(mutants.get(i));
            }
        }
        return noticed;
    }
}
