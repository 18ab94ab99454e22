package org.clusterrules.word.internal.docx;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts comments into a document, beside those that it has. */
public final class CommentWriter {
    private static final String EMPTY = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:comments xmlns:w="%s"></w:comments>""";
    private static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    /**
     * A comment.
     *
     * @param paragraph the how-manieth paragraph of the document it is about; −1 for the first
     * @param text what it says
     */
    public record Note(int paragraph, String text) {}

    private final DocxParts parts;
    private final List<XmlTag> paragraphs;

    private CommentWriter(DocxParts parts) {
        this.parts = parts;
        this.paragraphs = parts.body().all("p");
    }

    /** Adds comments. */
    public static void add(DocxParts parts, List<Note> notes) {
        CommentWriter writer = new CommentWriter(parts);
        if (!notes.isEmpty() && !writer.paragraphs.isEmpty()) {
            writer.add(notes);
        }
    }

    private void add(List<Note> notes) {
        String name = parts.related("comments");
        String namespace = parts.body().toString().contains("http://purl.oclc.org/ooxml/wordprocessingml/main")
                ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
                : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        XmlTag comments = XmlTag.read(name == null ? EMPTY.formatted(namespace) : parts.text(name));
        XmlTag all = DocxParts.root(comments);
        int id = firstFreeId(all);
        for (Note note : notes) {
            all.append(all.own(comment(id, note.text())));
            mark(note.paragraph(), id);
            id++;
        }
        if (name == null) {
            parts.add("comments.xml", "comments", CONTENT_TYPE, comments.toString());
        } else {
            parts.put(name, comments.toString());
        }
    }

    private int firstFreeId(XmlTag comments) {
        return Stream.of("commentRangeStart", "commentRangeEnd", "commentReference", "comment")
                .flatMap(mark -> Stream.concat(parts.body().all(mark).stream(), comments.all(mark).stream()))
                .mapToInt(mark -> number(mark.attribute("id")) + 1)
                .max()
                .orElse(0);
    }

    private static int number(@Nullable String id) {
        return id != null && id.matches("\\d{1,9}") ? Integer.parseInt(id) : -1;
    }

    private static String comment(int id, String text) {
        StringBuilder comment = new StringBuilder();
        comment.append("<w:comment w:id=\"%d\" w:author=\"clusterrules\" w:initials=\"CR\">".formatted(id));
        for (String line : text.split("\r\n|\n|\r", -1)) {
            comment.append("<w:p><w:r>");
            Markup.text(Markup.writable(line), comment);
            comment.append("</w:r></w:p>");
        }
        return comment.append("</w:comment>").toString();
    }

    private void mark(int ordinal, int id) {
        XmlTag paragraph = outside(paragraphs.get(ordinal < 0 || ordinal >= paragraphs.size() ? 0 : ordinal));
        String start = paragraph.own("<w:commentRangeStart w:id=\"%d\"/>".formatted(id));
        XmlTag properties = paragraph.element("pPr");
        if (properties == null) {
            paragraph.prepend(start);
        } else {
            paragraph.insertAfter(properties, start);
        }
        paragraph.append(paragraph.own(
                "<w:commentRangeEnd w:id=\"%1$d\"/><w:r><w:commentReference w:id=\"%1$d\"/></w:r>".formatted(id)));
    }

    /** Returns the paragraph itself, or the one that its text box is in: Word takes no comments in a text box. */
    private static XmlTag outside(XmlTag paragraph) {
        XmlTag outer = paragraph;
        for (XmlTag box = outer.around("txbxContent"); box != null; box = outer.around("txbxContent")) {
            XmlTag anchor = box.around("p");
            if (anchor == null) {
                return outer;
            }
            outer = anchor;
        }
        return outer;
    }
}
