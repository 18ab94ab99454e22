package org.clusterrules.word.internal.docx;

import java.util.List;

/**
 * How a table is set so that it fits a page (一至七部分不得串页): as large as its text allows. Lines have an exact height, so that a page is as long
 * with any font.
 *
 * @param size the size of its letters, in half points
 * @param rowHeight the least height of a row, in twentieths of a point
 * @param textHeight the least height of a row that asks for a text
 */
record PageFit(int size, int rowHeight, int textHeight) {
    /** The height of a page without its margins and the heading of the part, in twentieths of a point. */
    private static final int PAGE = DocumentMarkup.PAGE_HEIGHT - 800;
    /** The sizes of letters that there are styles for, the largest first. */
    static final List<Integer> SIZES = List.of(21, 20, 18, 17, 16, 15, 14, 13, 12);

    private static final List<PageFit> ROOMY = List.of(
            new PageFit(21, 560, 2000),
            new PageFit(21, 500, 1500),
            new PageFit(21, 440, 1200),
            new PageFit(21, 380, 900));

    /** Returns how tables are set that may be longer than a page. */
    static PageFit any() {
        return ROOMY.get(2);
    }

    /** Returns the largest setting in which the page has room for its tables; the smallest if none has. */
    static PageFit of(List<PrintBlock> page) {
        for (PageFit fit : ROOMY) {
            if (fit.height(page) <= PAGE) {
                return fit;
            }
        }
        for (int size : SIZES) {
            PageFit fit = new PageFit(size, 15 * size, 0);
            if (fit.height(page) <= PAGE) {
                return fit;
            }
        }
        return new PageFit(SIZES.get(SIZES.size() - 1), 0, 0);
    }

    /** Returns the height of a line. */
    int lineHeight() {
        return lineHeight(size);
    }

    static int lineHeight(int size) {
        return 13 * size;
    }

    /** Returns the least height of a row. */
    int rowHeight(List<PrintBlock.Cell> row) {
        boolean asksForText = row.stream()
                .flatMap(cell -> cell.blocks().stream())
                .anyMatch(block -> block instanceof PrintBlock.Paragraph paragraph
                        && paragraph.text().contains("字以内"));
        return asksForText ? Math.max(textHeight, rowHeight) : rowHeight;
    }

    private int height(List<PrintBlock> page) {
        return page.stream()
                .filter(PrintBlock.Table.class::isInstance)
                .mapToInt(table -> height((PrintBlock.Table) table))
                .sum();
    }

    private int height(PrintBlock.Table table) {
        int rows = table.rows().size();
        int[] ends = new int[rows + 1]; // the height up to a row
        int[] least = new int[rows + 1]; // what merged cells ask for
        for (int i = 0; i < rows; i++) {
            List<PrintBlock.Cell> row = table.rows().get(i);
            int height = rowHeight(row);
            for (PrintBlock.Cell cell : row) {
                int needed = lines(table, cell) * lineHeight() + DocumentMarkup.ROW_PADDING;
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

    /** Returns how many lines a cell takes, with a letter to spare in each for what must not begin or end one. */
    private int lines(PrintBlock.Table table, PrintBlock.Cell cell) {
        int width = table.width(cell) - 2 * DocumentMarkup.CELL_MARGIN - 10 * size;
        int lines = 0;
        for (PrintBlock block : cell.blocks()) {
            if (block instanceof PrintBlock.Paragraph paragraph) {
                for (String line : paragraph.text().split("[\n\r]", -1)) {
                    int length = line.codePoints()
                            .map(c -> (c < 0x100 ? 5 : 10) * size)
                            .sum();
                    lines += Math.max(1, (length + width - 1) / width);
                }
            }
        }
        return Math.max(1, lines);
    }
}
