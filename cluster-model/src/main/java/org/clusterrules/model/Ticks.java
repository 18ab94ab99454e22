package org.clusterrules.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of boxes to tick, each ticked box with the names of its evidence (勾选需提供佐证材料).
 *
 * @param ticked the ticked options in the form's order, each with its evidence as written; empty if no box is ticked or for 无; {@code null}
 *     if the group was not filled in
 */
public record Ticks(Place place, @Nullable Map<String, List<String>> ticked) implements Cell {
    /** Copies the map, and checks that the form prints these options here. */
    public Ticks {
        if (ticked != null) {
            Map<String, List<String>> inOrder = new LinkedHashMap<>();
            for (String option : place.options().keySet()) {
                List<String> evidence = ticked.get(option);
                if (evidence != null) {
                    inOrder.put(option, List.copyOf(evidence));
                }
            }
            if (inOrder.size() != ticked.size()) {
                throw new IllegalArgumentException(place + ": unknown option in " + ticked.keySet());
            }
            ticked = Collections.unmodifiableMap(inOrder);
        }
    }

    /** Returns the pieces of evidence that are placeholders, such as {@code —} or 暂无, as written and in the form's order. */
    public List<String> placeholders() {
        return ticked == null
                ? List.of()
                : ticked.values().stream()
                        .flatMap(List::stream)
                        .filter(TextMeaning::isPlaceholder)
                        .toList();
    }

    @Override
    public State state() {
        return ticked == null ? State.BLANK : State.FILLED;
    }
}
