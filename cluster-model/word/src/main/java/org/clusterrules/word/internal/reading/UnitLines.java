package org.clusterrules.word.internal.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Unit;
import org.clusterrules.word.internal.sheet.SheetBlock;

/** Lines of the plan that say the unit of the figures of its stages. */
final class UnitLines {
    private final Answers answers;
    private final List<Passage> ofAll = new ArrayList<>();

    UnitLines(Answers answers) {
        this.answers = answers;
    }

    /** Takes lines that are above all stages. */
    void add(List<Passage> lines) {
        ofAll.addAll(lines);
    }

    /**
     * Says of each figure of a stage that a line says another unit than the form's.
     *
     * @param lines those of the stage
     */
    void check(List<SheetBlock.Extra> extras, List<Passage> lines) {
        ofAll.forEach(line -> check(extras, line));
        lines.forEach(line -> check(extras, line));
    }

    private void check(List<SheetBlock.Extra> extras, Passage line) {
        List<String> units = WrittenValue.hasDigits(line.text()) ? List.of() : LabelUnits.stated(line.text());
        for (SheetBlock.Extra extra : units.isEmpty() ? List.<SheetBlock.Extra>of() : extras) {
            Unit unit = answers.cell(extra.pointer()).place().unit();
            if (answers.value(extra.pointer()) instanceof BigDecimal && LabelUnits.areOther(units, unit)) {
                answers.say("unreadable-value.stated-unit", extra.pointer(), line, line.text(), unit.label());
            }
        }
    }
}
