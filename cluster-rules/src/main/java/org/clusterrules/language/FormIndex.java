package org.clusterrules.language;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.primitives.Ints;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Place;

/** Where on a form the cells are that are at the same places as those of another. */
final class FormIndex {
    private final Map<Place, Integer> places = new HashMap<>();

    FormIndex(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            places.put(cells.get(i).place(), i);
        }
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
        boolean inOrder = Comparators.isInStrictOrder(Ints.asList(indices), Comparator.naturalOrder());
        return form -> form.pick(indices, inOrder);
    }

    private int place(Cell cell) {
        return requireNonNull(places.get(cell.place()), cell::pointer);
    }
}
