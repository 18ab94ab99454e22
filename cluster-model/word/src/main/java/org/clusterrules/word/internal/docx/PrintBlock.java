package org.clusterrules.word.internal.docx;

import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.word.internal.sheet.SheetBlock;

/** A paragraph or a table to be printed. */
public sealed interface PrintBlock {
    /**
     * A paragraph.
     *
     * @param style how it is set
     * @param spans what is in it
     */
    record Paragraph(SheetBlock.Style style, List<PrintSpan> spans) implements PrintBlock {
        /** Returns what is read there. */
        String text() {
            return spans.stream().map(PrintSpan::text).collect(Collectors.joining());
        }
    }

    /**
     * A table.
     *
     * @param widths the widths of the grid's columns, in twentieths of a point
     * @param rows its rows, each with the cells that begin in it
     */
    record Table(List<Integer> widths, List<List<Cell>> rows) implements PrintBlock {
        /** Returns the width of a cell. */
        int width(Cell cell) {
            return widths.subList(cell.column(), cell.column() + cell.columns()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    /**
     * A cell of a table.
     *
     * @param isLabel whether it is printed, and not to be changed
     * @param isCentred whether its lines are centred: labels and numbers
     * @param column the column of the grid in which it begins, from 0
     * @param columns how many columns it reaches over
     * @param rows how many rows it reaches over
     * @param blocks what is in it
     */
    record Cell(boolean isLabel, boolean isCentred, int column, int columns, int rows, List<PrintBlock> blocks) {
        /** Returns the same cell, reaching over other rows. */
        Cell withRows(int others) {
            return new Cell(isLabel, isCentred, column, columns, others, blocks);
        }

        /** Returns the same cell with other blocks. */
        Cell withBlocks(List<PrintBlock> others) {
            return new Cell(isLabel, isCentred, column, columns, rows, others);
        }

        /** Returns what is read there, inner tables left out. */
        String text() {
            return blocks.stream()
                    .filter(Paragraph.class::isInstance)
                    .map(block -> ((Paragraph) block).text())
                    .collect(Collectors.joining());
        }
    }
}
