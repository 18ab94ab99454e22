package org.clusterrules.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterrules.model.Variation;
import org.jspecify.annotations.Nullable;

/**
 * One example: a form, and what a criterion should say of it.
 *
 * @param criterion the criterion
 * @param file the name of the file that it stands in
 * @param line the line there, from 1
 * @param base the form that is changed
 * @param when what is written in which cell: a value of the wire format, or a {@link Step} from the threshold
 * @param then what is expected
 */
public record Case(
        String criterion, String file, int line, Variation base, Map<String, @Nullable Object> when, Expectation then) {
    private static final int SHORT = 60;

    /** Copies the map. */
    public Case {
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
    }

    /** Returns the changed cells in one line, a blank as {@code ~}, no change as a dash: {@code /basics/area = 100.01}; of a long text, how it begins. */
    public String name() {
        if (when.isEmpty()) {
            return "—";
        }
        return when.entrySet().stream()
                .map(change ->
                        change.getKey() + " = " + (change.getValue() == null ? "~" : beginning(change.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String beginning(Object value) {
        String text = value.toString();
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…";
    }

    /** Returns where it stands: {@code standard.cases.yaml:12}. */
    public String place() {
        return file + ":" + line;
    }
}
