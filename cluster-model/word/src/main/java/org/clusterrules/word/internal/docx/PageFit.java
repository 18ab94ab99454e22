package org.clusterrules.word.internal.docx;

import java.util.List;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.clusterrules.word.internal.sheet.SheetCell;

/**
 * The largest setting of tables that fits a page (一至七部分不得串页). Lines have an exact height, so that a page is equally long in any font.
 *
 * @param size the size of letters, in half points
 * @param rowHeight the least height of a row, in twentieths of a point
 * @param textHeight the least height of a row that asks for text
 */
record PageFit(int size, int rowHeight, int textHeight) {
    /** The height of a page without its margins and the section's heading, in twentieths of a point. */
    private static final int PAGE = DocumentMarkup.PAGE_HEIGHT - 1100;
    /** The sizes of letters that have styles, the largest first. */
    static final List<Integer> SIZES = List.of(24, 21, 20, 18, 17, 16, 15, 14, 13, 12);

    /** The least height of a row for each half point of letter size, the roomiest first. */
    private static final List<Integer> ROWS = List.of(25, 22, 19, 16);
    /** The largest height of a row for text, where there is room. */
    private static final int ROOMY_TEXT = 2800;

    /** Left free on a page for lines added to cells, such as evidence. */
    private static final int SPARE = 2400;

    /** Lines left free on every page: other fonts are wider, so that a text may need one more. */
    private static final int RESERVE = 4;

    private static final int STEP = 50;
    /** The usual length of a text: a blank form leaves room for it, so that it still fits its page when filled in. */
    private static final int USUAL_TEXT = 120;

    /** Returns the setting of tables that may be longer than a page. */
    static PageFit any() {
        return new PageFit(21, 340, 900);
    }

    /** Returns the setting of a table that has the page to itself. */
    static PageFit wholePage(List<SheetBlock> page) {
        int rows = page.stream()
                .filter(SheetBlock.Table.class::isInstance)
                .mapToInt(table -> ((SheetBlock.Table) table).rows().size())
                .sum();
        return new PageFit(24, Math.min(6000, PAGE / Math.max(1, rows)), 0);
    }

    /** Returns the largest setting in which the tables fit the page, or else the smallest. */
    static PageFit of(List<SheetBlock> page) {
        for (int size : SIZES) {
            for (int row : ROWS) {
                PageFit fit = new PageFit(size, row * size, 0);
                if (fit.height(page) + RESERVE * lineHeight(size) <= PAGE) {
                    return fit.roomiest(page);
                }
            }
        }
        return new PageFit(SIZES.get(SIZES.size() - 1), 0, 0);
    }

    /** Gives the rest of the page to the rows for text. */
    private PageFit roomiest(List<SheetBlock> page) {
        PageFit fit = this;
        for (int height = rowHeight; height <= ROOMY_TEXT; height += STEP) {
            PageFit roomier = new PageFit(size, rowHeight, height);
            if (roomier.height(page) > PAGE - SPARE) {
                break;
            }
            fit = roomier;
        }
        return fit;
    }

    static int lineHeight(int size) {
        return 13 * size;
    }

    int rowHeight(List<SheetCell> row) {
        return asksForText(row) ? Math.max(textHeight, rowHeight) : rowHeight;
    }

    private static boolean asksForText(List<SheetCell> row) {
        return row.stream()
                .flatMap(cell -> SheetBlock.paragraphs(cell.blocks()))
                .anyMatch(paragraph -> paragraph.text().contains("字以内"));
    }

    private int height(List<SheetBlock> page) {
        return page.stream()
                .filter(SheetBlock.Table.class::isInstance)
                .mapToInt(table -> height((SheetBlock.Table) table))
                .sum();
    }

    private int height(SheetBlock.Table table) {
        List<List<SheetCell>> cells = table.cellsByRow();
        int rows = cells.size();
        int[] ends = new int[rows + 1]; // the height up to a row
        int[] least = new int[rows + 1]; // what merged cells ask for
        for (int i = 0; i < rows; i++) {
            List<SheetCell> row = cells.get(i);
            int height = rowHeight(row);
            for (SheetCell cell : row) {
                int needed = lines(table, cell, asksForText(row)) * lineHeight(size) + DocumentMarkup.ROW_PADDING;
                if (cell.rows() == 1) {
                    height = Math.max(height, needed);
                } else {
                    int end = i + cell.rows();
                    least[end] = Math.max(least[end], ends[i] + needed);
                }
            }
            ends[i + 1] = Math.max(ends[i] + height, least[i + 1]);
        }
        return ends[rows];
    }

    /** Returns the lines that a cell needs; a blank cell for text, those of a text of the usual length. */
    private int lines(SheetBlock.Table table, SheetCell cell, boolean asksForText) {
        int width = table.width(cell) - 2 * DocumentMarkup.CELL_MARGIN;
        int lines = 0;
        boolean isBlank = true;
        for (SheetBlock.Paragraph paragraph :
                SheetBlock.paragraphs(cell.blocks()).toList()) {
            isBlank &= paragraph.text().isBlank();
            for (String line : paragraph.text().split("[\n\r]", -1)) {
                lines += lines(line, width);
            }
        }
        return isBlank && asksForText && !cell.isPrinted() ? lines("字".repeat(USUAL_TEXT), width) : Math.max(1, lines);
    }

    /** Returns the lines that a text needs, with room for a mark that must not begin or end one and for half a word. */
    private int lines(String text, int width) {
        int length = text.codePoints().map(c -> (c < 0x100 ? 5 : 10) * size).sum();
        if (length <= width - 5 * size) {
            return 1;
        }
        boolean hasWords = text.chars().anyMatch(c -> c > ' ' && c < 0x80);
        int used = width - (hasWords ? 20 : 10) * size;
        return (length + used - 1) / used;
    }
}
