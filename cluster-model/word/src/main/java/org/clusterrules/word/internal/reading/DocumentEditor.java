package org.clusterrules.word.internal.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.Inline;
import org.clusterrules.word.internal.document.WordDocument;
import org.clusterrules.word.internal.docx.BoxMark;
import org.clusterrules.word.internal.docx.CommentWriter;
import org.clusterrules.word.internal.docx.DocxParts;
import org.clusterrules.word.internal.docx.Markup;
import org.clusterrules.word.internal.docx.RunText;
import org.clusterrules.word.internal.docx.TrackedChange;
import org.clusterrules.word.internal.docx.UneditableException;
import org.clusterrules.word.internal.docx.XmlTag;

/** Changes characters of passages in the document that they came from. For use by one thread. */
final class DocumentEditor {
    private final DocxParts parts;
    private final List<XmlTag> paragraphs;
    private final List<XmlTag> runs;
    private final Map<Integer, RunText> texts = new HashMap<>();
    /** Changed runs, which are taken out of other people's tracked changes. */
    private final Set<XmlTag> changed = new LinkedHashSet<>();

    DocumentEditor(DocxParts parts) {
        this.parts = parts;
        this.paragraphs = parts.body().all("p");
        this.runs = parts.body().all("r");
    }

    WordDocument document() {
        return parts.document();
    }

    /** Properties of text that is not read, or not read as it is. */
    private static final List<String> NOT_TAKEN =
            List.of("ins", "del", "strike", "dstrike", "vanish", "vertAlign", "position");

    private record Place(RunText text, int inline, int offset) {}

    @SuppressWarnings("ReferenceEquality") // a run can have the same symbol twice
    private Place place(Passage passage, int at) {
        Inline inline = passage.inlineAt(at);
        if (inline == null || inline.run() < 0 || inline.run() >= runs.size()) {
            throw new UneditableException();
        }
        List<Inline> ofRun = passage.paragraphAt(at).inlines().stream()
                .filter(other -> other.run() == inline.run())
                .toList();
        int index = 0;
        while (ofRun.get(index) != inline) {
            index++;
        }
        if (TrackedChange.holds(runs.get(inline.run()))) {
            throw new UneditableException();
        }
        changed.add(runs.get(inline.run()));
        RunText text = texts.computeIfAbsent(inline.run(), run -> new RunText(runs.get(run), ofRun));
        return new Place(text, index, inline.kind().isCharacters() ? passage.offsetAt(at) : 0);
    }

    /** Removes a character; the end of a paragraph stays. */
    void remove(Passage passage, int at) {
        if (passage.inlineAt(at) != null) {
            Place place = place(passage, at);
            place.text().remove(place.inline(), place.offset(), place.offset() + 1);
        }
    }

    void remove(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            remove(passage, i);
        }
    }

    void insertAfter(Passage passage, int at, String text) {
        Place place = place(passage, at);
        place.text().insert(place.inline(), place.offset() + 1, text);
    }

    void insertBefore(Passage passage, int at, String text) {
        Place place = place(passage, at);
        place.text().insert(place.inline(), place.offset(), text);
    }

    /** Appends text to a paragraph, formatted like its mark. */
    void append(DocumentParagraph paragraph, String text) {
        XmlTag element = element(paragraph);
        TrackedChange.acceptDeletions(element);
        element.append(element.own(run(element, text)));
    }

    /** Writes text after the content control around a character, formatted like the character. */
    void insertAfterControl(Passage passage, int at, String text) {
        Inline inline = passage.inlineAt(at);
        XmlTag run = inline == null || inline.run() < 0 ? XmlTag.NONE : runs.get(inline.run());
        XmlTag control = run.around("sdt");
        XmlTag parent = control.parent();
        if (!parent.name().equals("p")) {
            throw new UneditableException();
        }
        changed.add(run);
        parent.insertAfter(control, parent.own(Markup.run(run.element("rPr"), text)));
    }

    /** Removes a paragraph, or empties it if there is no other beside it. */
    void removeParagraph(DocumentParagraph paragraph) {
        XmlTag element = element(paragraph);
        XmlTag parent = element.parent();
        List<XmlTag> siblings = parent.elements();
        int at = siblings.indexOf(element);
        boolean isFollowed =
                at + 1 < siblings.size() && siblings.get(at + 1).name().equals("p");
        boolean isPreceded = at > 0 && siblings.get(at - 1).name().equals("p");
        if ((isFollowed || isPreceded) && element.all("sectPr").isEmpty()) {
            element.remove();
        } else {
            element.elements().stream()
                    .filter(child -> !child.name().equals("pPr"))
                    .forEach(XmlTag::remove);
        }
    }

    /** Adds a paragraph after another, formatted like it. */
    void addParagraph(DocumentParagraph after, String text) {
        XmlTag element = element(after);
        XmlTag parent = element.parent();
        parent.insertAfter(element, parent.own("<w:p>" + element.element("pPr") + run(element, text) + "</w:p>"));
    }

    private static String run(XmlTag paragraph, String text) {
        XmlTag ofMark = paragraph.element("pPr", "rPr");
        boolean isTaken =
                NOT_TAKEN.stream().noneMatch(name -> ofMark.element(name).isThere());
        return Markup.run(isTaken ? ofMark : "", text);
    }

    private XmlTag element(DocumentParagraph paragraph) {
        if (paragraph.ordinal() < 0 || paragraph.ordinal() >= paragraphs.size()) {
            throw new UneditableException();
        }
        return paragraphs.get(paragraph.ordinal());
    }

    void setBox(Passage passage, int at, boolean isTicked) {
        Place place = place(passage, at);
        Inline inline = passage.inlineAt(at);
        XmlTag element = place.text().element(place.inline(), place.offset());
        boolean isOfSymbolFont = inline != null && inline.kind() == Inline.Kind.SYMBOL;
        String font = isOfSymbolFont && element.name().equals("t") ? font(element) : null;
        String seen = inline == null ? "" : passage.text().substring(at, at + 1);
        Optional<String> character = BoxMark.set(element, seen, font, isTicked);
        if (character.isPresent()) {
            int length = Character.isHighSurrogate(seen.charAt(0)) && font == null ? 2 : 1;
            place.text().remove(place.inline(), place.offset(), place.offset() + length);
            place.text().insert(place.inline(), place.offset(), character.get());
        }
    }

    private static String font(XmlTag text) {
        String font = text.parent().element("rPr", "rFonts").attribute("ascii");
        if (font.isEmpty()) {
            throw new UneditableException();
        }
        return font;
    }

    /** Returns the row around a paragraph; {@link XmlTag#NONE} if there is none. */
    XmlTag row(DocumentParagraph paragraph) {
        return element(paragraph).around("tr");
    }

    /** Returns a number greater than those of all content controls. */
    int freeControl() {
        return parts.body().all("sdtPr").stream()
                .map(properties -> properties.element("id").attribute("val"))
                .filter(id -> id.matches("\\d{1,9}"))
                .mapToInt(id -> Integer.parseInt(id) + 1)
                .max()
                .orElse(1);
    }

    void comment(List<CommentWriter.Note> notes) {
        CommentWriter.add(parts, notes);
    }

    byte[] write() {
        texts.values().forEach(RunText::apply);
        changed.forEach(TrackedChange::accept);
        return parts.write();
    }
}
