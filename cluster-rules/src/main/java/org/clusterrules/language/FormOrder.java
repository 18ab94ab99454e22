package org.clusterrules.language;

import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;

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
        return cells.size() < 2
                ? cells
                : cells.stream()
                        .distinct()
                        .sorted(Comparator.comparing(
                                cell -> PLACES.getOrDefault(cell.place().field().pointer(), Integer.MAX_VALUE)))
                        .toList();
    }
}
