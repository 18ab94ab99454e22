package org.clusterrules.diff;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.Probes;
import org.clusterrules.diff.CriterionChange.Witness;
import org.clusterrules.equivalence.Equivalence;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.Rule;

/** Finds forms that show differences, or proves that there are none. */
record WitnessSearch(Revision before, Revision after, Variation base) {
    /** Adds to a change whether outcomes differ, and a form whose outcome does, with the fewest cells changed. */
    CriterionChange complete(CriterionChange change) {
        List<Rule> rules = rules(change);
        Optional<Equivalence> equivalence = rules.size() == 2 && rules.stream().noneMatch(Rule::readsConclusions)
                ? Optional.of(Equivalence.of(rules.get(0), rules.get(1), base))
                : Optional.empty();
        Optional<Witness> witness = equivalence
                .map(Equivalence::witness)
                .orElseGet(() -> search(change))
                .map(form -> new Witness(form, outcome(before, change, form), outcome(after, change, form)));
        return new CriterionChange(change.criterionId(), change.type(), change.aspects(), equivalence, witness);
    }

    private Optional<Variation> search(CriterionChange change) {
        if (change.type() == CriterionChange.Type.CHANGED) {
            return change.requiresSomethingElse()
                    ? first(change, form -> !outcome(before, change, form).equals(outcome(after, change, form)))
                    : Optional.empty();
        }
        // An added or removed criterion is most visible if it is unmet.
        return first(change, form -> outcomes(change, form).allMatch(outcome -> outcome == Outcome.UNMET))
                .or(() -> first(change, form -> outcomes(change, form).noneMatch(Outcome::passes)));
    }

    private Optional<Variation> first(CriterionChange change, Predicate<Variation> shows) {
        return Probes.first(base, rules(change), shows);
    }

    private List<Rule> rules(CriterionChange change) {
        return Stream.of(before.rule(change.criterionId()), after.rule(change.criterionId()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Stream<Outcome> outcomes(CriterionChange change, Variation form) {
        return Stream.of(outcome(before, change, form), outcome(after, change, form))
                .flatMap(Optional::stream);
    }

    private static Optional<Outcome> outcome(Revision revision, CriterionChange change, Variation form) {
        return revision.rule(change.criterionId())
                .map(rule -> revision.rules().finding(form.application(), change.criterionId()))
                .map(Finding::outcome);
    }
}
