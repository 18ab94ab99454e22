package org.clusterrules.language;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
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
        if (cells.size() < 2) {
            return List.copyOf(cells);
        }
        Cell[] ordered = new Cell[cells.size()];
        int[] places = new int[ordered.length];
        int count = 0;
        for (Cell cell : cells) {
            int place = PLACES.getOrDefault(cell.place().field().pointer(), Integer.MAX_VALUE);
            int at = count;
            while (at > 0 && places[at - 1] > place) {
                at--;
            }
            if (!isThere(cell, place, ordered, places, at)) {
                System.arraycopy(ordered, at, ordered, at + 1, count - at);
                System.arraycopy(places, at, places, at + 1, count - at);
                ordered[at] = cell;
                places[at] = place;
                count++;
            }
        }
        return List.of(Arrays.copyOf(ordered, count));
    }

    /** Whether the cell is among those of its blank, which stand before that index. */
    private static boolean isThere(Cell cell, int place, Cell[] ordered, int[] places, int index) {
        for (int i = index - 1; i >= 0 && places[i] == place; i--) {
            if (ordered[i].place().equals(cell.place())) {
                return true;
            }
        }
        return false;
    }
}
