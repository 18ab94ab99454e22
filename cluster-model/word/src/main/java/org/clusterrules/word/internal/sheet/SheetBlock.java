package org.clusterrules.word.internal.sheet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A paragraph or a table of the form, or a line that a filled-in form may have. */
public sealed interface SheetBlock {
    static Stream<Paragraph> paragraphs(List<SheetBlock> blocks) {
        return blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
    }

    /** A paragraph. */
    record Paragraph(Style style, List<? extends Piece> pieces) implements SheetBlock {
        /** Returns the printed text. */
        public String text() {
            return pieces.stream()
                    .map(piece -> piece instanceof Piece.Printed printed ? printed.text() : "")
                    .collect(Collectors.joining());
        }
    }

    /** Something the form asks for without a blank: a line {@code label：value}, written only if it is filled in. */
    record Extra(String pointer, String label) implements SheetBlock {}

    /**
     * A table.
     *
     * @param widths the widths of the grid's columns, in twentieths of a point
     */
    record Table(List<Integer> widths, List<Row> rows) implements SheetBlock {
        public static Table of(List<Integer> widths, List<List<SheetCell>> cells) {
            return new Table(widths, cells.stream().<Row>map(Cells::new).toList());
        }

        public List<List<SheetCell>> cellsByRow() {
            return rows.stream()
                    .map(row -> row instanceof Cells cells ? cells.cells() : List.<SheetCell>of())
                    .toList();
        }

        public Stream<SheetCell> cells() {
            return cellsByRow().stream().flatMap(List::stream);
        }

        public int width(SheetCell cell) {
            return widths.subList(cell.column(), cell.column() + cell.columns()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    sealed interface Row {}

    /** A row that the form prints. A merged cell is in its first row. */
    record Cells(List<SheetCell> cells) implements Row {}

    /** The rows for own indicators ({@code /plan/targets/other}); one row in a blank form, with a label in its first cell. */
    record OwnIndicatorRows(String label) implements Row {}

    enum Style {
        /** The mark of the annex. */
        NOTE,
        TITLE,
        /** The title of the instructions. */
        SUBTITLE,
        HEADING,
        /** A heading within a section. */
        ITEM,
        /** A line of the cover. */
        LINE,
        /** A line to be signed, sealed or dated. */
        SIGN,
        CENTER,
        BODY
    }
}
