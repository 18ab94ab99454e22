package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

/**
 * The key of a cell for {@link ApplicationBuilder}, with the type of its value. {@link FormCells} has one for every cell. Building a form
 * checks that it has the cell.
 *
 * @param <V> a {@code Number} for a figure, a {@code Long} for a count, a {@code String} for a text or the name of an option, a {@code
 *     LocalDate}, a {@code List} of names, or for boxes a {@code Map} of the ticked ones with their evidence
 * @param pointer the JSON pointer of the cell: {@code /basics/area}
 */
@SuppressWarnings("UnusedTypeParameter") // the compiler of the caller uses it
public record CellKey<V>(String pointer) {
    public CellKey {
        requireNonNull(pointer, "pointer");
    }

    /** A cell for each of several years; {@code *} in the pointer is the year: <code>/industry/totalOutput/*</code>. */
    public record Years<V>(String pointer) {
        public Years {
            requireNonNull(pointer, "pointer");
        }

        /** Returns the cell of that year. */
        public CellKey<V> in(int year) {
            return new CellKey<>(pointer.replace("*", Integer.toString(year)));
        }
    }

    /** A cell of each entry of a list; {@code *} in the pointer is the index: <code>/plan/targets/other/*&#47;unit</code>. */
    public record Entries<V>(String pointer) {
        public Entries {
            requireNonNull(pointer, "pointer");
        }

        /** Returns the cell of that entry, from 0. */
        public CellKey<V> at(int index) {
            return new CellKey<>(pointer.replace("*", Integer.toString(index)));
        }
    }
}
