package org.clusterrules.internal;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import org.clusterrules.model.internal.SeenText;

/** Makes foreign text, such as the name of a cluster, safe to show: characters that a terminal or a browser acts on become visible. */
public final class SafeText {
    private SafeText() {}

    /** Returns the text on one line, with control and formatting characters escaped ({@code \u001b}). */
    public static String of(String text) {
        String line = CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
        StringBuilder safe = new StringBuilder(line.length());
        line.codePoints().forEach(c -> {
            if (!SeenText.isActedOn(c)) {
                safe.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    safe.append(String.format("\\u%04x", (int) unit));
                }
            }
        });
        return safe.toString();
    }

    /** Returns the same with its first letter capitalised. */
    public static String capitalized(String text) {
        String safe = of(text);
        return safe.isEmpty() ? safe : safe.substring(0, 1).toUpperCase(Locale.ROOT) + safe.substring(1);
    }

    /** Whether the text can be shown as it is. */
    public static boolean isShown(String text) {
        return text.codePoints().noneMatch(SeenText::isActedOn);
    }
}
