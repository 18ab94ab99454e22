package org.clusterrules.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;

/** The words in which problems speak of what was expected and what was found. */
final class Words {
    static final Label OBJECT = new Label("JSON 对象 {…}", "a JSON object {…}");

    private static final int LONGEST_QUOTE = 40;

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
            return new Label("" + bool.value(), "" + bool.value());
        }
        return new Label("null", "null");
    }

    /** Shortens foreign text, and makes it safe to print on a terminal. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints().limit(LONGEST_QUOTE).forEach(c -> {
            if (Character.isISOControl(c)) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST_QUOTE ? quoted + "…" : quoted.toString();
    }

    /** Advises the known name that was probably meant; empty words where none is near. */
    static Label didYouMean(String name, Collection<String> known) {
        return nearest(name, known)
                .map(near -> new Label("，是否应为“" + near + "”？", "; did you mean \"" + near + "\"?"))
                .orElse(new Label("", ""));
    }

    private static Optional<String> nearest(String name, Collection<String> known) {
        String best = null;
        int bestDistance = Math.max(2, name.length() / 3) + 1;
        if (name.length() <= 2 * LONGEST_QUOTE) {
            for (String candidate : known) {
                int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance < bestDistance && distance < candidate.length()) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein's distance: how many letters to put in, take out or exchange. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
