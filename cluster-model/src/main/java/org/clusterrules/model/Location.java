package org.clusterrules.model;

import com.fasterxml.jackson.core.JsonLocation;

/** A place in the text of a document: line and column from 1, the column in characters. */
record Location(int line, int column) {
    static final Location START = new Location(1, 1);

    static Location of(JsonLocation location) {
        return new Location(location.getLineNr(), location.getColumnNr());
    }

    /** Returns the place just behind the given text. */
    static Location after(CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Location(line, column);
    }
}
