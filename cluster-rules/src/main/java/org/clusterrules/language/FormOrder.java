package org.clusterrules.language;

import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Place;

/** The order in which the form has its blanks. */
final class FormOrder {
    private static final Map<String, Integer> PLACES = places();
    private static final Comparator<Cell> ORDER = Comparator.<Cell, Integer>comparing(
                    cell -> PLACES.getOrDefault(cell.place().field().pointer(), Integer.MAX_VALUE))
            .thenComparing(FormOrder::isTarget);

    private FormOrder() {}

    private static Map<String, Integer> places() {
        List<String> pointers = Dictionary.fields().stream().map(Field::pointer).toList();
        return Maps.toMap(pointers, pointers::indexOf);
    }

    /** A rule can name the target before the baseline. */
    private static boolean isTarget(Cell cell) {
        Place place = cell.place();
        return place.pointer().equals(place.field().pointer() + "/target");
    }

    /** Returns each of the cells once. Within a blank, its years and other parts are in the form's order as they come. */
    static List<Cell> of(List<Cell> cells) {
        if (cells.size() < 2) {
            return List.copyOf(cells);
        }
        List<Cell> ordered = new ArrayList<>(cells);
        Set<Place> seen = new HashSet<>();
        ordered.removeIf(cell -> !seen.add(cell.place()));
        ordered.sort(ORDER);
        return List.copyOf(ordered);
    }
}
