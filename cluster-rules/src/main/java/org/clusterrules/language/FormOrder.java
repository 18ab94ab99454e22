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
    private static final String TARGET = "/target";

    /** So few cells of one blank are held against each other; a list of the form can be longer than anyone's patience. */
    private static final int FEW = 40;

    private FormOrder() {}

    private static Map<String, Integer> places() {
        List<String> pointers = Dictionary.fields().stream().map(Field::pointer).toList();
        return Maps.toMap(pointers, pointers::indexOf);
    }

    /** Returns where the form has the blank of a cell; a rule can name its target before its baseline. */
    private static int rank(Cell cell) {
        Place place = cell.place();
        String field = place.field().pointer();
        boolean isTarget = place.pointer().length() == field.length() + TARGET.length()
                && place.pointer().endsWith(TARGET);
        return 2 * PLACES.getOrDefault(field, PLACES.size()) + (isTarget ? 1 : 0);
    }

    /** Returns each of the cells once. Within a blank, its years and other parts are in the form's order as they come. */
    static List<Cell> of(List<Cell> cells) {
        if (cells.size() < 2 || isOrdered(cells)) {
            return List.copyOf(cells);
        }
        List<Cell> ordered = new ArrayList<>(cells);
        Set<Place> seen = new HashSet<>();
        ordered.removeIf(cell -> !seen.add(cell.place()));
        ordered.sort(Comparator.comparingInt(FormOrder::rank));
        return List.copyOf(ordered);
    }

    /** Whether the cells certainly are each there once and in order, as most rules name them. */
    private static boolean isOrdered(List<Cell> cells) {
        int first = 0; // of those of the same rank
        int rank = rank(cells.get(0));
        for (int i = 1; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int next = rank(cell);
            if (next < rank || i - first > FEW) {
                return false;
            } else if (next > rank) {
                first = i;
                rank = next;
            }
            for (int same = first; same < i; same++) {
                if (cells.get(same).place().equals(cell.place())) {
                    return false;
                }
            }
        }
        return true;
    }
}
