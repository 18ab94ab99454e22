package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.clusterrules.word.internal.document.DocumentCell;
import org.jspecify.annotations.Nullable;

/** The cells of all tables. Looking up a cell takes constant time. */
final class CellIndex {
    private record Row(String table, int number) {}

    private record HeadRows(String table, Heading.Kind kind) {}

    private final GridLabels labels;
    private final List<GridCell> cells = new ArrayList<>();
    private final Map<Row, List<GridCell>> rows = new LinkedHashMap<>();
    private final Map<String, Columns> columns = new HashMap<>();
    private final Map<HeadRows, NavigableSet<Integer>> headRows = new HashMap<>();

    CellIndex(GridLabels labels) {
        this.labels = labels;
    }

    void add(List<GridCell> here) {
        cells.addAll(here);
        Map<Integer, List<GridCell>> beginning = new LinkedHashMap<>();
        for (GridCell cell : here) {
            beginning.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
            DocumentCell at = cell.cell;
            for (int row = at.row(); row < at.row() + at.rows(); row++) {
                rows.computeIfAbsent(new Row(cell.rows.id(), row), key -> new ArrayList<>())
                        .add(cell);
            }
        }
        beginning.values().forEach(this::addRow);
    }

    /** A heading applies to its column if its row has others of its kind, else to its row; where its row has no values either, to the whole table below. */
    private void addRow(List<GridCell> row) {
        Map<Heading.Kind, Collection<Heading>> headings = new EnumMap<>(Heading.Kind.class);
        for (GridCell cell : row) {
            if (cell.heading != null) {
                headings.computeIfAbsent(cell.heading.kind(), kind -> new LinkedHashSet<>())
                        .add(cell.heading);
            }
        }
        for (GridCell cell : row) {
            Heading heading = cell.heading;
            boolean isOnly = heading != null
                    && headings.getOrDefault(heading.kind(), List.of()).size() == 1;
            cell.isHeadOfColumn = heading != null
                    && (!isOnly || (heading.kind() != Heading.Kind.PHASE && isOverRows(cell, headings)));
            if (heading != null && (cell.isHeadOfColumn || heading.kind() == Heading.Kind.PHASE)) {
                headRows.computeIfAbsent(new HeadRows(cell.rows.id(), heading.kind()), key -> new TreeSet<>())
                        .add(cell.row());
            }
            columns.computeIfAbsent(
                            cell.rows.id(), id -> new Columns(cell.rows.table().columns()))
                    .add(cell, labels, isOnly ? inRow(cell.rows.id(), cell.row()) : List.of(cell));
        }
    }

    /** Whether a heading has nothing beside it that it could apply to, as where the years of a table are below each other. */
    private boolean isOverRows(GridCell heading, Map<Heading.Kind, Collection<Heading>> inRow) {
        boolean isBesideHeads = inRow.values().stream().anyMatch(others -> others.size() > 1);
        return inRow(heading.rows.id(), heading.row()).stream()
                .allMatch(cell -> cell.isHeading()
                        || (cell.isLabel() && cell.isLeftOf(heading))
                        || (isBesideHeads && (cell.isBlank() || cell.isWords())));
    }

    /** Returns the cells of each row from left to right, including those that extend into it. */
    List<List<GridCell>> rows() {
        return rows.values().stream()
                .map(row -> row.stream()
                        .sorted(Comparator.comparingInt(GridCell::column))
                        .toList())
                .toList();
    }

    List<GridCell> all() {
        return cells;
    }

    /** Returns the cells that share a row with a cell, including itself. */
    List<GridCell> inRowsOf(GridCell cell) {
        DocumentCell at = cell.cell;
        if (at.rows() == 1) {
            return inRow(cell.rows.id(), at.row());
        }
        Collection<GridCell> sharing = new LinkedHashSet<>();
        for (int row = at.row(); row < at.row() + at.rows(); row++) {
            sharing.addAll(inRow(cell.rows.id(), row));
        }
        return List.copyOf(sharing);
    }

    private List<GridCell> inRow(String table, int row) {
        return rows.getOrDefault(new Row(table, row), List.of());
    }

    List<GridCell> inRow(GridCell cell, int row) {
        return inRow(cell.rows.id(), row);
    }

    /** Returns the cells left of a cell, the nearest first. */
    List<GridCell> leftOf(GridCell cell) {
        return inRowsOf(cell).stream()
                .filter(other -> other.isLeftOf(cell))
                .sorted(Comparator.comparingInt(GridCell::endColumn).reversed())
                .toList();
    }

    boolean hasFilledRightOf(GridCell cell) {
        return inRowsOf(cell).stream().anyMatch(other -> cell.isLeftOf(other) && !other.isBlank());
    }

    /** Returns the nearest row above a cell with headings of a kind, in any column; −1 if there is none. */
    private int rowOfHeads(GridCell cell, Heading.Kind kind) {
        NavigableSet<Integer> known = headRows.get(new HeadRows(cell.rows.id(), kind));
        Integer row = known == null ? null : known.lower(cell.row());
        return row == null ? -1 : row;
    }

    boolean hasHeadsBefore(GridCell cell, Heading.Kind kind) {
        return rowOfHeads(cell, kind) >= 0;
    }

    /** Returns the cells above a cell in the nearest row of headings of a kind. */
    List<GridCell> headsOver(GridCell cell, Heading.Kind kind) {
        int row = rowOfHeads(cell, kind);
        return inRow(cell, row).stream()
                .filter(head -> head.row() == row && head.isAbove(cell))
                .toList();
    }

    /** The last label and headings in each column of a table. */
    private static final class Columns {
        private final @Nullable GridCell[] labelIn;
        private final Map<Heading.Kind, @Nullable GridCell[]> headIn = new EnumMap<>(Heading.Kind.class);

        Columns(int count) {
            labelIn = new GridCell[count];
            for (Heading.Kind kind : Heading.Kind.values()) {
                headIn.put(kind, new GridCell[count]);
            }
        }

        /** Adds a cell; a heading applies to the columns of some cells. */
        void add(GridCell cell, GridLabels labels, List<GridCell> over) {
            List<GridCell> above = nearest(labelIn, cell);
            cell.labelAbove = above.isEmpty() ? null : above.get(0);
            List<GridCell> heads = new ArrayList<>();
            headIn.values().forEach(last -> heads.addAll(nearest(last, cell)));
            cell.headsAbove = List.copyOf(heads);
            if (cell.isHeadOfColumn && cell.heading != null) {
                @Nullable GridCell[] last = headIn.getOrDefault(cell.heading.kind(), labelIn);
                over.forEach(other -> put(cell, other, last));
            } else if (labels.isMainLabel(cell.label)) {
                put(cell, cell, labelIn);
            }
        }

        private static void put(GridCell cell, GridCell over, @Nullable GridCell[] last) {
            Arrays.fill(last, over.column(), Math.min(last.length, over.endColumn()), cell);
        }

        /** Returns the first cell of the lowest row, and one with another heading if there is one. */
        private static List<GridCell> nearest(@Nullable GridCell[] last, GridCell cell) {
            List<GridCell> nearest = new ArrayList<>();
            for (int column = cell.column(); column < Math.min(last.length, cell.endColumn()); column++) {
                GridCell other = last[column];
                if (other == null) {
                    continue;
                }
                int row = nearest.isEmpty() ? -1 : nearest.get(0).row();
                if (other.row() > row) {
                    nearest.clear();
                }
                boolean isOther = nearest.stream().noneMatch(known -> Objects.equals(known.heading, other.heading));
                if (other.row() >= row && isOther && nearest.size() < 2) {
                    nearest.add(other);
                }
            }
            return nearest;
        }
    }
}
