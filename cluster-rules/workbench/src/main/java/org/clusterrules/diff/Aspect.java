package org.clusterrules.diff;

import java.util.Optional;
import org.clusterrules.model.Label;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/**
 * A difference between two rules.
 *
 * @param before what the first rule states; empty if nothing
 * @param after what the second rule states
 */
public record Aspect(What what, Optional<Stated> before, Optional<Stated> after) {
    /**
     * What a rule states.
     *
     * @param text as in the rule file or the JSON
     * @param label the same for a person
     */
    public record Stated(String text, Label label) {}

    /** What can differ between two rules. */
    public enum What {
        /** Whether it decides or advises. */
        KIND,
        /** The comparison with the threshold. */
        OPERATOR,
        /** What it is compared with. */
        THRESHOLD,
        /** The distance from the threshold that is tolerated. */
        TOLERANCE,
        /** The requirement in the words of the rule file. */
        REQUIREMENT,
        /** The cells that it reads. */
        CELLS,
        /** The area that it is scored in. */
        AREA,
        /** Its weight in the score. */
        WEIGHT,
        /** Its title. */
        TITLE,
        /** Its basis. */
        BASIS,
        /** The note that is added to its findings. */
        NOTE;

        public Label label() {
            return WorkbenchMessages.of("aspect." + this);
        }

        /** Whether it can change an outcome of the criterion, and not only words, the score or the outcome of its part. */
        boolean isOfTheRequirement() {
            return compareTo(OPERATOR) >= 0 && compareTo(CELLS) <= 0;
        }
    }

    /** Whether the words for a person differ. */
    public boolean isWordedDifferently() {
        return !before.map(Stated::label).equals(after.map(Stated::label));
    }
}
