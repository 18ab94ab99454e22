package org.clusterrules.language.judgement;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.clusterrules.model.Cell;

/** The order of the cells on the form. */
final class FormOrder {
    /** Up to so many cells, insertion is faster than sorting. */
    private static final int FEW = 50;

    private FormOrder() {}

    /** Returns each of the cells once, in the form's order. */
    static List<Cell> of(List<Cell> cells) {
        if (cells.size() < 2 || FormView.isInFormOrder(cells)) {
            return List.copyOf(cells);
        }
        return cells.size() > FEW
                ? ImmutableSortedSet.copyOf(Comparator.comparing(Cell::place), cells)
                        .asList()
                : inserted(cells);
    }

    /** Insertion sort: most cells belong at the end. */
    private static List<Cell> inserted(List<Cell> cells) {
        Cell[] ordered = new Cell[cells.size()];
        int size = 0;
        for (int i = 0; i < ordered.length; i++) {
            Cell cell = cells.get(i);
            int at = size;
            int order = -1;
            while (at > 0 && (order = ordered[at - 1].place().compareTo(cell.place())) > 0) {
                at--;
            }
            if (at == 0 || order < 0) {
                System.arraycopy(ordered, at, ordered, at + 1, size - at);
                ordered[at] = cell;
                size++;
            }
        }
        return List.of(size == ordered.length ? ordered : Arrays.copyOf(ordered, size));
    }
}
