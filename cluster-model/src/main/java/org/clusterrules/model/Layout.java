package org.clusterrules.model;

import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** How one part of the form, from a single blank to the whole, is read into cells, and made of cells. */
interface Layout {
    /** Adds the cells that the JSON fills in, in the form's order; {@code null}, or unreadable JSON, leaves them blank. */
    void read(@Nullable JsonValue json, Problems problems, List<Cell> cells);

    /** Makes the model's value of its cells, which are the first in the queue, and takes them from it. */
    Object build(Queue<Cell> cells);
}
