package org.clusterrules.word.internal.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a document has beside its text.
 *
 * @param kind what it is
 * @param text the line, or for what cannot be read the name of its part
 */
public record Aside(Kind kind, String text) {
    /** What there can be beside the text. */
    public enum Kind {
        /** A line of a footnote or an endnote. */
        NOTE,
        /** A line of a header or a footer. */
        MARGIN,
        /** Notes that the text refers to and that cannot be read. */
        LOST_NOTES,
        /** A header or a footer that cannot be read. */
        LOST_MARGIN
    }

    private static final List<String> NOTES = List.of("footnote", "endnote");
    private static final List<String> MARGINS = List.of("hdr", "ftr");

    /** Returns the lines in an element. */
    static Stream<Aside> lines(Kind kind, XmlElement element) {
        return Wrappers.lines(element).map(line -> new Aside(kind, line));
    }

    /** Collects what is within a body: Word 2003 XML has a note where it is referred to, and a header in what is set of a section. */
    static void collect(XmlElement body, List<Aside> asides) {
        for (XmlElement child : body.children()) {
            if (NOTES.contains(child.name())) {
                lines(Kind.NOTE, child).forEach(asides::add);
            } else if (MARGINS.contains(child.name())) {
                lines(Kind.MARGIN, child).forEach(asides::add);
            } else {
                collect(child, asides);
            }
        }
    }
}
