package org.clusterrules.word.internal.reading;

import org.clusterrules.word.internal.document.DocumentParagraph;

/** A paragraph outside all tables, or of a cell. */
record Line(DocumentParagraph paragraph, DocumentPosition position) implements DocumentOutline.Item {
    String text() {
        return paragraph.text();
    }
}
