package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The years and the like of columns and rows: which of them a cell is under, or beside. */
final class GridHeadings {
    private final List<GridCell> ofColumns = new ArrayList<>();
    private final List<GridCell> ofRows = new ArrayList<>();
    /** For each table, the last row of years in it or before it. */
    private final Map<String, List<GridCell>> years = new HashMap<>();

    private List<GridCell> last = List.of();

    /** Takes the cells of a table. A heading is of a column if its row has others of its kind, else of its row. */
    void add(List<GridCell> cells) {
        for (GridCell cell : cells) {
            Heading heading = cell.heading;
            if (heading != null) {
                List<GridCell> others = cells.stream()
                        .filter(other -> other.cell.row() == cell.cell.row() && other.isInTableOf(cell))
                        .filter(other -> other.heading != null && other.heading.kind() == heading.kind())
                        .toList();
                boolean isOfColumn = others.stream().anyMatch(other -> !heading.equals(other.heading));
                (isOfColumn ? ofColumns : ofRows).add(cell);
                if (isOfColumn && heading.kind() == Heading.Kind.YEAR) {
                    last = others;
                }
            }
        }
        if (!cells.isEmpty()) {
            years.put(cells.get(0).rows.id(), last);
        }
    }

    /** Returns what a cell is about, by kind; several of one kind where it reaches over several. */
    Map<Heading.Kind, List<Heading>> of(GridCell cell, GridCell label, List<GridCell> left, List<GridCell> inRow) {
        Map<Heading.Kind, List<Heading>> about = new EnumMap<>(Heading.Kind.class);
        for (Heading.Kind kind : Heading.Kind.values()) {
            GridCell beside = left.stream()
                    .filter(ofRows::contains)
                    .filter(other -> other.heading != null && other.heading.kind() == kind)
                    .filter(other -> !label.isLeftOf(cell) || label.endColumn() <= other.cell.column())
                    .findFirst()
                    .orElse(null);
            List<Heading> found =
                    beside != null && beside.heading != null ? List.of(beside.heading) : above(cell, kind);
            if (!found.isEmpty()) {
                about.put(kind, found);
            }
        }
        if (!about.containsKey(Heading.Kind.YEAR)) {
            Heading continued = continued(cell, inRow);
            if (continued != null) {
                about.put(Heading.Kind.YEAR, List.of(continued));
            }
        }
        return about;
    }

    /** Returns the year of the column that a cell is in. */
    Optional<GridCell> yearAbove(GridCell cell) {
        return ofColumns.stream()
                .filter(head -> head.heading != null && head.heading.kind() == Heading.Kind.YEAR && head.isAbove(cell))
                .max(Comparator.comparingInt(head -> head.cell.row()));
    }

    private List<Heading> above(GridCell cell, Heading.Kind kind) {
        List<GridCell> above = ofColumns.stream()
                .filter(other -> other.heading != null && other.heading.kind() == kind && other.isAbove(cell))
                .toList();
        int nearest = above.stream().mapToInt(other -> other.cell.row()).max().orElse(-1);
        List<Heading> found = new ArrayList<>();
        for (GridCell other : above) {
            if (other.cell.row() == nearest && other.heading != null && !found.contains(other.heading)) {
                found.add(other.heading);
            }
        }
        return found;
    }

    /**
     * Where a table goes on without its row of years: the year of the same columns in the row of years before it, if each of them has a cell of the row under it; else the year of the
     * same place, if there are as many cells.
     */
    private @Nullable Heading continued(GridCell cell, List<GridCell> inRow) {
        boolean hasOwn = ofColumns.stream()
                .anyMatch(other -> other.isInTableOf(cell)
                        && other.heading != null
                        && other.heading.kind() == Heading.Kind.YEAR
                        && other.cell.row() < cell.cell.row());
        List<GridCell> before = years.getOrDefault(cell.rows.id(), List.of());
        List<GridCell> row = inRow.stream()
                .filter(other -> other.kind == GridCell.Kind.VALUE && other.cell.row() == cell.cell.row())
                .toList();
        int place = row.indexOf(cell);
        boolean isCut =
                !hasOwn && before.stream().allMatch(head -> row.stream().anyMatch(value -> isUnder(value, head)));
        if (isCut) {
            return before.stream()
                    .filter(head -> isUnder(cell, head))
                    .findFirst()
                    .map(head -> head.heading)
                    .orElse(null);
        }
        if (hasOwn || before.size() != row.size() || place < 0) {
            return null;
        }
        return before.stream()
                .sorted(Comparator.comparingInt(other -> other.cell.column()))
                .skip(place)
                .findFirst()
                .map(other -> other.heading)
                .orElse(null);
    }

    /** Whether a cell would be under another one if the tables of both were one. */
    private static boolean isUnder(GridCell cell, GridCell head) {
        return isBefore(head, cell) && head.cell.column() <= cell.cell.column() && cell.endColumn() <= head.endColumn();
    }

    /** Whether a head is in another table of the same part that has as many columns, so that the cell's table may be its continuation. */
    private static boolean isBefore(GridCell head, GridCell cell) {
        return !head.isInTableOf(cell)
                && head.rows.section() == cell.rows.section()
                && head.rows.table().columns() == cell.rows.table().columns();
    }

    /** Whether a cell is in a row of heads of columns. */
    boolean isHead(GridCell cell) {
        return ofColumns.stream().anyMatch(head -> head.cell.row() == cell.cell.row() && head.isInTableOf(cell));
    }

    /** Whether a cell is in a column of which the head, in the nearest row of years above it, is none of the form's. */
    boolean isUnderOther(GridCell cell, List<GridCell> cells) {
        GridCell year = ofColumns.stream()
                .filter(head -> head.isInTableOf(cell) && head.cell.row() < cell.cell.row())
                .filter(head -> head.heading != null && head.heading.kind() == Heading.Kind.YEAR)
                .max(Comparator.comparingInt(head -> head.cell.row()))
                .or(() -> years.getOrDefault(cell.rows.id(), List.of()).stream()
                        .filter(head -> isBefore(head, cell))
                        .findFirst())
                .orElse(null);
        if (year == null) {
            return false;
        }
        List<GridCell> heads = cells.stream()
                .filter(head -> head.isInTableOf(year) && head.cell.row() == year.cell.row())
                .filter(head -> head.cell.column() < cell.endColumn() && cell.cell.column() < head.endColumn())
                .toList();
        return !heads.isEmpty() && heads.stream().allMatch(GridCell::isWords);
    }

    /** Returns all of them. */
    List<GridCell> all() {
        List<GridCell> all = new ArrayList<>(ofColumns);
        all.addAll(ofRows);
        return all;
    }
}
