package org.clusterrules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of the wire format, as a document would bring them into a cell. */
final class Wire {
    private Wire() {}

    /**
     * Returns a cell of the same place that holds the value.
     *
     * @throws IllegalArgumentException if the cell cannot hold that value
     */
    static Cell fill(Cell cell, @Nullable Object value) {
        try {
            return filled(cell, value);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(cell.pointer() + " cannot hold " + value, e);
        }
    }

    private static Cell filled(Cell cell, @Nullable Object value) {
        boolean blank = value == null || (value instanceof String text && Blanks.isBlank(text));
        boolean none = value instanceof String text && Blanks.isNone(text);
        State state = blank ? State.BLANK : none ? State.NONE : State.FILLED;
        if (cell instanceof Figure) {
            return new Figure(cell.place(), state, decimal(state, value));
        } else if (cell instanceof Count) {
            return new Count(cell.place(), state, decimal(state, value));
        } else if (cell instanceof Text) {
            return new Text(cell.place(), state, blank ? null : none ? Text.NONE : String.valueOf(value));
        } else if (cell instanceof Choice) {
            return new Choice(cell.place(), blank ? null : String.valueOf(value));
        } else if (cell instanceof Day) {
            return new Day(cell.place(), blank ? null : LocalDate.parse(String.valueOf(value)));
        } else if (cell instanceof Names) {
            return new Names(cell.place(), blank ? null : none ? List.of() : names(value));
        }
        return new Ticks(cell.place(), blank ? null : none ? Map.of() : ticks(value));
    }

    private static @Nullable BigDecimal decimal(State state, @Nullable Object value) {
        return state != State.FILLED
                ? null
                : value instanceof BigDecimal decimal ? decimal : new BigDecimal("" + value);
    }

    private static List<String> names(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException("not a list of names: " + value);
        }
        List<String> names = new ArrayList<>();
        for (Object name : list) {
            names.add(String.valueOf(name));
        }
        return names;
    }

    private static Map<String, List<String>> ticks(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("not a map from options to evidence: " + value);
        }
        Map<String, List<String>> ticks = new LinkedHashMap<>();
        map.forEach((option, evidence) -> ticks.put(String.valueOf(option), names(evidence)));
        return ticks;
    }
}
