package org.clusterrules.model;

/** What a text in a document means: nothing, 无, or what it says. */
final class Blanks {
    private Blanks() {}

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isWhiteSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isNone(String text) {
        return text.contains(Text.NONE) && trim(text).equals(Text.NONE);
    }

    /** Takes the white space from both ends. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * Whether this is white space to Unicode, the ideographic and the no-break spaces of typed forms among it (Java's own
     * predicates each leave some of these out), or a byte order mark, which is left behind where texts are pasted together.
     */
    static boolean isWhiteSpace(char c) {
        if (c > 0x3000) {
            return c == 0xFEFF; // said first: most of what a form says is beyond
        }
        return c == ' '
                || (c >= 0x09 && c <= 0x0D)
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }
}
