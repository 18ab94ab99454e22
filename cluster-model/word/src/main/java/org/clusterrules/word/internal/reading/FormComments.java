package org.clusterrules.word.internal.reading;

import java.util.List;
import java.util.Map;
import org.clusterrules.model.Edition;
import org.clusterrules.word.WordComment;
import org.clusterrules.word.internal.docx.CommentWriter.Note;
import org.clusterrules.word.internal.docx.DocxParts;
import org.clusterrules.word.internal.reading.Answers.Answer;
import org.clusterrules.word.internal.reading.Answers.Box;

/** Puts comments at the cells of a form. */
public final class FormComments {
    private static final int BEGINNING = -1;

    private FormComments() {}

    /**
     * Returns a document with comments added.
     *
     * @param other an edition that the form may have, besides the known ones
     * @throws org.clusterrules.word.UnreadableWordException if the file is not a readable {@code .docx}
     */
    public static byte[] add(byte[] docx, List<WordComment> comments, Edition other) {
        DocumentEditor editor = new DocumentEditor(DocxParts.of(docx));
        Answers answers = WordFormReader.of(editor.document(), other).answers();
        editor.comment(comments.stream()
                .map(comment -> new Note(paragraph(answers, comment.pointer()), comment.text()))
                .toList());
        return editor.write();
    }

    /** Returns the paragraph of a cell, or of the nearest group around it. */
    private static int paragraph(Answers answers, String pointer) {
        for (String place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
            String at = place;
            int end = place.lastIndexOf('/');
            Box box = answers.box(place.substring(0, end), place.substring(end + 1));
            if (box != null) {
                return box.mark().passage().paragraphAt(box.mark().from()).ordinal();
            }
            Answer answer = answers.all().entrySet().stream()
                    .filter(value -> value.getKey().equals(at) || value.getKey().startsWith(at + "/"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (answer != null && place.indexOf('/', 1) > 0) { // not a whole section
                Passage passage = answer.span().passage();
                int from = Math.max(answer.span().from(), lineOf(answers, at, answer.span()));
                while (from < answer.span().to() - 1 && Wording.isSpace(passage.charAt(from))) {
                    from++;
                }
                return (from < passage.length() ? passage.paragraphAt(from) : passage.last()).ordinal();
            }
        }
        return BEGINNING;
    }

    /** Returns the place of something without a blank that is not filled in, such as a seal; 0 if the form has none. */
    private static int lineOf(Answers answers, String pointer, Span span) {
        String label = span.to() == 0
                ? SheetTexts.of(answers.edition()).around(pointer).label()
                : "";
        return label.isEmpty() ? 0 : span.passage().text().lastIndexOf(label);
    }
}
