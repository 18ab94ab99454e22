package org.clusterrules.model;

import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Reads JSON into cells, those of a single blank, of a section or of the whole form, and builds the model from cells. */
interface Layout {
    /** Adds the cells in the form's order; {@code null}, or unreadable JSON, leaves them blank. */
    void read(@Nullable JsonValue json, Problems problems, List<Cell> cells);

    /** Takes its cells from the queue, where they are the first, and builds the model's value from them. */
    Object build(Queue<Cell> cells);
}
