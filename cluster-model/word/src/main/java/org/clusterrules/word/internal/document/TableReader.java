package org.clusterrules.word.internal.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.word.internal.document.ElementContext.Flag;
import org.clusterrules.word.internal.document.Inline.Kind;

/**
 * Lays out one table. A merged cell is one, and the content of covered cells is not seen. Rows and cells deleted by tracked changes are left out; their
 * texts follow the table as deleted ones.
 */
final class TableReader {
    private final BlockReader reader;
    private final List<Row> found = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<DocumentBlock> deleted = new ArrayList<>();
    private Map<Integer, Draft> above = new HashMap<>(); // the merges over rows that are open, by their first column
    private int rows;
    private int columns;

    private record RowCell(
            XmlElement cell,
            ElementContext around,
            int column,
            int columns,
            String merge,
            List<DocumentBlock> covered) {
        boolean isDeleted() {
            return around.is(Flag.DELETED);
        }

        RowCell widened(int more, List<DocumentBlock> blocks) {
            List<DocumentBlock> all = new ArrayList<>(covered);
            all.addAll(blocks);
            return new RowCell(cell, around, column, columns + more, merge, all);
        }
    }

    private record Row(List<RowCell> cells, boolean isDeleted) {
        /** Whether tracked changes delete the row, or all of its cells. */
        boolean isGone() {
            return isDeleted || (!cells.isEmpty() && cells.stream().allMatch(RowCell::isDeleted));
        }
    }

    /** A cell of the table, which later rows may extend. */
    private static final class Draft {
        final int row;
        final int column;
        final int columns;
        final List<DocumentBlock> blocks;
        int rows = 1;

        Draft(int row, int column, int columns, List<DocumentBlock> blocks) {
            this.row = row;
            this.column = column;
            this.columns = columns;
            this.blocks = new ArrayList<>(blocks);
        }

        DocumentCell cell() {
            return new DocumentCell(row, rows, column, columns, blocks);
        }
    }

    TableReader(BlockReader reader) {
        this.reader = reader;
    }

    void read(XmlElement table, ElementContext around) {
        Wrappers.visit(table, around, reader.format(), (child, inside) -> {
            boolean isRow = child.name().equals("tr");
            if (isRow) {
                row(child, inside);
            }
            return isRow;
        });
    }

    /** Lays out the rows; returns the table, and then what was deleted of it. */
    List<DocumentBlock> blocks(XmlElement declaredGrid) {
        GridColumns grid = new GridColumns(declaredGrid);
        for (Row row : found) {
            row.cells().stream()
                    .filter(cell -> !cell.isDeleted())
                    .forEach(cell -> grid.use(cell.column(), cell.columns()));
        }
        for (Row row : found) {
            lay(row, grid);
        }
        List<DocumentBlock> blocks = new ArrayList<>();
        if (!drafts.isEmpty()) {
            blocks.add(new DocumentTable(drafts.stream().map(Draft::cell).toList(), rows, columns));
        }
        blocks.addAll(deleted);
        return blocks;
    }

    private void row(XmlElement row, ElementContext around) {
        XmlElement properties = row.child("trPr");
        ElementContext inside = inRow(properties, around);
        List<RowCell> cells = new ArrayList<>();
        int[] column = {Math.max(0, properties.numberOf("gridBefore", 0))};
        Wrappers.visit(row, inside, reader.format(), (child, in) -> {
            boolean isCell = child.name().equals("tc");
            if (isCell) {
                column[0] = cell(child, in, cells, column[0]);
            }
            return isCell;
        });
        found.add(new Row(cells, inside.is(Flag.DELETED)));
    }

    private void lay(Row row, GridColumns grid) {
        if (row.isGone()) {
            row.cells().forEach(this::leaveOut);
            return;
        }
        Map<Integer, Draft> open = new HashMap<>();
        int before = 0;
        for (RowCell cell : row.cells()) {
            if (cell.isDeleted()) {
                leaveOut(cell);
                continue;
            }
            int column = Math.max(before, grid.column(cell.column()));
            int span = Math.max(1, grid.column(cell.column() + cell.columns()) - column);
            List<DocumentBlock> blocks = reader.read(cell.cell(), cell.around());
            Draft start = cell.merge().isEmpty() ? null : above.get(column);
            if (cell.merge().equals("continue") && start != null && start.columns == span) {
                start.rows++;
                start.blocks.addAll(leftOut(blocks, Kind.HIDDEN));
            } else {
                start = new Draft(rows, column, span, blocks);
                drafts.add(start);
            }
            start.blocks.addAll(cell.covered());
            if (!cell.merge().isEmpty()) {
                open.put(column, start);
            }
            before = column + span;
            columns = Math.max(columns, before);
        }
        above = open;
        rows++;
    }

    private void leaveOut(RowCell cell) {
        deleted.addAll(leftOut(reader.read(cell.cell(), cell.around()), Kind.DELETED));
        deleted.addAll(cell.covered());
    }

    private static ElementContext inRow(XmlElement properties, ElementContext around) {
        ElementContext inside = properties.isOn("hidden") ? around.with(Flag.HIDDEN) : around;
        for (XmlElement change : properties.children()) {
            if (change.name().equals("del")) {
                inside = inside.with(Flag.DELETED);
            } else if (change.name().equals("ins")) {
                inside = inside.with(Flag.INSERTED);
            } else if (change.name().equals("aml:annotation")) {
                ElementContext changed = inside.inAnnotation(change);
                inside = changed == null ? inside : changed;
            }
        }
        return inside;
    }

    private int cell(XmlElement cell, ElementContext around, List<RowCell> cells, int column) {
        reader.countCell();
        XmlElement properties = cell.child("tcPr");
        boolean isCovered = merge(properties.child("hMerge", "hmerge")).equals("continue");
        int span = Math.max(isCovered ? 0 : 1, properties.numberOf("gridSpan", 1));
        WordLimits.COLUMNS.check((long) column + span);
        ElementContext inside = properties.has("cellDel")
                ? around.with(Flag.DELETED)
                : properties.has("cellIns") ? around.with(Flag.INSERTED) : around;
        String merge = merge(properties.child("vMerge", "vmerge"));
        String tracked = properties.child("cellMerge").attribute("vMerge");
        if (merge.isEmpty() && !tracked.isEmpty()) {
            merge = tracked.equals("cont") ? "continue" : "restart";
        }
        if (isCovered && !cells.isEmpty()) {
            int last = cells.size() - 1;
            List<DocumentBlock> blocks = leftOut(reader.read(cell, inside), Kind.HIDDEN);
            cells.set(last, cells.get(last).widened(span, blocks));
        } else {
            cells.add(new RowCell(cell, inside, column, span, merge, List.of()));
        }
        return inside.is(Flag.DELETED) ? column : column + span; // the cells after a deleted one move to its place
    }

    /** Returns {@code restart} or {@code continue}; empty if the cell is not merged. */
    private static String merge(XmlElement merge) {
        return !merge.isThere() ? "" : merge.value().equals("restart") ? "restart" : "continue";
    }

    /** Returns the texts of blocks as text of a kind that is left out; deleted text stays deleted, and empty paragraphs are dropped. */
    private static List<DocumentBlock> leftOut(List<DocumentBlock> blocks, Kind kind) {
        List<DocumentBlock> leftOut = new ArrayList<>();
        for (DocumentBlock block : blocks) {
            if (block instanceof DocumentParagraph paragraph) {
                List<Inline> inlines = paragraph.inlines().stream()
                        .map(inline -> inline.as(inline.kind() == Kind.DELETED ? Kind.DELETED : kind))
                        .toList();
                if (!inlines.isEmpty()) {
                    leftOut.add(new DocumentParagraph(inlines, paragraph.ordinal()));
                }
            } else if (block instanceof DocumentTable table) {
                table.cells().forEach(cell -> leftOut.addAll(leftOut(cell.blocks(), kind)));
            }
        }
        return leftOut;
    }

    /**
     * The columns of a table's grid as people see them. Where the edges of two rows differ by a hair, word processors add a very narrow column to the grid, in
     * which no cell is alone; it is not counted, so that cells are merged if they look merged.
     */
    private static final class GridColumns {
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
}
