package org.clusterrules.kit;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.jspecify.annotations.Nullable;

/**
 * An application that is another one but for some cells. Immutable.
 *
 * <pre>{@code
 * Application form = Variation.of(base)
 *         .with("/industry/totalOutput/2021", "39.99")
 *         .with("/basics/area", null)
 *         .application();
 * }</pre>
 *
 * <p>A value is what the wire format has there: a number (or the text of one), {@code "无"}, words, the name of an option, a
 * date, a list of names, a map from each ticked option to its evidence; {@code null} and white space leave the cell blank.
 * What is printed are the changes alone.
 */
public final class Variation {
    private final Base base;
    private final Map<String, @Nullable Object> changes;

    private Variation(Base base, Map<String, @Nullable Object> changes) {
        this.base = base;
        this.changes = Collections.unmodifiableMap(changes);
    }

    /** Returns that application, with no cell changed. */
    public static Variation of(Application base) {
        return new Variation(Base.of(base), Map.of());
    }

    /**
     * Returns this with one more cell changed.
     *
     * @param pointer the cell, years included: {@code /industry/totalOutput/2021}
     * @param value what is to stand there
     * @throws IllegalArgumentException if the form has no such cell, or it cannot hold that value
     */
    public Variation with(String pointer, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put(pointer, value);
        return with(more);
    }

    /**
     * Returns this with several more cells changed.
     *
     * @throws IllegalArgumentException if the form has no such cell, or one cannot hold that value
     */
    public Variation with(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(changes);
        values.forEach((pointer, value) -> {
            Cell cell = base.cells().get(pointer);
            checkArgument(cell != null, "the form has no cell %s", pointer);
            Wire.check(cell, value);
            all.put(pointer, value);
        });
        return new Variation(base, all);
    }

    /** As {@link #with(Map)}, for drawn values of known cells, and without copying: thousands are made a second. */
    Variation over(Map<String, @Nullable Object> drawn) {
        return new Variation(base, drawn);
    }

    /** Returns the application that was varied. */
    public Application base() {
        return base.application();
    }

    /** Returns what was written over which cell. */
    public Map<String, @Nullable Object> changes() {
        return changes;
    }

    /** Returns the application with the changes made. */
    public Application application() {
        return Rewriting.of(base.application(), changes);
    }

    /** Returns the cells of the base by their pointers, in the form's order. */
    Map<String, Cell> baseCells() {
        return base.cells();
    }

    /**
     * Returns one cell as it stands with the changes made.
     *
     * @throws IllegalArgumentException if the form has no such cell
     */
    public Cell cell(String pointer) {
        Cell cell = base.cells().get(pointer);
        checkArgument(cell != null, "the form has no cell %s", pointer);
        return changes.containsKey(pointer) ? Wire.fill(cell, changes.get(pointer)) : cell;
    }

    /** Returns the number in one cell, 无 being zero; {@code null} where it is blank or holds something else. */
    public @Nullable BigDecimal number(String pointer) {
        return Wire.number(cell(pointer));
    }

    /**
     * Returns the smallest part of this variation that still shows something: changes are taken back, one at a time, for as
     * long as it does.
     */
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

    /** Returns this with one change taken back. */
    Variation without(String pointer) {
        Map<String, @Nullable Object> fewer = new LinkedHashMap<>(changes);
        fewer.remove(pointer);
        return new Variation(base, fewer);
    }

    @Override
    public String toString() {
        return changes.isEmpty()
                ? "(unchanged)"
                : changes.entrySet().stream()
                        .map(change -> change.getKey() + "=" + (change.getValue() == null ? "" : change.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    /** An application and its cells, listed once for all its variations. */
    private record Base(Application application, Map<String, Cell> cells) {
        static Base of(Application application) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            for (Cell cell : application.cells()) {
                cells.put(cell.pointer(), cell);
            }
            return new Base(application, Collections.unmodifiableMap(cells));
        }
    }
}
