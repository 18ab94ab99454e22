package org.clusterrules.model;

/**
 * A line and a column of a document, both from 1, that move on with its text. Columns count code points; any of the three line
 * ends ends a line.
 */
final class Location {
    private int line;
    private int column;
    private char last;

    Location(int line, int column) {
        this.line = line;
        this.column = column;
    }

    void pass(char c) {
        boolean isSecondHalf = last == '\r' ? c == '\n' : Character.isSurrogatePair(last, c);
        if (!isSecondHalf) {
            boolean endsLine = c == '\n' || c == '\r';
            line = endsLine ? line + 1 : line;
            column = endsLine ? 1 : column + 1;
        }
        last = c;
    }

    Location pass(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            pass(text.charAt(i));
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
