package org.clusterrules.rulefile.reader;

/**
 * A cell of a table.
 *
 * @param text what is in it, without quotes and without space around it
 * @param start where that begins
 */
record TableCell(String text, int start) {
    boolean isEmpty() {
        return text.isEmpty();
    }
}
