package org.clusterrules.diff;

import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.equivalence.Equivalence;
import org.clusterrules.model.Variation;

/**
 * A criterion that differs.
 *
 * @param equivalence for a criterion in both rule sets, whether its outcome is the same on every form; empty if its rule reads
 *     conclusions of earlier parts, or if this was not asked for
 * @param witness a form whose outcome differs; empty if none was found
 */
public record CriterionChange(
        String criterionId,
        Type type,
        List<Aspect> aspects,
        Optional<Equivalence> equivalence,
        Optional<Witness> witness) {
    /** How a criterion differs. */
    public enum Type {
        /** Only the second rule set has it. */
        ADDED,
        /** Only the first has it. */
        REMOVED,
        /** Both have it. */
        CHANGED
    }

    public CriterionChange {
        aspects = List.copyOf(aspects);
    }

    /** Whether this aspect differs. */
    public boolean states(Aspect.What what) {
        return aspects.stream().anyMatch(aspect -> aspect.what() == what);
    }

    /** Whether an outcome of the criterion or of its part can change, and not only words or the score. */
    public boolean decides() {
        return type != Type.CHANGED || states(Aspect.What.KIND) || (requiresSomethingElse() && !isProvedEqual());
    }

    /** Whether the requirement is stated differently. */
    public boolean requiresSomethingElse() {
        return aspects.stream().anyMatch(aspect -> aspect.what().isOfTheRequirement());
    }

    /** Whether the outcome is proved to be the same on every form. */
    public boolean isProvedEqual() {
        return equivalence.filter(one -> one.kind() == Equivalence.Kind.PROVED).isPresent();
    }

    /** Whether there is a form for which the criterion is unmet now and was not before. */
    public boolean newlyUnmet() {
        return witness.filter(one -> one.after().equals(Optional.of(Outcome.UNMET))
                        && !one.before().equals(Optional.of(Outcome.UNMET)))
                .isPresent();
    }

    /**
     * A form that the two rule sets judge differently.
     *
     * @param before the outcome under the first; empty if it does not have the criterion
     * @param after the outcome under the second
     */
    public record Witness(Variation form, Optional<Outcome> before, Optional<Outcome> after) {}
}
