package org.clusterrules.mutation;

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
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.mutation.Mutant.Operator;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.BoundRule;
import org.clusterrules.rules.RuleSet;

/**
 * Holds the mutants of a rule set against its cases.
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
        this.mutants = rules.rules().stream()
                .filter(rule ->
                        rule.criterion().source().ruleSet().equals(rules.info().id()))
                .flatMap(rule -> Mutator.of(rule).stream())
                .toList();
    }

    /** Makes every mutant of every rule of the rule set's own; those that it takes over have their cases where they stand. */
    public static Mutation of(RuleSet rules) {
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
        Rule original = rules.rules().stream()
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
        return candidates.stream()
                .filter(mutant -> assess(original, mutant)
                        .filter(assessment -> what.then()
                                .failures(assessment, what.criterion())
                                .isEmpty())
                        .isEmpty())
                .toList();
    }

    private static boolean follows(Case what) {
        return what.when().values().stream().anyMatch(Step.class::isInstance);
    }

    /**
     * Returns what the rule set would say with a mutant in the place of its rule; nothing where it would not say anything: the
     * rule was dropped, or cannot be applied.
     */
    static Optional<Assessment> assess(Assessment original, Mutant mutant) {
        return mutant.rule()
                .flatMap(rule -> BoundRule.of(rule).tryOn(original.application(), original.findings()))
                .map(said -> with(original, said));
    }

    private static Assessment with(Assessment original, Finding said) {
        List<Finding> findings = original.findings().stream()
                .map(finding -> finding.criterion().id().equals(said.criterion().id()) ? said : finding)
                .toList();
        return new Assessment(original.ruleSet(), original.application(), findings);
    }
}
