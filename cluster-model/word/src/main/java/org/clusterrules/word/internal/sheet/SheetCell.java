package org.clusterrules.word.internal.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a table of the form.
 *
 * @param isPrinted whether it is printed and not to be changed, instead of filled in
 * @param isCentred whether its lines are centred: labels and numbers
 * @param column the first column of the grid, from 0
 */
public record SheetCell(
        boolean isPrinted, boolean isCentred, int column, int columns, int rows, List<SheetBlock> blocks) {
    /** Returns the printed text, without nested tables. */
    public String text() {
        return SheetBlock.paragraphs(blocks).map(SheetBlock.Paragraph::text).collect(Collectors.joining());
    }

    public SheetCell withRows(int others) {
        return new SheetCell(isPrinted, isCentred, column, columns, others, blocks);
    }

    public SheetCell withBlocks(List<SheetBlock> others) {
        return new SheetCell(isPrinted, isCentred, column, columns, rows, others);
    }
}
