package org.clusterrules.word.internal.reading;

import org.clusterrules.word.WordPlace;

/**
 * Where in a document a passage is, before it is known what is printed there.
 *
 * @param part the heading of the part, as printed
 * @param table the table of the part, from 1; 0 outside all tables
 * @param row the row, or the paragraph of the part, from 1
 * @param column the cell of the row, from 1; 0 outside all tables
 * @param order for sorting: the later in the document, the larger
 */
record Spot(String part, int table, int row, int column, int order) {
    WordPlace place(String printed) {
        return new WordPlace(part, table, row, column, printed.strip());
    }
}
