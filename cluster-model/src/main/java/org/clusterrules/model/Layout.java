package org.clusterrules.model;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** How one part of the form, from a single blank to the whole, is read into cells, and made of cells. */
interface Layout {
    /** Adds the cells that the JSON fills in, in the form's order; {@code null}, or unreadable JSON, leaves them blank. */
    void read(@Nullable JsonValue json, Problems problems, List<Cell> cells);

    /** Makes the model's value of its cells, which are the first in the queue, and takes them from it. */
    Object build(Queue<Cell> cells);

    /** Returns what the shape says of how a document has this. */
    <T> T as(Shape<T> shape);

    /**
     * Whoever has to say something of everything that a document can have.
     *
     * @param <T> what is said
     */
    interface Shape<T> {
        /** Says something of a single blank. */
        T cell(Place place, Class<? extends Cell> type);

        /**
         * Says something of an object.
         *
         * @param pointer where the object is
         * @param field the entry of the dictionary that it belongs to; {@code null} for a group of several
         * @param members what it can have, by name and in the form's order
         */
        T object(String pointer, @Nullable Field field, Map<String, Layout> members);

        /** Says something of a list of any number of elements. */
        T list(Field field, Layout element);
    }
}
