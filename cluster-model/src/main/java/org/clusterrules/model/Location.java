package org.clusterrules.model;

/**
 * Walks along the text of a document and says at what line and column it is, both from 1. A column counts characters (code
 * points), and a line ends with any of the three line ends.
 */
final class Location {
    private final String text;
    private int at;
    private int line = 1;
    private int column = 1;

    Location(String text) {
        this.text = text;
    }

    /** Goes on to a place in the text that is not before the present one. */
    void moveTo(int offset) {
        while (at < offset) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            boolean endsLine = c == '\n' || (c == '\r' && !text.startsWith("\n", at));
            line = endsLine ? line + 1 : line;
            column = endsLine ? 1 : column + 1;
        }
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
