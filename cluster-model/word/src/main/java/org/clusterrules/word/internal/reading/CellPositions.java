package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.DocumentTable;

/** The cells of a table by row, and for each its number in its row and in the table, as people count them. Immutable. */
final class CellPositions {
    /**
     * The numbers of a cell.
     *
     * @param inRow its number in the row in which it begins, from 1, counting cells that extend down from above
     * @param inTable its number in the table, from 0
     */
    record Numbers(int inRow, int inTable) {}

    private final IdentityHashMap<DocumentCell, Numbers> numbers = new IdentityHashMap<>();
    private final Map<Integer, List<DocumentCell>> rows = new TreeMap<>();

    CellPositions(DocumentTable table) {
        for (DocumentCell cell : table.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
                rows.computeIfAbsent(row, key -> new ArrayList<>()).add(cell);
            }
        }
        rows.values().forEach(row -> row.sort(Comparator.comparingInt(DocumentCell::column)));
        for (int i = 0; i < table.cells().size(); i++) {
            numbers.put(table.cells().get(i), new Numbers(0, i));
        }
        rows.forEach((row, cells) -> {
            for (int i = 0; i < cells.size(); i++) {
                DocumentCell cell = cells.get(i);
                if (cell.row() == row) {
                    numbers.put(cell, new Numbers(i + 1, of(cell).inTable()));
                }
            }
        });
    }

    /** Returns the numbers of a cell of this table. */
    Numbers of(DocumentCell cell) {
        return Objects.requireNonNull(numbers.get(cell));
    }

    /** Returns the cells in a row from left to right, including those that extend down from above. */
    List<DocumentCell> row(int row) {
        return rows.getOrDefault(row, List.of());
    }
}
