package org.clusterrules.word.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.word.internal.document.TableReader.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a table whose rows say where their cells begin and end, each for itself, as the binary format does: all edges of all rows make the
 * columns, and what is merged becomes one cell.
 */
final class TableGrid {
    /** Edges that are no further apart than this, in twentieths of a point, are one (0.7 mm): people do not see the difference. */
    private static final int SAME_EDGE = 40;

    private final List<List<Box>> rows = new ArrayList<>();

    /**
     * A cell of a row.
     *
     * @param left where it begins, in twentieths of a point
     * @param right where it ends
     * @param isContinued whether the cell above reaches down to it, so that its own content is not seen
     * @param blocks what is in it
     */
    record Box(int left, int right, boolean isContinued, List<DocumentBlock> blocks) {}

    void addRow(List<Box> row) {
        rows.add(List.copyOf(row));
    }

    DocumentTable table() {
        List<Integer> edges = edges();
        List<Draft> laid = new ArrayList<>();
        Map<Integer, Draft> above =
                new HashMap<>(); // by the column in which a cell begins: the one that may reach further down
        for (int row = 0; row < rows.size(); row++) {
            Map<Integer, Draft> here = new HashMap<>();
            int before = 0;
            for (Box box : rows.get(row)) {
                int column = Math.max(before, column(edges, box.left()));
                int columns = Math.max(1, column(edges, box.right()) - column);
                before = column + columns;
                Draft cell = box.isContinued() ? above.get(column) : null;
                if (cell == null || cell.columns != columns) {
                    cell = new Draft(row, column, columns, box.blocks());
                    laid.add(cell);
                } else {
                    cell.rows++;
                    cell.blocks.addAll(TableReader.unseen(box.blocks(), Inline.Kind.HIDDEN));
                }
                here.put(column, cell);
            }
            above = here;
        }
        int width =
                laid.stream().mapToInt(cell -> cell.column + cell.columns).max().orElse(0);
        return new DocumentTable(laid.stream().map(Draft::cell).toList(), rows.size(), width);
    }

    /** Returns where columns begin, and where the last one ends. */
    private List<Integer> edges() {
        int narrowest = Integer.MAX_VALUE;
        List<Integer> all = new ArrayList<>();
        for (List<Box> row : rows) {
            for (Box box : row) {
                all.add(box.left());
                all.add(box.right());
                if (box.right() > box.left()) {
                    narrowest = Math.min(narrowest, box.right() - box.left());
                }
            }
        }
        int same = Math.min(SAME_EDGE, narrowest / 2);
        List<Integer> edges = new ArrayList<>();
        @Nullable Integer last = null;
        for (int edge : all.stream().sorted().toList()) {
            if (last == null || edge - last > same) {
                edges.add(edge);
                last = edge; // the first of those that are one: many small steps do not run together
            }
        }
        return edges;
    }

    /** Returns the column that begins at an edge, or at the nearest one before it. */
    private static int column(List<Integer> edges, int edge) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }
}
