package org.clusterrules.mutation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.cases.Step;
import org.clusterrules.compiler.CheckedRule;
import org.clusterrules.compiler.CheckedRuleSet;
import org.clusterrules.compiler.RuleInterpreter;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.mutation.Mutant.Operator;

/**
 * Holds the mutants of a rule set against its cases.
 *
 * <pre>{@code
 * CaseReport cases = Cases.in(directory).run(RuleSet.load(directory));
 * List<Mutant> survivors = Mutation.of(RuleFiles.check(directory)).survivors(cases);
 * }</pre>
 */
public final class Mutation {
    private final CheckedRuleSet rules;
    private final List<Mutant> mutants;

    private Mutation(CheckedRuleSet rules) {
        this.rules = rules;
        this.mutants = rules.rules().stream()
                .filter(rule ->
                        rule.criterion().source().ruleSet().equals(rules.info().id()))
                .flatMap(rule -> Mutator.of(rule).stream())
                .toList();
    }

    /** Makes every mutant of every rule of the rule set's own; those that it takes over have their cases where they stand. */
    public static Mutation of(CheckedRuleSet rules) {
        return new Mutation(rules);
    }

    /** Returns the mutants, in the order of the rules. */
    public List<Mutant> mutants() {
        return mutants;
    }

    /**
     * Returns the mutants that no case notices.
     *
     * @param cases the cases, run on the rule set without errors; those that fail there notice nothing
     */
    public List<Mutant> survivors(CaseReport cases) {
        Set<Mutant> alive = new LinkedHashSet<>(mutants);
        for (CaseResult result : cases.results()) {
            if (result.passes()) {
                Assessment original = cases.rules().assess(result.form().application());
                alive.removeAll(noticedBy(result.what(), original, alive));
            }
        }
        return List.copyOf(alive);
    }

    /**
     * Looks for a case that would notice a mutant, with as few changed cells as will do. Finds none for a mutant that says the
     * same as its rule on every form, which is no error at all, and for some that differ on few forms.
     *
     * @param cases the cases there are, run on the rule set without errors; the case is written to stand beside them
     */
    public Optional<Case> caseAgainst(Mutant mutant, CaseReport cases) {
        CheckedRule original = rules.rules().stream()
                .filter(rule -> rule.criterion().equals(mutant.criterion()))
                .findFirst()
                .orElseThrow();
        Application base = cases.results().stream()
                .map(CaseResult::what)
                .filter(what -> what.criterion().equals(mutant.criterion().id()))
                .map(what -> what.base().application())
                .findFirst()
                .orElseGet(Cases::eligibleForm);
        return new Killer(cases.rules(), original, mutant).find(Variation.of(base));
    }

    private static List<Mutant> noticedBy(Case what, Assessment original, Set<Mutant> alive) {
        List<Mutant> candidates = alive.stream()
                .filter(mutant -> mutant.criterion().id().equals(what.criterion()))
                // A case that follows the threshold follows a wrong one too.
                .filter(mutant -> mutant.operator() != Operator.THRESHOLD || !follows(what))
                .toList();
        List<Optional<Assessment>> mutated = assess(original, candidates);
        List<Mutant> noticed = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            boolean same = mutated.get(i)
                    .filter(assessment ->
                            what.then().failures(assessment, what.criterion()).isEmpty())
                    .isPresent();
            if (!same) {
                noticed.add(candidates.get(i));
            }
        }
        return noticed;
    }

    private static boolean follows(Case what) {
        return what.when().values().stream().anyMatch(Step.class::isInstance);
    }

    /**
     * Returns what the rule set would say with each mutant in the place of its rule; nothing where it would not say anything:
     * the rule was dropped, or cannot be applied.
     */
    static List<Optional<Assessment>> assess(Assessment original, List<Mutant> mutants) {
        List<CheckedRule> rules =
                mutants.stream().flatMap(mutant -> mutant.rule().stream()).toList();
        List<Optional<Finding>> findings =
                new RuleInterpreter(original.application(), original.findings()).apply(rules);
        List<Optional<Assessment>> assessments = new ArrayList<>();
        int next = 0;
        for (Mutant mutant : mutants) {
            Optional<Finding> finding = mutant.rule().isPresent() ? findings.get(next++) : Optional.empty();
            assessments.add(finding.map(said -> with(original, said)));
        }
        return assessments;
    }

    private static Assessment with(Assessment original, Finding said) {
        List<Finding> findings = original.findings().stream()
                .map(finding -> finding.criterion().id().equals(said.criterion().id()) ? said : finding)
                .toList();
        return new Assessment(original.ruleSet(), original.application(), findings);
    }
}
