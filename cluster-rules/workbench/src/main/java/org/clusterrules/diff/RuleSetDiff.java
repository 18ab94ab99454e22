package org.clusterrules.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Variation;

/**
 * The differences between two rule sets.
 *
 * @param changes the criteria that differ, in the order of the first rule set, then those that were added
 */
public record RuleSetDiff(Revision before, Revision after, List<CriterionChange> changes) {
    public RuleSetDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two rule sets.
     *
     * @param base the form that witnesses are variations of; one that meets all requirements shows most
     */
    public static RuleSetDiff between(Revision before, Revision after, Application base) {
        WitnessSearch search = new WitnessSearch(before, after, Variation.of(base));
        return between(before, after, base.edition(), search::complete);
    }

    /** Compares two rule sets without looking for witnesses, which takes much longer. */
    public static RuleSetDiff between(Revision before, Revision after, Edition edition) {
        return between(before, after, edition, change -> change);
    }

    private static RuleSetDiff between(
            Revision before, Revision after, Edition edition, UnaryOperator<CriterionChange> completed) {
        Application blankForm = Application.blank(edition);
        RuleAspects one = new RuleAspects(before, blankForm);
        RuleAspects other = new RuleAspects(after, blankForm);
        List<CriterionChange> changes = new ArrayList<>();
        for (String id : ids(before, after)) {
            List<Aspect> aspects = RuleAspects.differences(one, other, id);
            if (!aspects.isEmpty()) {
                CriterionChange.Type type =
                        type(before.rule(id).isPresent(), after.rule(id).isPresent());
                changes.add(
                        completed.apply(new CriterionChange(id, type, aspects, Optional.empty(), Optional.empty())));
            }
        }
        return new RuleSetDiff(before, after, changes);
    }

    /** Returns the ids of the criteria, in the order of the first rule set, then those that the second adds. */
    static List<String> ids(Revision before, Revision after) {
        return Stream.of(before, after)
                .flatMap(revision -> revision.rules().criteria().stream())
                .map(Criterion::id)
                .distinct()
                .toList();
    }

    /** Returns the criteria that both rule sets state in the same way, in the order of the second. */
    public List<Criterion> unchanged() {
        Set<String> changed = changes.stream().map(CriterionChange::criterionId).collect(Collectors.toSet());
        return after.rules().criteria().stream()
                .filter(criterion -> !changed.contains(criterion.id()))
                .toList();
    }

    /** Returns those of {@link #unchanged()} whose outcome can still change because it follows from a part in which one does. */
    public List<Criterion> following() {
        Set<Part> parts = new HashSet<>();
        changes.stream()
                .filter(CriterionChange::decides)
                .forEach(change -> parts.add(criterion(change.criterionId()).part()));
        List<Criterion> following = new ArrayList<>();
        // Only later parts read a part.
        unchanged().stream().sorted(Comparator.comparing(Criterion::part)).forEach(criterion -> {
            if (reads(criterion, parts)) {
                following.add(criterion);
                parts.add(criterion.part());
            }
        });
        return following;
    }

    private boolean reads(Criterion criterion, Set<Part> parts) {
        return after.rule(criterion.id()).orElseThrow().facts().stream()
                .anyMatch(fact -> fact.part().filter(parts::contains).isPresent());
    }

    private static CriterionChange.Type type(boolean before, boolean after) {
        return before
                ? after ? CriterionChange.Type.CHANGED : CriterionChange.Type.REMOVED
                : CriterionChange.Type.ADDED;
    }

    /** Returns the criterion of that id, from the second rule set if both have it. */
    public Criterion criterion(String id) {
        return after.rule(id).or(() -> before.rule(id)).orElseThrow().criterion();
    }
}
