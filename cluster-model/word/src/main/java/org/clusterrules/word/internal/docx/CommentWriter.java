package org.clusterrules.word.internal.docx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts comments into a document. They replace earlier ones of ours; those of other people stay. */
public final class CommentWriter {
    private static final String AUTHOR = "clusterrules";
    private static final String EMPTY = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:comments xmlns:w="%s"></w:comments>""";
    private static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    /** A comment on a paragraph, given by its index in the document; −1 for the first. */
    public record Note(int paragraph, String text) {}

    private final DocxParts parts;
    private final List<XmlTag> paragraphs;

    private CommentWriter(DocxParts parts) {
        this.parts = parts;
        this.paragraphs = parts.body().all("p");
    }

    /** Adds comments and removes earlier ones of ours. */
    public static void add(DocxParts parts, List<Note> notes) {
        CommentWriter writer = new CommentWriter(parts);
        writer.removeOwn();
        if (!notes.isEmpty() && !writer.paragraphs.isEmpty()) {
            writer.add(notes);
        }
    }

    private void removeOwn() {
        String name = parts.related("comments");
        if (name == null) {
            return;
        }
        XmlTag comments = XmlTag.read(parts.text(name));
        List<XmlTag> own = comments.all("comment").stream()
                .filter(comment -> comment.attribute("author").equals(AUTHOR))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        Set<String> ids = own.stream().map(comment -> comment.attribute("id")).collect(Collectors.toSet());
        Set<String> paragraphsOfOwn = own.stream()
                .flatMap(comment -> comment.all("p").stream())
                .map(paragraph -> paragraph.attribute("paraId"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        own.forEach(XmlTag::remove);
        parts.put(name, comments.toString());
        Stream.of("commentRangeStart", "commentRangeEnd", "commentReference")
                .flatMap(mark -> parts.body().all(mark).stream())
                .filter(mark -> ids.contains(mark.attribute("id")))
                .forEach(CommentWriter::takeMark);
        forget("commentsExtended", "paraId", paragraphsOfOwn);
        forget("commentsExtensible", "durableId", forget("commentsIds", "paraId", paragraphsOfOwn));
    }

    /** Removes Word's notes on removed comments and returns their durable ids; replies stay. */
    private Set<String> forget(String type, String attribute, Set<String> gone) {
        String name = parts.related(type);
        if (name == null || gone.isEmpty()) {
            return Set.of();
        }
        XmlTag all = XmlTag.read(parts.text(name));
        Set<String> durable = new HashSet<>();
        for (XmlTag entry : DocxParts.root(all).elements()) {
            if (gone.contains(entry.attribute(attribute))) {
                durable.add(entry.attribute("durableId"));
                entry.remove();
            } else if (gone.contains(entry.attribute("paraIdParent"))) {
                entry.attribute("paraIdParent", null);
            }
        }
        parts.put(name, all.toString());
        return durable;
    }

    /** Removes a mark, and its run if that holds nothing else. */
    @SuppressWarnings("ReferenceEquality") // a run can have the same mark twice
    private static void takeMark(XmlTag mark) {
        XmlTag run = mark.parent();
        boolean isAlone = run.name().equals("r")
                && run.elements().stream()
                        .allMatch(child -> child == mark || child.name().equals("rPr"));
        (isAlone ? run : mark).remove();
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
                .map(mark -> mark.attribute("id"))
                .filter(id -> id.matches("\\d{1,9}"))
                .mapToInt(id -> Integer.parseInt(id) + 1)
                .max()
                .orElse(0);
    }

    private static String comment(int id, String text) {
        StringBuilder comment = new StringBuilder();
        comment.append("<w:comment w:id=\"%d\" w:author=\"%s\" w:initials=\"CR\">".formatted(id, AUTHOR));
        for (String line : text.split("\r\n|\n|\r", -1)) {
            comment.append("<w:p>")
                    .append(Markup.run("", Markup.writable(line)))
                    .append("</w:p>");
        }
        return comment.append("</w:comment>").toString();
    }

    private void mark(int ordinal, int id) {
        XmlTag paragraph = outside(paragraphs.get(ordinal < 0 || ordinal >= paragraphs.size() ? 0 : ordinal));
        String start = paragraph.own("<w:commentRangeStart w:id=\"%d\"/>".formatted(id));
        paragraph.insertAfter(paragraph.element("pPr"), start); // the first, if there are no properties
        paragraph.append(paragraph.own(
                "<w:commentRangeEnd w:id=\"%1$d\"/><w:r><w:commentReference w:id=\"%1$d\"/></w:r>".formatted(id)));
    }

    /** Returns the paragraph, or the one in which its text box is anchored: Word takes no comments in text boxes. */
    private static XmlTag outside(XmlTag paragraph) {
        XmlTag anchor = paragraph.around("txbxContent").around("p");
        return anchor.isThere() ? outside(anchor) : paragraph;
    }
}
