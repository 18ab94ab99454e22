package org.clusterrules.internal;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import org.clusterrules.model.internal.SeenText;

/**
 * Makes foreign text, such as the name of a cluster, safe to show: what a terminal or a browser would act on instead of
 * showing it becomes visible.
 */
public final class SafeText {
    private SafeText() {}

    /** Returns the text on one line, with control and invisible formatting characters written out ({@code \u001b}). */
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

    /** Returns the same, with a capital letter where it begins with a letter that has one. */
    public static String capitalized(String text) {
        String safe = of(text);
        return safe.isEmpty() ? safe : safe.substring(0, 1).toUpperCase(Locale.ROOT) + safe.substring(1);
    }

    /** Whether the text can be shown as it is. */
    public static boolean isShown(String text) {
        return text.codePoints().noneMatch(SeenText::isActedOn);
    }
}
