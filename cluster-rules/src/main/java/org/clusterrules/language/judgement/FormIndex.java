package org.clusterrules.language.judgement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Place;

/** Finds the cells of one form at the same places of others. */
final class FormIndex {
    private static final int NOWHERE = -1;

    private final Map<Place, Integer> indices;
    private boolean hasAll = true;

    FormIndex(Map<Place, Integer> indices) {
        this.indices = indices;
    }

    static Map<Place, Integer> indices(List<Cell> cells) {
        Map<Place, Integer> indices = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            indices.put(cells.get(i).place(), i);
        }
        return indices;
    }

    /** Whether the forms have every cell that was looked up. If not, nothing that was returned may be used. */
    boolean hasAll() {
        return hasAll;
    }

    interface Located<T> {
        T in(FormView form);
    }

    @SuppressWarnings("unchecked") // a place always has the same type of cell
    <C extends Cell> Located<C> of(C cell) {
        int index = index(cell);
        Located<?> located = form -> form.at(index);
        return (Located<C>) located;
    }

    <C extends Cell> Located<List<C>> of(List<C> cells) {
        int[] indices = cells.stream().mapToInt(this::index).toArray();
        boolean inOrder = IntStream.range(1, indices.length).allMatch(i -> indices[i - 1] < indices[i]);
        return form -> form.pick(indices, inOrder);
    }

    private int index(Cell cell) {
        int index = indices.getOrDefault(cell.place(), NOWHERE);
        hasAll &= index != NOWHERE;
        return index;
    }
}
