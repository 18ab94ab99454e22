package org.clusterrules.language;

import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Place;

/** The order in which the form has its blanks. */
final class FormOrder {
    private static final Map<String, Integer> PLACES = places();

    private FormOrder() {}

    private static Map<String, Integer> places() {
        ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
        int place = 0;
        for (Field field : Dictionary.fields()) {
            places.put(field.pointer(), place++);
        }
        return places.buildOrThrow();
    }

    /** Returns each of the cells once. Within a blank (its years, its parts) they are in the form's order as they come. */
    static List<Cell> of(List<Cell> cells) {
        if (isInOrder(cells)) {
            return List.copyOf(cells);
        }
        Map<Place, Cell> distinct = new LinkedHashMap<>();
        cells.forEach(cell -> distinct.putIfAbsent(cell.place(), cell));
        return distinct.values().stream()
                .sorted(Comparator.comparing(FormOrder::place))
                .toList();
    }

    private static Integer place(Cell cell) {
        return PLACES.getOrDefault(cell.place().field().pointer(), Integer.MAX_VALUE);
    }

    /** Whether nothing is to be done, as with most lists, and with the longest, whose blanks are all different. */
    private static boolean isInOrder(List<Cell> cells) {
        int first = 0; // of the cells that belong to the same blank as the present one
        for (int i = 1; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!cell.place()
                    .field()
                    .pointer()
                    .equals(cells.get(i - 1).place().field().pointer())) {
                if (place(cells.get(i - 1)) > place(cell)) {
                    return false;
                }
                first = i;
            }
            for (Cell before : cells.subList(first, i)) {
                if (before.place().equals(cell.place())) {
                    return false;
                }
            }
        }
        return true;
    }
}
