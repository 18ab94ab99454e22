package org.clusterrules.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes cases as text of a case file. */
public final class CaseText {
    private static final String PLAIN = "[\\p{L}0-9/.][\\p{L}\\p{N}_/.（）-]*";
    private static final Set<String> BLANKS = Set.of("null", "Null", "NULL");
    private static final int LONG = 20;

    private CaseText() {}

    /** Returns the cases as the text of a case file, in which each criterion occurs once. */
    public static String of(List<Case> cases) {
        Map<String, StringBuilder> text = new LinkedHashMap<>();
        for (Case what : cases) {
            text.computeIfAbsent(what.criterionId(), criterion -> new StringBuilder(criterion).append(":\n"))
                    .append("  - ")
                    .append(item(what))
                    .append('\n');
        }
        return String.join("\n", text.values());
    }

    /** Returns a case as a list item, with the outcome and, if they are expected, kind and part; no other expectations. */
    static String item(Case what) {
        StringBuilder text = new StringBuilder("{");
        if (!what.when().isEmpty()) {
            text.append("when: ").append(value(what.when())).append(", ");
        }
        text.append("then: ").append(what.then().outcome());
        what.then().part().ifPresent(part -> text.append(", part: ").append(part));
        what.then().kind().ifPresent(kind -> text.append(", kind: ").append(kind));
        return text.append('}').toString();
    }

    /** Returns a value in YAML. */
    static String value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> value(entry.getKey()) + ": " + value(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(CaseText::value).collect(Collectors.joining(", ", "[", "]"));
        } else if (value == null) {
            return "~";
        }
        String text = value.toString();
        if (isOneCharacterOver(text)) {
            return "{repeat: " + value(text.substring(0, 1)) + ", times: " + text.length() + "}";
        }
        return (text.matches(PLAIN) && !BLANKS.contains(text)) || text.matches("-?[0-9]+(\\.[0-9]+)?")
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** Whether a text repeats one character, as a text does whose length matters. */
    private static boolean isOneCharacterOver(String text) {
        return text.length() > LONG
                && !Character.isSurrogate(text.charAt(0))
                && text.chars().allMatch(character -> character == text.charAt(0));
    }
}
