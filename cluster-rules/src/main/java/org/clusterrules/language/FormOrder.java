package org.clusterrules.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Place;

/** The order in which the form has its blanks. */
final class FormOrder {
    private static final IdentityHashMap<Field, Integer> PLACES = places();
    private static final Comparator<Cell> ORDER = Comparator.comparingInt(FormOrder::place);
    private static final String TARGET = "/target";

    /** Blanks that are not lists have at most so many years or parts. */
    private static final int MOST_PARTS = 20;

    private FormOrder() {}

    private static IdentityHashMap<Field, Integer> places() {
        IdentityHashMap<Field, Integer> places = new IdentityHashMap<>();
        for (Field field : Dictionary.fields()) {
            places.put(field, places.size());
        }
        return places;
    }

    /** Returns where the cell's blank is; a target comes after all else of the blank, which a rule can name the other way around. */
    private static int place(Cell cell) {
        Place place = cell.place();
        String blank = place.field().pointer();
        boolean isTarget = place.pointer().length() == blank.length() + TARGET.length()
                && place.pointer().endsWith(TARGET);
        return 2 * PLACES.getOrDefault(place.field(), PLACES.size()) + (isTarget ? 1 : 0);
    }

    /** Returns each of the cells once. Within a blank, its years and other parts are in the form's order as they come. */
    static List<Cell> of(List<Cell> cells) {
        if (FormBlanks.areInOrder(cells) || isOrdered(cells)) {
            return List.copyOf(cells); // as it mostly is
        }
        List<Cell> ordered = new ArrayList<>(cells);
        ordered.sort(ORDER);
        if (!isOrdered(ordered)) {
            Set<Place> seen = new HashSet<>();
            ordered.removeIf(cell -> !seen.add(cell.place()));
        }
        return List.copyOf(ordered);
    }

    /** Whether the cells are in the form's order, and each is there once. */
    private static boolean isOrdered(List<Cell> cells) {
        int startOfBlank = 0;
        int before = -1;
        for (int i = 0; i < cells.size(); i++) {
            int place = place(cells.get(i));
            if (place < before) {
                return false;
            } else if (place > before) {
                startOfBlank = i;
            } else if (i - startOfBlank > MOST_PARTS) {
                return false; // a list can be of any length
            }
            for (int same = startOfBlank; same < i; same++) {
                if (cells.get(same).place().equals(cells.get(i).place())) {
                    return false;
                }
            }
            before = place;
        }
        return true;
    }
}
