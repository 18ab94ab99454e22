package org.clusterrules.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an application with some cells changed. Immutable.
 *
 * <pre>{@code
 * Application form = Variation.of(base)
 *         .with("/industry/totalOutput/2021", "39.99")
 *         .with("/basics/area", null)
 *         .application();
 * }</pre>
 *
 * <p>A value is as in {@link ApplicationBuilder#set(String, Object)} and is read as in a document: a placeholder is a blank that keeps its
 * text, 是 is YES, and an invalid value is refused with what to write. {@link #toString} has only the changes.
 */
public final class Variation {
    private final Application base;
    private final Map<String, @Nullable Object> changes;
    private final Map<String, Cell> cells; // made from the changes

    private Variation(Application base, Map<String, @Nullable Object> changes, Map<String, Cell> cells) {
        this.base = base;
        this.changes = Collections.unmodifiableMap(changes);
        this.cells = cells;
    }

    /** Returns a variation without changes. */
    public static Variation of(Application base) {
        return new Variation(base, Map.of(), Map.of());
    }

    /**
     * Returns this with one more cell changed.
     *
     * @param pointer the cell, years included: {@code /industry/totalOutput/2021}
     * @throws IllegalArgumentException if the form has no such cell, or it cannot hold that value
     */
    public Variation with(String pointer, @Nullable Object value) {
        return with(Collections.singletonMap(pointer, value));
    }

    /**
     * Returns this with several more cells changed.
     *
     * @throws IllegalArgumentException if the form has no such cell, or one cannot hold that value
     */
    public Variation with(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(changes);
        Map<String, Cell> filled = new LinkedHashMap<>(cells);
        values.forEach((pointer, value) -> {
            all.put(pointer, value);
            filled.put(pointer, JavaValues.fill(baseCell(pointer), value));
        });
        return new Variation(base, all, filled);
    }

    /** Returns this without the change of a cell, if there is one. */
    public Variation without(String pointer) {
        Map<String, @Nullable Object> fewer = new LinkedHashMap<>(changes);
        Map<String, Cell> rest = new LinkedHashMap<>(cells);
        fewer.remove(pointer);
        rest.remove(pointer);
        return new Variation(base, fewer, rest);
    }

    /** Returns the original application. */
    public Application base() {
        return base;
    }

    /** Returns the cells of the original application by pointer, in the form's order. */
    public Map<String, Cell> baseCells() {
        return base.byPointer();
    }

    /** Returns the new values by the pointers of their cells, in the order of the changes. */
    public Map<String, @Nullable Object> changes() {
        return changes;
    }

    /** Returns the application with the changes made. */
    public Application application() {
        return base.with(cells);
    }

    /**
     * Returns one cell with the changes made.
     *
     * @throws IllegalArgumentException if the form has no such cell
     */
    public Cell cell(String pointer) {
        Cell filled = cells.get(pointer);
        return filled == null ? baseCell(pointer) : filled;
    }

    /**
     * Returns the number in one cell, 无 being zero; {@code null} where it is blank or holds something else.
     *
     * @throws IllegalArgumentException if the form has no such cell
     */
    public @Nullable BigDecimal number(String pointer) {
        return cell(pointer) instanceof Numeric numeric ? numeric.isNone() ? BigDecimal.ZERO : numeric.number() : null;
    }

    /** Returns a smallest part of this variation that still passes a test, by removing changes one by one. */
    public Variation smallest(Predicate<Variation> shows) {
        Variation smallest = this;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (String pointer : smallest.changes.keySet().toArray(String[]::new)) {
                Variation less = smallest.without(pointer);
                if (shows.test(less)) {
                    smallest = less;
                    smaller = true;
                }
            }
        }
        return smallest;
    }

    private Cell baseCell(String pointer) {
        return base.cell(pointer).orElseThrow(() -> new IllegalArgumentException("the form has no cell " + pointer));
    }

    @Override
    public String toString() {
        return changes.isEmpty()
                ? "(unchanged)"
                : changes.entrySet().stream()
                        .map(change -> change.getKey() + "=" + Objects.toString(change.getValue(), ""))
                        .collect(Collectors.joining("\n"));
    }
}
