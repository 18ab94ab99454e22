package org.clusterrules.word.internal.docx;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.clusterrules.word.internal.sheet.SheetBlock.Style;
import org.clusterrules.word.internal.sheet.SheetCell;

/**
 * Keeps headings with the line below them, in a table of one cell that spans pages. Word processors do not keep paragraphs of a cell together, but they keep
 * a row on one page: the cell is split into several, without borders between them.
 */
final class KeptHeadings {
    /** A longer text is not kept with its heading: it would leave much of a page blank. */
    private static final int LONGEST = 200;

    private KeptHeadings() {}

    /** Returns the table with a row for the headings and the line below them, and a row for what is between. */
    static SheetBlock.Table inRows(SheetBlock.Table table) {
        return SheetBlock.Table.of(
                table.widths(),
                table.cells()
                        .flatMap(cell -> parts(cell.blocks()).stream().map(blocks -> List.of(cell.withBlocks(blocks))))
                        .toList());
    }

    private static List<List<SheetBlock>> parts(List<SheetBlock> blocks) {
        List<List<SheetBlock>> parts = new ArrayList<>();
        List<SheetBlock> others = new ArrayList<>();
        for (int i = 0; i < blocks.size(); ) {
            int end = i;
            while (end < blocks.size() && isHeading(blocks.get(end))) {
                end++;
            }
            if (end > i && end < blocks.size() && isShort(blocks.get(end))) {
                if (!others.isEmpty()) {
                    parts.add(List.copyOf(others));
                    others.clear();
                }
                parts.add(blocks.subList(i, end + 1));
                i = end + 1;
            } else {
                others.addAll(blocks.subList(i, Math.max(end, i + 1)));
                i = Math.max(end, i + 1);
            }
        }
        if (!others.isEmpty() || parts.isEmpty()) {
            parts.add(others);
        }
        return parts;
    }

    /** Whether a row holds headings with the line below them. */
    static boolean isKept(List<SheetCell> row) {
        List<SheetBlock> blocks = row.get(0).blocks();
        int last = blocks.size() - 1;
        return row.size() == 1
                && last > 0
                && isShort(blocks.get(last))
                && blocks.subList(0, last).stream().allMatch(KeptHeadings::isHeading);
    }

    private static boolean isHeading(SheetBlock block) {
        return block instanceof SheetBlock.Paragraph paragraph && paragraph.style() == Style.ITEM;
    }

    private static boolean isShort(SheetBlock block) {
        return block instanceof SheetBlock.Paragraph paragraph
                && paragraph.style() != Style.ITEM
                && paragraph.text().length() <= LONGEST;
    }
}
