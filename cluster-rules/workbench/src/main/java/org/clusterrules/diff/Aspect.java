package org.clusterrules.diff;

import java.util.Optional;
import org.clusterrules.model.Label;
import org.clusterrules.workbench.internal.WorkbenchWords;

/**
 * Something that a rule says, in both rule sets.
 *
 * @param what what it is
 * @param before what the first rule set says; empty where it says nothing of it
 * @param after what the second says
 */
public record Aspect(What what, Optional<Stated> before, Optional<Stated> after) {
    /**
     * What a rule says of something.
     *
     * @param text as the rule file or the JSON has it
     * @param words the same for a person
     */
    public record Stated(String text, Label words) {}

    /** What a rule can say differently. */
    public enum What {
        /** Whether it decides or advises. */
        KIND,
        /** How the number is compared. */
        OPERATOR,
        /** What it is compared with. */
        THRESHOLD,
        /** How far off a number may be. */
        TOLERANCE,
        /** What is required, as the rule file states it. */
        REQUIREMENT,
        /** What it reads of the form. */
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

        /** Returns the words for it. */
        public Label label() {
            return WorkbenchWords.of("aspect." + this);
        }

        /** Whether it can change an outcome of the criterion, and not only words, the score or the outcome of its part. */
        boolean isOfTheRequirement() {
            return compareTo(OPERATOR) >= 0 && compareTo(CELLS) <= 0;
        }
    }

    /** Whether a person is told different things. */
    public boolean isWordedDifferently() {
        return !before.map(Stated::words).equals(after.map(Stated::words));
    }
}
