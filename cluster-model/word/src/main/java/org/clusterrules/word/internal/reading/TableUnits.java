package org.clusterrules.word.internal.reading;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.clusterrules.model.Unit;
import org.clusterrules.word.internal.document.DocumentCell;

/** The units that a document names: in a label, beside it, in a column of units, over a table or before it. */
final class TableUnits {
    private static final NavigableMap<Integer, String> NONE = Collections.emptyNavigableMap();

    private final CellIndex index;
    /** For each table, what is said of the unit of its figures, by the row; the line before the table is before its first row. */
    private final Map<String, NavigableMap<Integer, String>> ofTables = new HashMap<>();

    TableUnits(CellIndex index) {
        this.index = index;
    }

    /** Takes rows of a table, and the line before them. */
    void add(DocumentOutline.Rows rows, String before) {
        NavigableMap<Integer, String> here = ofTables.computeIfAbsent(rows.id(), id -> new TreeMap<>());
        here.put(rows.from() - 1, before);
        for (DocumentCell cell : rows.cells()) {
            if (LabelUnits.isOfTable(cell.text())) {
                here.put(cell.row(), cell.text());
            }
        }
    }

    /** Whether another unit is named for a cell than the form has. */
    boolean differ(GridCell cell, GridCell label, Unit unit, String printed) {
        String found = label.passage.text();
        boolean isBesideOther = !unit.label().zh().isEmpty()
                && index.inRowsOf(cell).stream()
                        .map(other -> other.passage.text())
                        .filter(text -> LabelUnits.isAlone(text) || LabelUnits.isOfTable(text))
                        .anyMatch(text -> LabelUnits.differ("（" + text + "）", printed, unit));
        boolean isNoteOther = index.leftOf(cell).stream()
                .filter(other -> other.kind == GridCell.Kind.NOTE)
                .anyMatch(note -> LabelUnits.differ(note.passage.text(), printed, unit));
        return isBesideOther
                || isNoteOther
                || LabelUnits.differ(found, printed, unit)
                || (!LabelUnits.areIn(Loose.inBrackets(found)) && LabelUnits.isOtherScale(over(cell), unit));
    }

    private String over(GridCell cell) {
        Map.Entry<Integer, String> above =
                ofTables.getOrDefault(cell.rows.id(), NONE).lowerEntry(cell.cell.row());
        return above == null ? "" : above.getValue();
    }
}
