package org.clusterrules.word.internal.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The columns of a table's grid as people see them. Where the edges of two rows differ by a hair, word processors add a very narrow column to the grid, in
 * which no cell is alone; it is not counted, so that cells are merged if they look merged.
 */
final class GridColumns {
    /** Edges no further apart than this, in twentieths of a point, look like one (0.7 mm). */
    private static final int SAME_EDGE = 40;

    private final List<Integer> widths = new ArrayList<>();
    private final BitSet used = new BitSet(); // columns that a cell has to itself

    GridColumns(XmlElement declared) {
        for (XmlElement column : declared.children()) {
            if (column.name().equals("gridCol")) {
                widths.add(XmlElement.number(column.attribute("w"), 0));
            }
        }
    }

    void use(int column, int columns) {
        if (columns == 1) {
            used.set(column);
        }
    }

    /** Returns the visible column that a column of the grid belongs to. */
    int column(int ofGrid) {
        int column = ofGrid;
        for (int i = 0; i < Math.min(ofGrid, widths.size()); i++) {
            if (widths.get(i) > 0 && widths.get(i) <= SAME_EDGE && !used.get(i)) {
                column--;
            }
        }
        return column;
    }
}
