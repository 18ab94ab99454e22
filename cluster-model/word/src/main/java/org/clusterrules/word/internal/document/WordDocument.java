package org.clusterrules.word.internal.document;

import java.util.List;

/**
 * The body of a document, in reading order. Headers, footers, footnotes and comments are not part of it.
 *
 * @param format what it was read from
 * @param blocks its paragraphs and tables
 */
public record WordDocument(FileFormat format, List<DocumentBlock> blocks) {
    /** Copies the list. */
    public WordDocument {
        blocks = List.copyOf(blocks);
    }
}
