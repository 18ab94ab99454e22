package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterrules.word.internal.reading.GridLabels.Slot;

/** Rows with more or fewer cells than their headings. An extra or missing cell moves the others, so none of the row's values is certain. */
final class RaggedRows {
    private static final int MOST_QUOTED = 3;

    private final CellIndex index;
    private final GridLabels labels;
    private final Set<Slot> located;
    private final Answers answers;

    /** Unlabelled rows that were already reported as possible continuations of the row above. */
    private final Set<List<GridCell>> reported = new HashSet<>();

    private final Map<Cause, Map<Row, List<GridCell>>> causes = new LinkedHashMap<>();

    /** The cells beside a label, and the cells in the row of their headings. */
    private record Row(GridCell label, List<GridCell> cells, List<GridCell> heads) {
        List<GridCell> filled() {
            return cells.stream()
                    .filter(cell -> cell.isValue() && !cell.isBlank())
                    .toList();
        }

        /** Returns the cells to the right of all headings. */
        List<GridCell> outside() {
            int end = heads.stream().mapToInt(GridCell::endColumn).max().orElse(0);
            return cells.stream().filter(cell -> cell.column() >= end).toList();
        }

        boolean isLong() {
            return !outside().isEmpty();
        }

        /** Returns the filled-in cells in columns without a heading. */
        List<GridCell> withoutHead() {
            return filled().stream()
                    .filter(cell -> !cell.isUsed && WrittenValue.isPlain(Wording.trim(cell.text())))
                    .filter(cell -> heads.stream().filter(cell::sharesColumn).allMatch(GridCell::isBlank))
                    .toList();
        }

        String key() {
            return label.rows.id() + " " + heads.get(0).row();
        }
    }

    RaggedRows(CellIndex index, GridLabels labels, Set<Slot> located, Answers answers) {
        this.index = index;
        this.labels = labels;
        this.located = located;
        this.answers = answers;
    }

    private static boolean isOfSeries(Heading heading) {
        return heading.kind() == Heading.Kind.YEAR || heading.kind() == Heading.Kind.PHASE;
    }

    private static boolean isHead(GridCell cell) {
        return cell.heading != null && isOfSeries(cell.heading);
    }

    /** Reports filled-in rows of years with more or fewer cells than their headings. */
    void report() {
        List<Row> rows = new ArrayList<>();
        for (GridCell cell : index.all()) {
            if (labels.isMainLabel(cell.label)) {
                rows.addAll(rows(cell));
            }
        }
        Map<String, Boolean> areAllLong = new HashMap<>();
        rows.forEach(row -> areAllLong.merge(row.key(), row.isLong(), Boolean::logicalAnd));
        for (Row row : rows) {
            List<GridCell> filled = row.filled();
            if (filled.isEmpty()) {
                continue;
            }
            List<GridCell> strays = row.outside().stream()
                    .filter(cell -> filled.contains(cell) && !cell.isUsed)
                    .toList();
            List<GridCell> withoutHead = row.withoutHead();
            List<String> missing = missing(row);
            if (!strays.isEmpty()) {
                collect(row, strays, "unreadable-value.row-long", List.of());
            } else if (row.isLong() && !areAllLong.getOrDefault(row.key(), true)) {
                collect(row, filled, "unreadable-value.row-long", List.of());
            } else if (!missing.isEmpty()) {
                collect(row, filled, "unreadable-value.row-short", missing);
            } else if (!withoutHead.isEmpty()) {
                collect(row, withoutHead, "unreadable-value.no-head", List.of());
            }
        }
        causes.forEach(this::report);
    }

    /** A defect of several rows under the same headings. */
    private record Cause(String heads, String key, List<String> missing) {}

    private void collect(Row row, List<GridCell> cells, String key, List<String> missing) {
        cells.forEach(cell -> cell.isUsed = true);
        causes.computeIfAbsent(new Cause(row.key(), key, missing), cause -> new LinkedHashMap<>())
                .put(row, cells);
    }

    private void report(Cause cause, Map<Row, List<GridCell>> rows) {
        List<GridCell> cells = rows.values().stream().flatMap(List::stream).toList();
        List<String> labelled = rows.keySet().stream()
                .map(row -> row.label().label)
                .distinct()
                .limit(MOST_QUOTED)
                .toList();
        answers.report(
                rows.size() == 1 ? cause.key() : cause.key() + "-several",
                cells.get(0).passage,
                rows.values().iterator().next().stream()
                        .map(cell -> cell.text())
                        .toList(),
                labelled,
                cause.missing(),
                rows.size(),
                cells.size());
    }

    private List<Row> rows(GridCell label) {
        boolean isSeries = labels.slots(label.label).stream()
                .flatMap(slot -> slot.headings().stream())
                .anyMatch(RaggedRows::isOfSeries);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; isSeries && i < label.rows(); i++) {
            List<GridCell> cells = index.inRow(label, label.row() + i).stream()
                    .filter(label::isLeftOf)
                    .toList();
            if (cells.stream().noneMatch(RaggedRows::isHead)) {
                cells.stream()
                        .flatMap(cell -> cell.headsAbove.stream())
                        .filter(head -> isHead(head) && head.isHeadOfColumn)
                        .max(Comparator.comparingInt(head -> head.row()))
                        .map(head -> new Row(label, cells, index.inRow(head, head.row())))
                        .ifPresent(rows::add);
            }
        }
        return rows;
    }

    /** Returns the form's column headings under which a row has no cell. */
    private List<String> missing(Row row) {
        List<String> missing = new ArrayList<>();
        for (GridCell head : row.heads()) {
            Heading heading = head.heading;
            if (heading == null || !isOfSeries(heading) || row.cells().stream().anyMatch(head::sharesColumn)) {
                continue;
            }
            boolean isWanted = labels.slotsBeside(row.label()).stream()
                    .filter(slot -> slot.headings().stream().anyMatch(other -> other.isSame(heading)))
                    .anyMatch(slot -> !located.contains(slot));
            if (isWanted) {
                missing.add(heading.printed());
            }
        }
        return missing;
    }

    /** Reports an unlabelled row below a value if it may continue that value; returns whether it did. */
    boolean reportContinued(GridCell cell) {
        List<GridCell> row = index.inRowsOf(cell);
        List<GridCell> before = index.inRow(cell, cell.row() - 1);
        boolean isLabelled = row.stream().anyMatch(other -> other.isLabel() || other.isHeading());
        boolean isFirst = index.leftOf(cell).stream().allMatch(GridCell::isBlank) && cell.column() > 0;
        boolean isCaption = before.stream().anyMatch(RaggedRows::isHead)
                || index.inRow(cell, cell.row() + cell.rows()).stream()
                        .anyMatch(other -> isHead(other) && other.isHeadOfColumn);
        boolean isUnderLabel = row.stream().anyMatch(other -> other.labelAbove != null)
                || before.stream().anyMatch(other -> other.isLabel())
                || (before.isEmpty() && cell.rows.number() > 1);
        if (reported.contains(row)) {
            return true;
        }
        if (isLabelled || !isFirst || isCaption || !isUnderLabel) {
            return false;
        }
        reported.add(row);
        answers.report(
                "unreadable-value.continued",
                cell.passage,
                row.stream()
                        .filter(other -> !other.isBlank())
                        .map(other -> other.text())
                        .toList());
        return true;
    }
}
