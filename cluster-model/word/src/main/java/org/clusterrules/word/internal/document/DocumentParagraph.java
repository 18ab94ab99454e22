package org.clusterrules.word.internal.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.word.internal.ControlTag;

/**
 * A paragraph.
 *
 * @param ordinal its index among all paragraphs of the file, including those in tables and in deleted passages; −1 if the format cannot be edited
 * @param isBoxed whether it is in a text box, which is read as if it were below the paragraph of its anchor
 */
public record DocumentParagraph(List<Inline> inlines, int ordinal, boolean isBoxed) implements DocumentBlock {
    public DocumentParagraph(List<Inline> inlines, int ordinal) {
        this(inlines, ordinal, false);
    }

    static DocumentBlock boxed(DocumentBlock block) {
        return block instanceof DocumentParagraph paragraph
                ? new DocumentParagraph(paragraph.inlines, paragraph.ordinal, true)
                : block;
    }

    /** Returns the tags of our content controls in it. */
    public Stream<ControlTag> tags() {
        return inlines.stream().flatMap(inline -> ControlTag.read(inline.control()).stream());
    }

    /** Returns the visible text, without deleted and hidden text and pictures. */
    public String text() {
        return inlines.stream()
                .filter(inline -> inline.kind().isText())
                .map(Inline::text)
                .collect(Collectors.joining());
    }
}
