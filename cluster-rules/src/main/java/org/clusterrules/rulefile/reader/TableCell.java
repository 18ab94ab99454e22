package org.clusterrules.rulefile.reader;

/**
 * A cell of a table.
 *
 * @param text the content, without quotes and surrounding space
 * @param start where the content begins
 */
record TableCell(String text, int start) {
    boolean isEmpty() {
        return text.isEmpty();
    }
}
