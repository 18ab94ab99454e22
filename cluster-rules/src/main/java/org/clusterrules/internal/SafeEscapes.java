package org.clusterrules.internal;

import org.clusterrules.model.internal.SeenText;

/**
 * Escapes characters in JSON that a terminal or an editor acts on, such as control characters and marks of direction, and, as Jackson does
 * when it writes bytes, those beyond U+FFFF. The JSON has the same meaning.
 */
public final class SafeEscapes {
    private static final int DELETE = 0x7F;

    private SafeEscapes() {}

    /** Escapes these characters in a JSON document, except those below U+007F, which a writer of JSON escapes. */
    public static String escape(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c >= DELETE && SeenText.isActedOn(c)) {
                escaped.append(String.format("\\u%04X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Whether the text needs no escapes, like almost all texts. */
    public static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isUsual(c) && SeenText.isActedOn(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is printable ASCII or Chinese, which saves a look-up. */
    private static boolean isUsual(char c) {
        return (c >= ' ' && c < DELETE)
                || (c >= 0x3000 && c <= 0x9FFF)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || (c >= 0x2010 && c <= 0x2027);
    }
}
