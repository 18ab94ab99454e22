package org.clusterrules.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;

/** The words in which problems speak of what was expected and what was found. */
final class Words {
    static final Label OBJECT = new Label(" JSON 对象 {…}", "a JSON object {…}");

    /** No advice. */
    static final Label NOTHING = new Label("", "");

    private static final int LONGEST_QUOTE = 40;
    private static final int MOST_PLACES = 3;

    private Words() {}

    /** Names the type of a value, and the value where it is short. */
    static Label found(JsonValue value) {
        if (value instanceof JsonObject) {
            return new Label("对象 {…}", "an object {…}");
        } else if (value instanceof JsonArray) {
            return new Label("列表 […]", "a list […]");
        } else if (value instanceof JsonText text) {
            return new Label("文本“" + quote(text.text()) + "”", "the text \"" + quote(text.text()) + "\"");
        } else if (value instanceof JsonNumber number) {
            return new Label("数字 " + number.number(), "the number " + number.number());
        } else if (value instanceof JsonBoolean bool) {
            return new Label("逻辑值 " + bool.value(), "the value " + bool.value());
        }
        return new Label("空值 null", "null");
    }

    /** Shortens foreign text, and makes it safe to print on a terminal. */
    static String quote(String text) {
        int end = text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text.length()
                : text.offsetByCodePoints(0, LONGEST_QUOTE);
        return printable(text.substring(0, end)) + (end < text.length() ? "…" : "");
    }

    /** Writes out what a terminal would obey or hide: control characters, marks of direction, halves of characters. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> printable.append(escape(c));
                default -> printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    /** Writes a character as its code in JSON's way. */
    static String escape(int c) {
        return String.format(Locale.ROOT, "\\u%04x", c);
    }

    /** Advises what was probably meant: the same name where it belongs, or the nearest name that is known here. */
    static Label didYouMean(String name, Collection<String> known) {
        List<String> elsewhere = Dictionary.placesOf(name);
        if (!elsewhere.isEmpty()) {
            List<String> some = elsewhere.subList(0, Math.min(MOST_PLACES, elsewhere.size()));
            return new Label("；应写在 " + String.join(" 或 ", some), "; it belongs at " + String.join(" or ", some));
        }
        return NearestName.of(name, known).map(Words::advise).orElse(NOTHING);
    }

    /** Advises the option that was probably meant: by its label on the form, or the nearest. */
    static Label didYouMean(String option, Map<String, Label> known) {
        for (Map.Entry<String, Label> candidate : known.entrySet()) {
            Label label = candidate.getValue();
            if (option.equals(label.zh()) || option.equalsIgnoreCase(label.en())) {
                return advise(candidate.getKey());
            }
        }
        return NearestName.of(option, known.keySet()).map(Words::advise).orElse(NOTHING);
    }

    private static Label advise(String near) {
        return new Label("，是否应为“" + near + "”？", "; did you mean \"" + near + "\"?");
    }
}
