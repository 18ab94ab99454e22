package org.clusterrules.word.internal.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a table.
 *
 * @param row the row in which it begins, from 0
 * @param rows how many rows it reaches over, from 1
 * @param column the column of the grid in which it begins, from 0
 * @param columns how many columns of the grid it reaches over, from 1
 * @param blocks what is in it, tables among them
 */
public record DocumentCell(int row, int rows, int column, int columns, List<DocumentBlock> blocks) {
    /** Returns its own paragraphs, those of inner tables left out. */
    public List<DocumentParagraph> paragraphs() {
        return blocks.stream()
                .filter(DocumentParagraph.class::isInstance)
                .map(DocumentParagraph.class::cast)
                .toList();
    }

    /** Returns what a reader sees in its own paragraphs, a line for each. */
    public String text() {
        return paragraphs().stream().map(DocumentParagraph::text).collect(Collectors.joining("\n"));
    }
}
