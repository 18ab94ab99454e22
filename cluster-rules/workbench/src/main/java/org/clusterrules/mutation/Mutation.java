package org.clusterrules.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Step;
import org.clusterrules.mutation.Mutant.Operator;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.clusterrules.rules.RuleSet;

/**
 * Runs the mutants of a rule set against its cases.
 *
 * <pre>{@code
 * CaseReport cases = Cases.in(directory).run(RuleSet.load(directory));
 * List<Mutant> survivors = Mutation.of(cases.rules()).survivors(cases);
 * }</pre>
 */
public final class Mutation {
    private final RuleSet rules;
    private final List<Mutant> mutants;

    private Mutation(RuleSet rules) {
        this.rules = rules;
        String own = rules.info().id();
        this.mutants = rules.rules().stream()
                .filter(rule -> rule.criterion().location().ruleSet().equals(own))
                .flatMap(rule -> Mutator.of(rule).stream())
                .toList();
    }

    /** Makes every mutant of the rules that the rule set states itself; the cases of inherited rules are elsewhere. */
    public static Mutation of(RuleSet rules) {
        return new Mutation(rules);
    }

    /** Returns the mutants, in the order of the rules. */
    public List<Mutant> mutants() {
        return mutants;
    }

    /**
     * Returns the mutants that survive the cases and are not proved equivalent to their rule.
     *
     * @param cases the cases, run on the rule set without errors; those that fail there kill no mutant
     */
    public List<Mutant> survivors(CaseReport cases) {
        return run(cases, (done, of) -> {}).survivors();
    }

    /**
     * Runs the cases on the mutants, and finds a small set of cases that would kill the survivors.
     *
     * @param cases the cases, run on the rule set without errors
     * @param progress receives the number of criteria done, and of all criteria with mutants that no case kills
     */
    public MutationReport run(CaseReport cases, BiConsumer<Integer, Integer> progress) {
        Set<Mutant> alive = unnoticed(cases);
        Map<Criterion, List<Mutant>> groups = alive.stream()
                .collect(Collectors.groupingBy(Mutant::criterion, LinkedHashMap::new, Collectors.toList()));
        List<Mutant> equivalent = new ArrayList<>();
        List<Case> killing = new ArrayList<>();
        Set<Mutant> unnoticed = new LinkedHashSet<>();
        int done = 0;
        for (Map.Entry<Criterion, List<Mutant>> group : groups.entrySet()) {
            progress.accept(done++, groups.size());
            KillingCases search =
                    new KillingCases(cases, rules.rule(group.getKey().id()).orElseThrow(), rules.edition());
            Set<Mutant> equal = search.equivalent(group.getValue());
            List<Mutant> survivors = group.getValue().stream()
                    .filter(mutant -> !equal.contains(mutant))
                    .toList();
            List<Case> some = search.cases(survivors);
            Set<Mutant> left = new LinkedHashSet<>(survivors);
            some.forEach(what -> left.removeAll(killedBy(what, assess(cases, what), left)));
            equivalent.addAll(equal);
            killing.addAll(some);
            unnoticed.addAll(left);
        }
        equivalent.forEach(alive::remove);
        return new MutationReport(mutants.size(), equivalent, List.copyOf(alive), killing, List.copyOf(unnoticed));
    }

    private Set<Mutant> unnoticed(CaseReport cases) {
        Set<Mutant> alive = new LinkedHashSet<>(mutants);
        for (CaseResult result : cases.results()) {
            String criterionId = result.what().criterionId();
            boolean isOpen =
                    alive.stream().anyMatch(mutant -> mutant.criterion().id().equals(criterionId));
            if (isOpen && result.passes()) {
                Assessment original = cases.rules().assess(result.form().application());
                alive.removeAll(killedBy(result.what(), original, alive));
            }
        }
        return alive;
    }

    private static Assessment assess(CaseReport cases, Case what) {
        return cases.rules().assess(what.base().with(what.when()).application());
    }

    /** Returns the mutants that a case kills, given the assessment of its form by the rule set without errors. */
    static List<Mutant> killedBy(Case what, Assessment original, Set<Mutant> alive) {
        List<Mutant> candidates = alive.stream()
                .filter(mutant -> mutant.criterion().id().equals(what.criterionId()))
                // A case that follows the threshold follows a wrong one, too.
                .filter(mutant -> mutant.operator() != Operator.THRESHOLD || !follows(what))
                .toList();
        return candidates.stream()
                .filter(mutant -> assess(original, mutant)
                        .map(assessment -> what.then().failures(assessment, what.criterionId()))
                        .filter(List::isEmpty)
                        .isEmpty())
                .toList();
    }

    private static boolean follows(Case what) {
        return what.when().values().stream().anyMatch(Step.class::isInstance);
    }

    /**
     * Returns the assessment with a mutant in place of its rule; empty if there is none because the rule was dropped or cannot be
     * applied.
     */
    static Optional<Assessment> assess(Assessment original, Mutant mutant) {
        return mutant.rule()
                .flatMap(rule -> RuleApplier.tryOn(rule, original.application(), original.findings()))
                .map(said -> with(original, said));
    }

    private static Assessment with(Assessment original, Finding said) {
        List<Finding> findings = original.findings().stream()
                .map(finding -> finding.criterion().id().equals(said.criterion().id()) ? said : finding)
                .toList();
        return new Assessment(original.ruleSet(), original.application(), findings);
    }
}
