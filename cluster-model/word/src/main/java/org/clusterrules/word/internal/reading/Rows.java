package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Section;
import org.clusterrules.word.internal.document.DocumentBlock;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.DocumentTable;
import org.clusterrules.word.internal.document.Inline;
import org.clusterrules.word.internal.document.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table.
 *
 * @param byRow for each row of the table its cells from left to right, including those that extend into it
 * @param id unique to the table
 * @param number the number of the table in its section, from 1
 * @param from the first row
 * @param to the row after the last
 * @param heading that of the section, as printed
 * @param order the place of the table in the document, for sorting
 */
record Rows(
        DocumentTable table,
        List<List<DocumentCell>> byRow,
        String id,
        int number,
        int from,
        int to,
        @Nullable Section section,
        String heading,
        int order)
        implements DocumentOutline.Item {
    static List<List<DocumentCell>> byRow(DocumentTable table) {
        List<List<DocumentCell>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(new ArrayList<>());
        }
        for (DocumentCell cell : table.cells()) {
            rows.subList(cell.row(), cell.row() + cell.rows()).forEach(row -> row.add(cell));
        }
        rows.forEach(row -> row.sort(Comparator.comparingInt(DocumentCell::column)));
        return Collections.unmodifiableList(rows);
    }

    /** Returns the place of a cell as people count it: cells that extend into a row count. */
    DocumentPosition position(DocumentCell cell) {
        int inRow = byRow.get(cell.row()).indexOf(cell) + 1;
        return new DocumentPosition(
                heading, number, cell.row() + 1, inRow, order + cell.row() * table.columns() + cell.column());
    }

    List<DocumentCell> cells() {
        return table.cells().stream()
                .filter(cell -> cell.row() >= from && cell.row() < to)
                .toList();
    }

    List<Rows> inner(DocumentCell cell) {
        List<Rows> inner = new ArrayList<>();
        for (DocumentBlock block : cell.blocks()) {
            if (block instanceof DocumentTable in) {
                String innerId = id + " " + cell.row() + " " + cell.column() + " " + inner.size();
                int at = position(cell).order();
                inner.add(new Rows(in, byRow(in), innerId, number, 0, in.rows(), section, heading, at));
            }
        }
        return inner;
    }

    /** Returns how many different labels the rows have. */
    long count(GridLabels labels) {
        return cells().stream()
                .map(cell -> labels.match(cell.text()))
                .flatMap(Optional::stream)
                .map(GridLabels.Match::label)
                .filter(labels::isMainLabel)
                .distinct()
                .count();
    }

    boolean isBlank() {
        return cells().stream().allMatch(cell -> Wording.isBlank(cell.text()) && isFlat(cell));
    }

    private static boolean isFlat(DocumentCell cell) {
        return cell.paragraphs().size() == cell.blocks().size();
    }

    /** Whether a nested table only arranges the content of its cell: one cell, or options beside their marks. */
    static boolean isRead(DocumentTable table) {
        boolean hasMarks = table.cells().stream()
                .flatMap(cell -> cell.text().codePoints().boxed())
                .anyMatch(c -> Mark.of(c) != null && !Character.isLetter(c));
        return table.cells().stream().allMatch(Rows::isFlat)
                && (hasMarks || table.cells().size() == 1);
    }

    /** Returns the paragraphs of a cell; a row of such a table is one of them. */
    static List<DocumentParagraph> paragraphs(DocumentCell cell) {
        List<DocumentParagraph> paragraphs = new ArrayList<>();
        for (DocumentBlock block : cell.blocks()) {
            if (block instanceof DocumentParagraph paragraph) {
                paragraphs.add(paragraph);
            } else if (block instanceof DocumentTable table && isRead(table)) {
                if (table.cells().size() == 1) {
                    paragraphs.addAll(table.cells().get(0).paragraphs());
                } else {
                    byRow(table).forEach(row -> paragraphs.add(joined(row)));
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
}
