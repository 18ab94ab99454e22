package org.clusterrules.language.judgement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Place;

/** Where on a form the cells are that are at the same places as those of another. */
final class FormIndex {
    private static final int NOWHERE = -1;

    private final Map<Place, Integer> places;
    private boolean hasAll = true;

    /** Makes one for one rule. */
    FormIndex(Map<Place, Integer> places) {
        this.places = places;
    }

    /** Returns where the places of these cells are among them. */
    static Map<Place, Integer> places(List<Cell> cells) {
        Map<Place, Integer> places = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            places.put(cells.get(i).place(), i);
        }
        return places;
    }

    /** Whether the forms have all that was asked for. An edition may have no blank for what a rule reads; if not, what was returned is of no use. */
    boolean hasAll() {
        return hasAll;
    }

    /** Where something is on forms that have the same places. */
    interface Located<T> {
        T in(FormBlanks form);
    }

    @SuppressWarnings("unchecked") // what is at a place is always of the same type
    <C extends Cell> Located<C> of(C cell) {
        int place = place(cell);
        Located<?> located = form -> form.at(place);
        return (Located<C>) located;
    }

    <C extends Cell> Located<List<C>> of(List<C> cells) {
        int[] indices = cells.stream().mapToInt(this::place).toArray();
        boolean inOrder = IntStream.range(1, indices.length).allMatch(i -> indices[i - 1] < indices[i]);
        return form -> form.pick(indices, inOrder);
    }

    private int place(Cell cell) {
        int place = places.getOrDefault(cell.place(), NOWHERE);
        hasAll &= place != NOWHERE;
        return place;
    }
}
