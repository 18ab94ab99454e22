package org.clusterrules.diff;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.Probes;
import org.clusterrules.diff.Aspect.What;
import org.clusterrules.diff.CriterionChange.Witness;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.Rule;

/** Looks for a form that shows a difference. */
record WitnessSearch(Revision before, Revision after, CriterionChange change) {
    /** Returns the form with the fewest changes: one whose outcome differs, or else one that shows what a change of kind means. */
    Optional<Witness> witness(Application base) {
        Optional<Variation> found = change.type() == CriterionChange.Type.CHANGED && requirementDiffers()
                ? first(base, this::differs)
                : Optional.empty();
        if (found.isEmpty() && (change.type() != CriterionChange.Type.CHANGED || change.states(What.KIND))) {
            found = first(base, form -> outcomes(form).allMatch(outcome -> outcome == Outcome.UNMET))
                    .or(() -> first(base, form -> outcomes(form).noneMatch(Outcome::passes)));
        }
        return found.map(form -> new Witness(form, outcome(before, form), outcome(after, form)));
    }

    private boolean requirementDiffers() {
        return change.states(What.REQUIREMENT);
    }

    private Optional<Variation> first(Application base, Predicate<Variation> shows) {
        List<Rule> rules = Stream.of(before.rule(change.criterion()), after.rule(change.criterion()))
                .flatMap(Optional::stream)
                .toList();
        return Probes.first(Variation.of(base), rules, shows);
    }

    private boolean differs(Variation form) {
        return !outcome(before, form).equals(outcome(after, form));
    }

    private Stream<Outcome> outcomes(Variation form) {
        return Stream.of(outcome(before, form), outcome(after, form)).flatMap(Optional::stream);
    }

    private Optional<Outcome> outcome(Revision revision, Variation form) {
        return revision.rules().assess(form.application()).findings().stream()
                .filter(finding -> finding.criterion().id().equals(change.criterion()))
                .map(Finding::outcome)
                .findFirst();
    }
}
