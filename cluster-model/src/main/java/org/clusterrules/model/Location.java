package org.clusterrules.model;

/**
 * Walks along a text and says at what line and column of its document it is, both from 1. A column counts characters (code
 * points), and a line ends with any of the three line ends.
 */
final class Location {
    private final String text;
    private int at;
    private int line;
    private int column;

    /** Begins with a text that is at that line and column of its document. */
    Location(String text, int line, int column) {
        this.text = text;
        this.line = line;
        this.column = column;
    }

    /** Goes on to a place in the text that is not before the present one. */
    Location moveTo(int offset) {
        while (at < offset) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            boolean endsLine = c == '\n' || (c == '\r' && !text.startsWith("\n", at));
            line = endsLine ? line + 1 : line;
            column = endsLine ? 1 : column + 1;
        }
        return this;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
