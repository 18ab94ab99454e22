package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.word.internal.document.DocumentBlock;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.DocumentTable;
import org.clusterrules.word.internal.document.Inline;
import org.clusterrules.word.internal.document.Mark;
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
                inner.add(new Rows(
                        table,
                        new CellPositions(table),
                        id,
                        rows.number(),
                        0,
                        table.rows(),
                        rows.section(),
                        rows.part(),
                        spot.order()));
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

    /** Whether a table within a cell only arranges what the cell holds: one cell, or options beside their marks. */
    static boolean isRead(DocumentTable table) {
        boolean isFlat = table.cells().stream()
                .allMatch(cell -> cell.paragraphs().size() == cell.blocks().size());
        boolean hasMarks = table.cells().stream()
                .flatMap(cell -> cell.text().codePoints().boxed())
                .anyMatch(c -> Mark.of(c) != null && !Character.isLetter(c));
        return isFlat && (hasMarks || table.cells().size() == 1);
    }

    /** Returns the paragraphs of a cell, a row of such a table as one of them. */
    static List<DocumentParagraph> paragraphs(DocumentCell cell) {
        List<DocumentParagraph> paragraphs = new ArrayList<>();
        for (DocumentBlock block : cell.blocks()) {
            if (block instanceof DocumentParagraph paragraph) {
                paragraphs.add(paragraph);
            } else if (block instanceof DocumentTable table && isRead(table)) {
                if (table.cells().size() == 1) {
                    paragraphs.addAll(table.cells().get(0).paragraphs());
                    continue;
                }
                CellPositions numbers = new CellPositions(table);
                for (int row = 0; row < table.rows(); row++) {
                    paragraphs.add(joined(numbers.row(row)));
                }
            }
        }
        return paragraphs;
    }

    private static DocumentParagraph joined(List<DocumentCell> cells) {
        List<Inline> inlines = new ArrayList<>();
        int ordinal = -1;
        for (DocumentCell cell : cells) {
            for (DocumentParagraph paragraph : cell.paragraphs()) {
                ordinal = ordinal < 0 ? paragraph.ordinal() : ordinal;
                inlines.addAll(paragraph.inlines());
                inlines.add(Inline.text(" ", -1));
            }
        }
        return new DocumentParagraph(inlines, ordinal);
    }

    static boolean isBlank(Rows rows) {
        return rows.cells().stream()
                .allMatch(cell -> Loose.isBlank(cell.text())
                        && cell.paragraphs().size() == cell.blocks().size());
    }
}
