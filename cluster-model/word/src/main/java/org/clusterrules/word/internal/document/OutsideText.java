package org.clusterrules.word.internal.document;

import java.util.List;
import java.util.stream.Stream;

/** Text outside the body: a line, or for what cannot be read the name of its part. */
public record OutsideText(Kind kind, String text) {
    public enum Kind {
        /** A line of a footnote or an endnote. */
        NOTE,
        /** A line of a header or a footer. */
        MARGIN,
        /** Notes that are referenced but cannot be read. */
        LOST_NOTES,
        /** A header or a footer that cannot be read. */
        LOST_MARGIN
    }

    private static final List<String> NOTES = List.of("footnote", "endnote");
    private static final List<String> MARGINS = List.of("hdr", "ftr");

    static Stream<OutsideText> lines(Kind kind, XmlElement element) {
        return Wrappers.lines(element).map(line -> new OutsideText(kind, line));
    }

    /** Collects the notes and headers inside a body: Word 2003 XML keeps notes where they are referenced, and headers in section properties. */
    static void collect(XmlElement body, List<OutsideText> outsideTexts) {
        for (XmlElement child : body.children()) {
            if (NOTES.contains(child.name())) {
                lines(Kind.NOTE, child).forEach(outsideTexts::add);
            } else if (MARGINS.contains(child.name())) {
                lines(Kind.MARGIN, child).forEach(outsideTexts::add);
            } else {
                collect(child, outsideTexts);
            }
        }
    }
}
