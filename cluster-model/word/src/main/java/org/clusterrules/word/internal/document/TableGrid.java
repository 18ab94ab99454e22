package org.clusterrules.word.internal.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grid of a table whose rows give their edges separately, as in the binary format: all edges together make the columns. */
final class TableGrid {
    /** Edges no further apart than this, in twentieths of a point, are one (0.7 mm): people do not see the difference. */
    private static final int SAME_EDGE = 40;

    private final List<List<Box>> rows = new ArrayList<>();

    /**
     * A cell of a row, with its edges in twentieths of a point.
     *
     * @param isContinued whether the cell above extends to it, so that its own content is not seen
     * @param cells its content, and that of cells after it that are merged with it
     */
    record Box(int left, int right, boolean isContinued, List<XmlElement> cells) {}

    void addRow(List<Box> row) {
        rows.add(List.copyOf(row));
    }

    XmlElement table() {
        List<Integer> edges = edges();
        XmlElement table = XmlElement.of("tbl");
        for (List<Box> row : rows) {
            int column = row.isEmpty() ? 0 : column(edges, row.get(0).left());
            XmlElement element = XmlElement.of("tr", XmlElement.of("trPr", XmlElement.property("gridBefore", column)));
            for (Box box : row) {
                int columns = Math.max(1, column(edges, box.right()) - column);
                for (int i = 0; i < box.cells().size(); i++) {
                    XmlElement cell = box.cells().get(i);
                    cell.add(XmlElement.of(
                            "tcPr",
                            XmlElement.property("gridSpan", i == 0 ? columns : 0),
                            XmlElement.property("hMerge", i == 0 ? "restart" : "continue"),
                            XmlElement.property("vMerge", box.isContinued() ? "continue" : "restart")));
                    element.add(cell);
                }
                column += columns;
            }
            table.add(element);
        }
        return table;
    }

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

    /** Returns the column that begins at a position, or at the nearest edge before it. */
    private static int column(List<Integer> edges, int edge) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }
}
