package org.clusterrules.word.internal.reading;

import org.clusterrules.word.WordPlace;

/**
 * A position in a document.
 *
 * @param section the heading of the section, as printed
 * @param table the table of the section, from 1; 0 outside all tables
 * @param row the row, or the paragraph of the section, from 1
 * @param column the cell of the row, from 1; 0 outside all tables
 * @param order for sorting: increases through the document
 */
record DocumentPosition(String section, int table, int row, int column, int order) {
    static final DocumentPosition BEGINNING = new DocumentPosition("", 0, 0, 0, 0);

    /** A position and the text printed there. */
    interface Printed {
        /** The document as a whole; its problems come last. */
        Printed DOCUMENT = new DocumentPosition("", 0, 0, 0, Integer.MAX_VALUE).printing("");

        DocumentPosition position();

        String printed();

        default WordPlace place() {
            DocumentPosition at = position();
            return new WordPlace(
                    at.section, at.table, at.row, at.column, printed().strip());
        }
    }

    Printed printing(String printed) {
        record At(DocumentPosition position, String printed) implements Printed {}
        return new At(this, printed);
    }
}
