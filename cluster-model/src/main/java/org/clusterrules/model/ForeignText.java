package org.clusterrules.model;

import java.util.Locale;
import org.clusterrules.model.internal.SeenText;

/** Makes text from a document short and safe to print on a terminal. */
final class ForeignText {
    static final int LONGEST_POINTER = 200;
    private static final int LONGEST_QUOTE = 40;

    private ForeignText() {}

    static String quote(String text) {
        return printable(shorten(text, LONGEST_QUOTE));
    }

    static String place(String pointer) {
        return shorten(printable(pointer), LONGEST_POINTER);
    }

    /** Leaves out the middle of a longer text; lengths are in code points. */
    static String shorten(String text, int longest) {
        if (text.length() <= longest || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        int end = longest / 3;
        return text.substring(0, text.offsetByCodePoints(0, longest - 1 - end))
                + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -end));
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(c -> printable.append(SeenText.isActedOn(c) ? escape(c) : Character.toString(c)));
        return printable.toString();
    }

    static String escape(int c) {
        return String.format(Locale.ROOT, "\\u%04x", c);
    }
}
