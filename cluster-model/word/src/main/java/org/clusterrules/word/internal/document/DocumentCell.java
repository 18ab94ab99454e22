package org.clusterrules.word.internal.document;

import java.util.List;
import java.util.stream.Collectors;

/** A cell of a table. Rows and columns, those of the grid, count from 0. */
public record DocumentCell(int row, int rows, int column, int columns, List<DocumentBlock> blocks) {
    /** Returns its own paragraphs, without those of nested tables. */
    public List<DocumentParagraph> paragraphs() {
        return blocks.stream()
                .filter(DocumentParagraph.class::isInstance)
                .map(DocumentParagraph.class::cast)
                .toList();
    }

    /** Returns the visible text of its own paragraphs, a line for each. */
    public String text() {
        return paragraphs().stream().map(DocumentParagraph::text).collect(Collectors.joining("\n"));
    }
}
