package org.clusterrules.mutation;

import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.Expectation;
import org.clusterrules.cases.Probes;
import org.clusterrules.model.Variation;
import org.clusterrules.mutation.Mutant.Operator;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.BoundRule;
import org.clusterrules.rules.RuleSet;

/** Looks for the case that would notice a mutant. */
final class Killer {
    private final RuleSet rules;
    private final Rule original;
    private final Mutant mutant;
    private final List<Rule> readings;
    private final List<BoundRule> bound;
    private final boolean needsAll;

    Killer(RuleSet rules, Rule original, Mutant mutant) {
        this.rules = rules;
        this.original = original;
        this.mutant = mutant;
        this.readings = mutant.rule().map(rule -> List.of(original, rule)).orElse(List.of(original));
        this.bound = readings.stream().map(BoundRule::of).toList();
        this.needsAll = mutant.operator() == Operator.KIND
                || original.facts().stream().anyMatch(fact -> fact.part().isPresent());
    }

    /** Returns a case in which the rule with the error says something else; nothing where none was found. */
    Optional<Case> find(Variation base) {
        return Probes.first(base, readings, this::differs).map(this::written);
    }

    private boolean differs(Variation form) {
        if (mutant.rule().isEmpty()) {
            return true; // a rule that was dropped says nothing of any form
        } else if (needsAll) {
            Assessment assessment = rules.assess(form.application());
            return Mutation.assess(assessment, mutant)
                    .filter(mutated -> outcome(mutated) == outcome(assessment)
                            && (mutant.operator() != Operator.KIND || part(mutated) == part(assessment)))
                    .isEmpty();
        }
        List<Optional<Outcome>> outcomes = bound.stream()
                .map(rule -> rule.tryOn(form.application(), List.of()).map(Finding::outcome))
                .toList();
        return !outcomes.get(0).equals(outcomes.get(1));
    }

    private Case written(Variation form) {
        Assessment assessment = rules.assess(form.application());
        Optional<Outcome> part = mutant.operator() == Operator.KIND ? Optional.of(part(assessment)) : Optional.empty();
        return new Case(
                original.criterion().id(),
                "",
                1,
                Variation.of(form.base()),
                form.changes(),
                Expectation.of(outcome(assessment), part));
    }

    private Outcome outcome(Assessment assessment) {
        return assessment.finding(original.criterion().id()).outcome();
    }

    private Outcome part(Assessment assessment) {
        return assessment.parts().getOrDefault(original.criterion().part(), Outcome.MET);
    }
}
