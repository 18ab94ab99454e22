package org.clusterrules.assessment;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * Escapes in JSON what a terminal or an editor acts on instead of showing it, such as control characters, line separators and
 * the marks that turn the direction of writing. Characters beyond U+FFFF, invisible ones among them, are escaped as well, as Jackson
 * does when it writes bytes. Readers of the JSON notice no difference.
 */
public final class SafeEscapes {
    private static final int DELETE = 0x7F;

    private SafeEscapes() {}

    /** Returns a JSON document with these characters escaped; below U+007F a writer of JSON has done it. */
    public static String escape(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c >= DELETE && isActedOn(c)) {
                escaped.append(escape(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Returns the same for a generator of Jackson, which escapes while it writes. */
    static CharacterEscapes forJackson() {
        return new Escapes();
    }

    private static boolean isActedOn(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String escape(int c) {
        return String.format("\\u%04X", c);
    }

    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return isActedOn(c) ? new SerializedString(escape(c)) : null;
        }
    }
}
