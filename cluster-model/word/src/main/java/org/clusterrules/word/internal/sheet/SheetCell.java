package org.clusterrules.word.internal.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a table of the form.
 *
 * @param isPrinted whether it is printed, and not to be changed; else it is to be filled in
 * @param isCentred whether its lines are centred: labels and numbers
 * @param column the column of the grid in which it begins, from 0
 * @param columns how many columns it reaches over
 * @param rows how many rows it reaches over
 * @param blocks what is in it
 */
public record SheetCell(
        boolean isPrinted, boolean isCentred, int column, int columns, int rows, List<SheetBlock> blocks) {
    /** Returns what is printed there, inner tables left out. */
    public String text() {
        return SheetBlock.paragraphs(blocks).map(SheetBlock.Paragraph::text).collect(Collectors.joining());
    }

    /** Returns the same cell, reaching over other rows. */
    public SheetCell withRows(int others) {
        return new SheetCell(isPrinted, isCentred, column, columns, others, blocks);
    }

    /** Returns the same cell with other blocks. */
    public SheetCell withBlocks(List<SheetBlock> others) {
        return new SheetCell(isPrinted, isCentred, column, columns, rows, others);
    }
}
