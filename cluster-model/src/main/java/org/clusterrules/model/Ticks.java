package org.clusterrules.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of boxes to tick, each ticked box with the names of its evidence (勾选需提供佐证材料).
 *
 * @param place where on the form this is
 * @param ticked the ticked options in the form's order, each with its evidence; empty where no box is ticked; {@code null}
 *     where the group was not filled in
 */
public record Ticks(Place place, @Nullable Map<String, List<String>> ticked) implements Cell {
    /** Copies the map, and checks that the form prints these options at this place. */
    public Ticks {
        if (ticked != null) {
            ImmutableMap.Builder<String, List<String>> inOrder = ImmutableMap.builder();
            for (String option : place.options().keySet()) {
                List<String> evidence = ticked.get(option);
                if (evidence != null) {
                    inOrder.put(option, List.copyOf(evidence));
                }
            }
            Map<String, List<String>> copy = inOrder.build();
            checkArgument(copy.size() == ticked.size(), "%s: unknown option in %s", place, ticked.keySet());
            ticked = copy;
        }
    }

    @Override
    public State state() {
        return ticked == null ? State.BLANK : State.FILLED;
    }
}
