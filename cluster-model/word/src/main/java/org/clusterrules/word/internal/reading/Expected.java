package org.clusterrules.word.internal.reading;

import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Label;
import org.clusterrules.word.internal.WordMessages;

/** Says what to write in a cell. */
final class Expected {
    private Expected() {}

    static Label in(Cell cell) {
        if (cell instanceof Count) {
            return WordMessages.of("expected.count");
        } else if (cell instanceof Figure) {
            return WordMessages.of("expected.figure");
        } else if (cell instanceof Day) {
            return WordMessages.of("expected.date");
        } else if (cell instanceof Choice) {
            String zh = String.join(
                    "、", cell.place().options().values().stream().map(Label::zh).toList());
            return WordMessages.of("expected.option", zh);
        }
        return WordMessages.of("expected.text");
    }
}
