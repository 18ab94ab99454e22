package org.clusterrules.internal;

import org.clusterrules.model.internal.SeenText;

/**
 * Escapes characters in JSON that a terminal or an editor acts on, such as control characters, line separators and marks of
 * direction, and, as Jackson does when it writes bytes, those beyond U+FFFF. To readers of the JSON it is the same document.
 */
public final class SafeEscapes {
    private static final int DELETE = 0x7F;

    private SafeEscapes() {}

    /** Returns a JSON document with these characters escaped; below U+007F a writer of JSON has done it. */
    public static String escape(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c >= DELETE && SeenText.isActedOn(c)) {
                escaped.append(escape(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Whether the text needs no escapes, as nearly all texts do not. */
    public static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isUsual(c) && SeenText.isActedOn(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is ASCII that is printed, or Chinese with its marks and quotation marks: no need to look it up. */
    private static boolean isUsual(char c) {
        return (c >= ' ' && c < DELETE)
                || (c >= 0x3000 && c <= 0x9FFF)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || (c >= 0x2010 && c <= 0x2027);
    }

    private static String escape(int c) {
        return String.format("\\u%04X", c);
    }
}
