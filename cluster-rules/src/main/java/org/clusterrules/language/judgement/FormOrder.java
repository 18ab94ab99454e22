package org.clusterrules.language.judgement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Place;

/** The order of the blanks on the form. */
final class FormOrder {
    private static final IdentityHashMap<Field, Integer> PLACES = places();
    private static final String TARGET = "/target";

    /** Greater than any year or list index. */
    private static final long NUMBERS = 1_000_000;

    /** Up to so many cells, insertion is faster than sorting. */
    private static final int FEW = 50;

    private FormOrder() {}

    private static IdentityHashMap<Field, Integer> places() {
        IdentityHashMap<Field, Integer> places = new IdentityHashMap<>();
        for (Field field : Dictionary.fields()) {
            places.put(field, places.size());
        }
        return places;
    }

    /**
     * Returns the position of a cell: its blank, and within that the year, since joined requirements may each name
     * years. A target comes after the rest of its blank, although a rule can name it first.
     */
    private static long place(Cell cell) {
        Place place = cell.place();
        String blank = place.field().pointer();
        boolean isTarget = place.pointer().length() == blank.length() + TARGET.length()
                && place.pointer().endsWith(TARGET);
        int row = 2 * PLACES.getOrDefault(place.field(), PLACES.size()) + (isTarget ? 1 : 0);
        return row * NUMBERS + number(place.pointer(), blank.length() + 1);
    }

    /** Returns the year or the list index in the pointer; 0 if there is neither. */
    private static long number(String pointer, int from) {
        long number = 0;
        for (int at = from; at < pointer.length() && pointer.charAt(at) != '/'; at++) {
            int digit = pointer.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = 10 * number + digit;
        }
        return Math.min(number, NUMBERS - 1);
    }

    /** Returns each cell once. Within a year of a blank, the parts keep the order in which they were given. */
    static List<Cell> of(List<Cell> cells) {
        if (cells.size() < 2 || FormBlanks.areInOrder(cells)) {
            return List.copyOf(cells);
        }
        return cells.size() > FEW ? sorted(cells) : inserted(cells);
    }

    private static List<Cell> sorted(List<Cell> cells) {
        Set<Place> seen = new HashSet<>();
        return cells.stream()
                .filter(cell -> seen.add(cell.place()))
                .sorted(Comparator.comparingLong(FormOrder::place))
                .toList();
    }

    /** Insertion sort: most cells belong at the end. */
    private static List<Cell> inserted(List<Cell> cells) {
        Cell[] ordered = new Cell[cells.size()];
        long[] places = new long[ordered.length];
        int size = 0;
        for (int i = 0; i < ordered.length; i++) {
            Cell cell = cells.get(i);
            long place = place(cell);
            int at = size;
            while (at > 0 && places[at - 1] > place) {
                at--;
            }
            int same = at - 1;
            while (same >= 0 && places[same] == place && !ordered[same].place().equals(cell.place())) {
                same--;
            }
            if (same < 0 || places[same] != place) {
                System.arraycopy(ordered, at, ordered, at + 1, size - at);
                System.arraycopy(places, at, places, at + 1, size - at);
                ordered[at] = cell;
                places[at] = place;
                size++;
            }
        }
        return List.of(size == ordered.length ? ordered : Arrays.copyOf(ordered, size));
    }
}
