package org.clusterrules.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterrules.model.Variation;
import org.jspecify.annotations.Nullable;

/**
 * One example: a form, and the expected finding of a criterion.
 *
 * @param file the name of its file
 * @param line the line in the file, from 1
 * @param base the form that is changed
 * @param when the changed cells with their values: values of the wire format, or a {@link Step} from the threshold
 */
public record Case(
        String criterionId,
        String file,
        int line,
        Variation base,
        Map<String, @Nullable Object> when,
        Expectation then) {
    private static final int SHORT = 60;

    public Case {
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
    }

    /**
     * Returns the changed cells on one line: {@code /basics/area = 100.01}; a blank as {@code ~}, a long text shortened, no change as a
     * dash.
     */
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

    /** Returns its place: {@code standard.cases.yaml:12}. */
    public String place() {
        return file + ":" + line;
    }
}
