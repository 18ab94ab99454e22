package org.clusterrules.mutation;

import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.workbench.internal.WorkbenchWords;

/**
 * A rule with one error in it.
 *
 * @param criterion what the rule declares, without the error
 * @param operator the kind of error
 * @param before the words of the rule that were changed; empty for the rule as a whole
 * @param after the words that stand there instead; empty where nothing does
 * @param rule the rule with the error; empty where it was dropped
 */
public record Mutant(Criterion criterion, Operator operator, String before, String after, Optional<Rule> rule) {
    /** The kinds of errors. */
    public enum Operator {
        /** A threshold or a tolerance, one step to either side. */
        THRESHOLD,
        /** A comparison made strict, or lax, or turned round; one word of the rule language for another that fits. */
        COMPARISON,
        /** A cell exchanged for a neighbour of the same type; two cells exchanged. */
        CELL,
        /** One of several cells or alternatives left out. */
        OMISSION,
        /** The rule dropped. */
        DROPPED,
        /** REQUIRED for ADVISORY, or the other way round. */
        KIND;

        /** Returns the words for this kind. */
        public Label label() {
            return WorkbenchWords.of("mutant." + this);
        }
    }

    /** Returns what was changed, in one line. */
    public Label description() {
        return before.isEmpty()
                ? operator.label()
                : WorkbenchWords.of("mutant.change", operator.label(), before, after.isEmpty() ? "∅" : after);
    }

    @Override
    public String toString() {
        return criterion.id() + ": " + description().en();
    }
}
