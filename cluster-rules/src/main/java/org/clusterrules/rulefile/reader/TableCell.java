package org.clusterrules.rulefile.reader;

/** The content of a cell, without quotes and surrounding space, and where it begins. */
record TableCell(String text, int start) {
    boolean isEmpty() {
        return text.isEmpty();
    }
}
