package org.clusterrules.model;

import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Something that is not read and takes no cells: a place, or a blank that only other editions ask for. */
record FixedLayout(Object value) implements Layout {
    @Override
    public void read(@Nullable JsonValue json, Problems problems, List<Cell> cells) {
        // nothing to read
    }

    @Override
    public Object build(Queue<Cell> cells) {
        return value;
    }
}
