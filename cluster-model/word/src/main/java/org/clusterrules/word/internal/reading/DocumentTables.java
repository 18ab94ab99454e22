package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.word.internal.document.DocumentBlock;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.DocumentTable;
import org.clusterrules.word.internal.reading.DocumentOutline.Rows;

/** Tables within cells. */
final class DocumentTables {
    private DocumentTables() {}

    /** Returns the tables of a cell. */
    static List<Rows> inner(DocumentCell cell, Rows rows) {
        Spot spot = rows.spot(cell);
        List<Rows> inner = new ArrayList<>();
        for (DocumentBlock block : cell.blocks()) {
            if (block instanceof DocumentTable table) {
                String id = rows.id() + " " + cell.row() + " " + cell.column() + " " + inner.size();
                inner.add(
                        new Rows(table, id, rows.number(), 0, table.rows(), rows.section(), rows.part(), spot.order()));
            }
        }
        return inner;
    }

    /** Returns how many different labels of those there are in a table. */
    static long count(Rows rows, GridLabels labels) {
        return rows.cells().stream()
                .map(cell -> labels.match(cell.text()))
                .flatMap(java.util.Optional::stream)
                .map(GridLabels.Match::label)
                .filter(labels::isMainLabel)
                .distinct()
                .count();
    }

    static boolean isBlank(Rows rows) {
        return rows.cells().stream()
                .allMatch(cell -> Loose.isBlank(cell.text())
                        && cell.paragraphs().size() == cell.blocks().size());
    }
}
