package org.clusterrules.word.internal.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph.
 *
 * @param inlines what is in it, in order; empty for an empty paragraph
 * @param ordinal the how-manieth paragraph of the file it is, from 0, those in tables and in deleted passages counted; −1 if the format cannot be edited
 */
public record DocumentParagraph(List<Inline> inlines, int ordinal) implements DocumentBlock {
    /** Copies the list. */
    public DocumentParagraph {
        inlines = List.copyOf(inlines);
    }

    /** Returns the text that a reader sees; deleted and hidden text and pictures are left out. */
    public String text() {
        return inlines.stream()
                .filter(inline -> inline.kind().isText())
                .map(Inline::text)
                .collect(Collectors.joining());
    }
}
