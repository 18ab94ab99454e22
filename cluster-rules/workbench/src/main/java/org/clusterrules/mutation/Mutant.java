package org.clusterrules.mutation;

import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/**
 * A rule with one error in it.
 *
 * @param criterion the criterion without the error
 * @param before the words of the rule that were changed; empty for the rule as a whole
 * @param after their replacement; empty if there is none
 * @param rule the rule with the error; empty if it was dropped
 */
public record Mutant(Criterion criterion, Operator operator, String before, String after, Optional<Rule> rule) {
    /** The kinds of errors. */
    public enum Operator {
        /** A threshold or a tolerance moved by one step. */
        THRESHOLD,
        /** A comparison made strict or lax, or reversed; a word replaced by another that fits. */
        COMPARISON,
        /** A cell replaced by a neighbour of the same type; two cells exchanged. */
        CELL,
        /** One of several cells or alternatives left out. */
        OMISSION,
        /** The rule dropped. */
        DROPPED,
        /** REQUIRED for ADVISORY, or the other way round. */
        KIND;

        public Label label() {
            return WorkbenchMessages.of("mutant." + this);
        }
    }

    /** Returns the change on one line. */
    public Label description() {
        return before.isEmpty()
                ? operator.label()
                : WorkbenchMessages.of("mutant.change", operator.label(), before, after.isEmpty() ? "∅" : after);
    }

    @Override
    public String toString() {
        return criterion.id() + ": " + description().en();
    }
}
