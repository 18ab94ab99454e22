package org.clusterrules.word.internal.sheet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A paragraph or a table of the form, or a line that a filled-in form may have. */
public sealed interface SheetBlock {
    /** Returns the paragraphs among these, tables left out. */
    static Stream<Paragraph> paragraphs(List<SheetBlock> blocks) {
        return blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
    }

    /**
     * A paragraph.
     *
     * @param style how it is set
     * @param pieces what it is made of, in order
     */
    record Paragraph(Style style, List<? extends Piece> pieces) implements SheetBlock {
        /** Returns what is printed there. */
        public String text() {
            return pieces.stream()
                    .map(piece -> piece instanceof Piece.Printed printed ? printed.text() : "")
                    .collect(Collectors.joining());
        }
    }

    /**
     * What the form asks for without a blank of its own. Written as a line {@code label：value} where it is filled in, and not at all where it is not.
     *
     * @param pointer the cell that it holds
     * @param label what stands before the colon
     */
    record Extra(String pointer, String label) implements SheetBlock {}

    /**
     * A table.
     *
     * @param widths the widths of the grid's columns, in twentieths of a point
     * @param rows its rows
     */
    record Table(List<Integer> widths, List<Row> rows) implements SheetBlock {
        /** Returns a table of these cells, row by row. */
        public static Table of(List<Integer> widths, List<List<SheetCell>> cells) {
            return new Table(widths, cells.stream().<Row>map(Cells::new).toList());
        }

        /** Returns its cells, row by row. */
        public List<List<SheetCell>> cellsByRow() {
            return rows.stream()
                    .map(row -> row instanceof Cells cells ? cells.cells() : List.<SheetCell>of())
                    .toList();
        }

        /** Returns all of its cells. */
        public Stream<SheetCell> cells() {
            return cellsByRow().stream().flatMap(List::stream);
        }

        /** Returns the width of a cell. */
        public int width(SheetCell cell) {
            return widths.subList(cell.column(), cell.column() + cell.columns()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    /** A row of a table. */
    sealed interface Row {}

    /**
     * A row that the form prints.
     *
     * @param cells its cells; one that is merged is in the row in which it begins
     */
    record Cells(List<SheetCell> cells) implements Row {}

    /**
     * The rows for the indicators of the cluster's own ({@code /plan/targets/other}); one empty row in a blank form.
     *
     * @param label what the form prints in the first cell
     */
    record Others(String label) implements Row {}

    /** How a paragraph is set. */
    enum Style {
        /** The mark of the annex. */
        NOTE,
        /** The title of the form. */
        TITLE,
        /** The title of the instructions. */
        SUBTITLE,
        /** The heading of a part. */
        HEADING,
        /** A heading within a part. */
        ITEM,
        /** A line of the cover. */
        LINE,
        /** A line to be signed, sealed or dated. */
        SIGN,
        /** Centred. */
        CENTER,
        /** Running text. */
        BODY
    }
}
