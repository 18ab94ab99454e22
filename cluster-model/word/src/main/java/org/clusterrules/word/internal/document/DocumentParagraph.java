package org.clusterrules.word.internal.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.word.internal.ControlTag;

/**
 * A paragraph.
 *
 * @param inlines what is in it, in order; empty for an empty paragraph
 * @param ordinal the how-manieth paragraph of the file it is, from 0, those in tables and in deleted passages counted; −1 if the format cannot be edited
 * @param isBoxed whether it is in a text box, which is read as if it stood below the paragraph that it is anchored in
 */
public record DocumentParagraph(List<Inline> inlines, int ordinal, boolean isBoxed) implements DocumentBlock {
    /** One outside of text boxes. */
    public DocumentParagraph(List<Inline> inlines, int ordinal) {
        this(inlines, ordinal, false);
    }

    /** Returns a block as one of a text box. */
    static DocumentBlock boxed(DocumentBlock block) {
        return block instanceof DocumentParagraph paragraph
                ? new DocumentParagraph(paragraph.inlines, paragraph.ordinal, true)
                : block;
    }

    /** Returns what the content controls that we write say of its text. */
    public Stream<ControlTag> tags() {
        return inlines.stream().flatMap(inline -> ControlTag.read(inline.control()).stream());
    }

    /** Returns the text that a reader sees; deleted and hidden text and pictures are left out. */
    public String text() {
        return inlines.stream()
                .filter(inline -> inline.kind().isText())
                .map(Inline::text)
                .collect(Collectors.joining());
    }
}
