package org.clusterrules.kit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.jspecify.annotations.Nullable;

/** Values of the wire format, as a document would bring them into a cell. */
final class Wire {
    private Wire() {}

    /** Refuses a value that this cell cannot hold. */
    static void check(Cell cell, @Nullable Object value) {
        try {
            fill(cell, value);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(cell.pointer() + " cannot hold " + value, e);
        }
    }

    /** Returns a cell of the same place that holds the value. */
    static Cell fill(Cell cell, @Nullable Object value) {
        boolean blank = value == null
                || (value instanceof String text && CharMatcher.whitespace().matchesAllOf(text));
        boolean none = value instanceof String text
                && CharMatcher.whitespace().trimFrom(text).equals(Text.NONE);
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
        checkArgument(cell instanceof Ticks, "no value is known for %s", cell);
        return new Ticks(cell.place(), blank ? null : none ? Map.of() : ticks(value));
    }

    /** Returns the number in a cell, 无 being zero; {@code null} where there is none. */
    static @Nullable BigDecimal number(Cell cell) {
        return cell instanceof Numeric numeric ? cell.isNone() ? BigDecimal.ZERO : numeric.number() : null;
    }

    private static @Nullable BigDecimal decimal(State state, @Nullable Object value) {
        return state != State.FILLED
                ? null
                : value instanceof BigDecimal decimal ? decimal : new BigDecimal("" + value);
    }

    private static List<String> names(@Nullable Object value) {
        checkArgument(value instanceof List, "not a list of names: %s", value);
        List<String> names = new ArrayList<>();
        for (Object name : (List<?>) value) {
            names.add(String.valueOf(name));
        }
        return names;
    }

    private static Map<String, List<String>> ticks(@Nullable Object value) {
        checkArgument(value instanceof Map, "not a map from options to evidence: %s", value);
        Map<String, List<String>> ticks = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((option, evidence) -> ticks.put(String.valueOf(option), names(evidence)));
        return ticks;
    }
}
