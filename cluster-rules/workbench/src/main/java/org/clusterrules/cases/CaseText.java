package org.clusterrules.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a case as it would stand in a case file. */
public final class CaseText {
    private static final String PLAIN = "[\\p{L}0-9/.][\\p{L}\\p{N}_/.（） -]*";

    private CaseText() {}

    /** Returns the case under the name of its criterion, ready to be pasted into a case file. */
    public static String of(Case what) {
        StringBuilder text = new StringBuilder(what.criterion()).append(":\n  - {");
        if (!what.when().isEmpty()) {
            text.append("when: ").append(value(what.when())).append(", ");
        }
        text.append("then: ").append(what.then().outcome());
        what.then().part().ifPresent(part -> text.append(", part: ").append(part));
        return text.append("}\n").toString();
    }

    private static String value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + value(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(CaseText::value).collect(Collectors.joining(", ", "[", "]"));
        } else if (value == null) {
            return "~";
        }
        String text = value.toString();
        return text.matches(PLAIN) || text.matches("-?[0-9.]+")
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
