package org.clusterrules.diff;

import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.equivalence.Equivalence;
import org.clusterrules.model.Variation;

/**
 * A criterion that differs.
 *
 * @param criterion the criterion
 * @param type whether it was added, removed or changed
 * @param aspects what differs
 * @param equivalence of a criterion that both rule sets have, whether its outcome is the same on every form; empty where its rule
 *     reads what an earlier part concluded, and where that was not asked for
 * @param witness a form whose outcome differs; empty where there is none, or none was found
 */
public record CriterionChange(
        String criterion,
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

    /** Copies the list. */
    public CriterionChange {
        aspects = List.copyOf(aspects);
    }

    /** Whether the two say different things of that. */
    public boolean states(Aspect.What what) {
        return aspects.stream().anyMatch(aspect -> aspect.what() == what);
    }

    /** Whether an outcome can change, that of the criterion or of its part, and not only words or the score. */
    public boolean decides() {
        return type != Type.CHANGED || states(Aspect.What.KIND) || (requiresSomethingElse() && !isProvedEqual());
    }

    /** Whether the requirement is stated differently. */
    public boolean requiresSomethingElse() {
        return aspects.stream().anyMatch(aspect -> aspect.what().isOfTheRequirement());
    }

    /** Whether it is proved that the outcome of the criterion is the same on every form. */
    public boolean isProvedEqual() {
        return equivalence.filter(one -> one.kind() == Equivalence.Kind.PROVED).isPresent();
    }

    /** Whether there is a form for which it is unmet now, and was not before. */
    public boolean newlyUnmet() {
        return witness.filter(one -> one.after().equals(Optional.of(Outcome.UNMET))
                        && !one.before().equals(Optional.of(Outcome.UNMET)))
                .isPresent();
    }

    /**
     * A form that the two rule sets judge differently.
     *
     * @param form the form
     * @param before what the first says of the criterion; empty where it does not have it
     * @param after what the second says
     */
    public record Witness(Variation form, Optional<Outcome> before, Optional<Outcome> after) {}
}
