package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The years and the like above and beside cells. */
final class GridHeadings {
    private final CellIndex index;
    /** For each table, the last row of years in or before it. */
    private final Map<String, List<GridCell>> years = new HashMap<>();

    private List<GridCell> last = List.of();

    GridHeadings(CellIndex index) {
        this.index = index;
    }

    /** Takes the cells of a table, which must be in the index. */
    void add(List<GridCell> cells) {
        for (GridCell cell : cells) {
            boolean isOfLast = !last.isEmpty()
                    && last.get(0).isInTableOf(cell)
                    && last.get(0).row() == cell.row();
            if (cell.isHeadOf(Heading.Kind.YEAR) && !isOfLast) {
                last = index.inRowsOf(cell).stream()
                        .filter(other -> other.isHeadOf(Heading.Kind.YEAR) && other.row() == cell.row())
                        .toList();
            }
        }
        if (!cells.isEmpty()) {
            years.put(cells.get(0).rows.id(), last);
        }
    }

    /** Returns the headings of a cell by kind; several of a kind if it spans them. */
    Map<Heading.Kind, List<GridCell>> of(GridCell cell, GridCell label, List<GridCell> left) {
        Map<Heading.Kind, List<GridCell>> about = new EnumMap<>(Heading.Kind.class);
        for (GridCell head : cell.headsAbove) {
            if (head.heading != null) {
                about.computeIfAbsent(head.heading.kind(), kind -> new ArrayList<>())
                        .add(head);
            }
        }
        List<GridCell> farthestFirst = new ArrayList<>(left);
        Collections.reverse(farthestFirst); // the nearest comes last, and stays
        for (GridCell other : farthestFirst) {
            boolean isBetween = !label.isLeftOf(cell) || label.endColumn() <= other.column();
            if (other.heading != null && !other.isHeadOfColumn && isBetween) {
                about.put(other.heading.kind(), List.of(other));
            }
        }
        if (!about.containsKey(Heading.Kind.YEAR)) {
            GridCell continued = continued(cell);
            if (continued != null) {
                about.put(Heading.Kind.YEAR, List.of(continued));
            }
        }
        return about;
    }

    static Optional<GridCell> yearAbove(GridCell cell) {
        return cell.headsAbove.stream()
                .filter(head -> head.isHeadOf(Heading.Kind.YEAR))
                .findFirst();
    }

    /**
     * Returns the year of a cell where a table goes on without its row of years: the year of the same columns in the previous row of years, if each of them has a
     * cell of the row under it; else the year at the same index, if there are as many cells.
     */
    private @Nullable GridCell continued(GridCell cell) {
        if (index.hasHeadsBefore(cell, Heading.Kind.YEAR) || isUnderBlank(cell)) {
            return null;
        }
        List<GridCell> before = years.getOrDefault(cell.rows.id(), List.of());
        List<GridCell> row = index.inRowsOf(cell).stream()
                .filter(other -> other.isValue() && other.row() == cell.row())
                .toList();
        int place = row.indexOf(cell);
        boolean isCut = before.stream().allMatch(head -> row.stream().anyMatch(value -> isUnder(value, head)));
        if (isCut) {
            return before.stream()
                    .filter(head -> isUnder(cell, head))
                    .findFirst()
                    .orElse(null);
        }
        if (before.size() != row.size() || place < 0) {
            return null;
        }
        return before.stream()
                .sorted(Comparator.comparingInt(other -> other.column()))
                .skip(place)
                .findFirst()
                .orElse(null);
    }

    /** Whether a blank is above a cell, in the rows of its label: it was a heading that someone deleted. */
    private boolean isUnderBlank(GridCell cell) {
        return index.leftOf(cell).stream()
                .filter(label -> label.isLabel())
                .flatMap(label -> index.inRowsOf(label).stream())
                .anyMatch(other -> other.isValue()
                        && other.isBlank()
                        && other.row() < cell.row()
                        && other.column() == cell.column());
    }

    /** Whether a cell would be under another if their tables were one. */
    private static boolean isUnder(GridCell cell, GridCell head) {
        return isBefore(head, cell) && head.column() <= cell.column() && cell.endColumn() <= head.endColumn();
    }

    /** Whether a heading is in another table of the same section with as many columns, which the cell's table may continue. */
    private static boolean isBefore(GridCell head, GridCell cell) {
        return !head.isInTableOf(cell)
                && head.rows.section() == cell.rows.section()
                && head.rows.table().columns() == cell.rows.table().columns();
    }

    /** Whether a cell is in a row of column headings. */
    boolean isHead(GridCell cell) {
        return index.inRowsOf(cell).stream().anyMatch(head -> head.isHeadOfColumn && head.row() == cell.row());
    }

    /** Whether the heading of a cell's column, in the nearest row of years above it, is not the form's. */
    boolean isUnderOther(GridCell cell) {
        List<GridCell> heads = index.hasHeadsBefore(cell, Heading.Kind.YEAR)
                ? index.headsOver(cell, Heading.Kind.YEAR)
                : headsBefore(cell);
        return !heads.isEmpty() && heads.stream().allMatch(GridCell::isWords);
    }

    /** Returns what is above a cell of a continued table, in the row of years before it. */
    private List<GridCell> headsBefore(GridCell cell) {
        return years.getOrDefault(cell.rows.id(), List.of()).stream()
                .filter(year -> isBefore(year, cell))
                .limit(1)
                .flatMap(year -> index.inRowsOf(year).stream().filter(head -> head.row() == year.row()))
                .filter(cell::sharesColumn)
                .toList();
    }
}
