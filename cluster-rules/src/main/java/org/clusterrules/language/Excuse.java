package org.clusterrules.language;

import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;

/**
 * Boxes that excuse 无 where a number is required: all of them say that the question does not apply (非工业集群，不适用).
 *
 * @param boxes the boxes; none where nothing excuses
 */
record Excuse(List<Choice> boxes) {
    static final Excuse NONE = new Excuse(List.of());

    /** Returns what 无 comes to: it is unmet unless every box excuses it, and open while a box is blank and none denies. */
    Outcome outcome() {
        boolean denied = boxes.stream().anyMatch(box -> !box.isBlank() && !box.is(Choice.NOT_APPLICABLE));
        if (boxes.isEmpty() || denied) {
            return Outcome.UNMET;
        }
        return blank().isEmpty() ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED;
    }

    List<Cell> blank() {
        return Judgement.blank(boxes);
    }
}
