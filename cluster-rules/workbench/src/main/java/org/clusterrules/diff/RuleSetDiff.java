package org.clusterrules.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;

/**
 * What differs between two rule sets.
 *
 * @param before the first
 * @param after the second
 * @param changes the criteria that differ, in the order of the first, those that were added behind
 */
public record RuleSetDiff(Revision before, Revision after, List<CriterionChange> changes) {
    /** Copies the list. */
    public RuleSetDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two rule sets.
     *
     * @param base the form that witnesses are variations of; one that meets everything shows most
     */
    public static RuleSetDiff between(Revision before, Revision after, Application base) {
        return between(before, after, base.edition(), change -> new WitnessSearch(before, after, change).witness(base));
    }

    /** Compares two rule sets without looking for forms that show the differences, which takes longer by far. */
    public static RuleSetDiff between(Revision before, Revision after, Edition edition) {
        return between(before, after, edition, change -> Optional.empty());
    }

    private static RuleSetDiff between(
            Revision before,
            Revision after,
            Edition edition,
            Function<CriterionChange, Optional<CriterionChange.Witness>> witness) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(before, after)
                .forEach(revision -> revision.rules().rules().stream()
                        .map(rule -> rule.criterion().id())
                        .forEach(ids::add));
        RuleAspects one = new RuleAspects(before, edition);
        RuleAspects other = new RuleAspects(after, edition);
        List<CriterionChange> changes = new ArrayList<>();
        for (String id : ids) {
            List<Aspect> aspects = RuleAspects.differences(one, other, id);
            if (!aspects.isEmpty()) {
                CriterionChange.Type type =
                        type(before.rule(id).isPresent(), after.rule(id).isPresent());
                CriterionChange change = new CriterionChange(id, type, aspects, Optional.empty());
                changes.add(new CriterionChange(
                        id, type, aspects, change.decides() ? witness.apply(change) : Optional.empty()));
            }
        }
        return new RuleSetDiff(before, after, changes);
    }

    private static CriterionChange.Type type(boolean before, boolean after) {
        return before
                ? after ? CriterionChange.Type.CHANGED : CriterionChange.Type.REMOVED
                : CriterionChange.Type.ADDED;
    }

    /** Returns the criterion of that id, as the second rule set has it where both do. */
    Criterion criterion(String id) {
        return after.rule(id).or(() -> before.rule(id)).orElseThrow().criterion();
    }
}
