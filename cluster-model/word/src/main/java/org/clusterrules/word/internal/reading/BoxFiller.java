package org.clusterrules.word.internal.reading;

import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.word.internal.document.Marks;
import org.clusterrules.word.internal.docx.UneditableException;
import org.clusterrules.word.internal.docx.WrittenCell;
import org.clusterrules.word.internal.reading.ReadValues.Located;

/** Ticks the boxes of a document, and writes the evidence beside them. */
final class BoxFiller {
    private final SheetTexts sheet;
    private final DocumentEditor editor;
    private final ReadValues values;

    BoxFiller(SheetTexts sheet, DocumentEditor editor, ReadValues values) {
        this.sheet = sheet;
        this.editor = editor;
        this.values = values;
    }

    void fill(Cell cell) {
        Passage passage = null;
        int lastMark = -1;
        for (String option : cell.place().options().keySet()) {
            Located mark = values.marks().get(cell.pointer() + " " + option);
            if (mark == null) {
                continue;
            }
            passage = mark.passage();
            lastMark = Math.max(lastMark, mark.from());
            boolean isTicked = cell instanceof Choice choice
                    ? choice.is(option)
                    : cell instanceof Ticks ticks
                            && ticks.ticked() != null
                            && ticks.ticked().containsKey(option);
            box(mark, isTicked);
            if (cell instanceof Ticks ticks) {
                evidence(mark, option, ticks);
            }
        }
        if (passage != null && cell instanceof Ticks ticks) {
            none(passage, lastMark, ticks.ticked() != null && ticks.ticked().isEmpty());
        }
    }

    private void box(Located mark, boolean isTicked) {
        Passage passage = mark.passage();
        int length = passage.text().codePointCount(mark.from(), mark.to());
        if (length == 1) {
            boolean isNow = !Marks.isEmptyBox(passage.text().codePointAt(mark.from()));
            if (isNow != isTicked) {
                editor.setBox(passage, mark.from(), isTicked);
            }
            return;
        }
        // brackets, with a mark or with nothing in them
        int inside = mark.from() + 1;
        boolean isNow = !Loose.isBlank(passage.text().substring(inside, mark.to() - 1));
        if (isNow != isTicked) {
            for (int i = inside; i < mark.to() - 1; i++) {
                editor.remove(passage, i);
            }
            editor.insertAfter(passage, mark.from(), isTicked ? "√" : "\u3000");
        }
    }

    private void evidence(Located mark, String option, Ticks ticks) {
        Passage passage = mark.passage();
        String box = sheet.box(ticks.pointer(), option);
        int[] words = passage.find(box, 0, passage.length());
        String wanted = WrittenCell.evidenceText(ticks, option);
        if (words == null) {
            if (wanted.isEmpty()) {
                return;
            }
            throw new UneditableException();
        }
        int end = nextMark(ticks, mark, words[1], passage.endOfLine(words[1]));
        String now = passage.text().substring(words[1], end);
        if (now.contains("佐证") && !now.strip().equals(wanted)) {
            for (int i = words[1]; i < end; i++) {
                if (!Loose.isSpace(passage.charAt(i))) {
                    editor.remove(passage, i);
                }
            }
        }
        if (!wanted.isEmpty() && !now.strip().equals(wanted)) {
            editor.insertAfter(passage, words[1] - 1, wanted);
        }
    }

    private int nextMark(Ticks ticks, Located mark, int from, int lineEnd) {
        int end = lineEnd;
        for (String option : ticks.place().options().keySet()) {
            Located other = values.marks().get(ticks.pointer() + " " + option);
            if (other != null && other.passage() == mark.passage() && other.from() >= from) {
                end = Math.min(end, other.from());
            }
        }
        return end;
    }

    /** Writes 无 after the boxes, or takes it away. */
    private void none(Passage passage, int lastMark, boolean isNone) {
        int line = 0;
        boolean isThere = false;
        while (line <= passage.length()) {
            int end = passage.endOfLine(line);
            if (Loose.letters(passage.text().substring(line, end)).equals(Text.NONE)) {
                isThere = true;
                for (int i = line; i < end && !isNone; i++) {
                    editor.remove(passage, i);
                }
            }
            line = end + 1;
        }
        if (isNone && !isThere) {
            editor.addParagraph(passage.paragraphAt(lastMark), Text.NONE);
        }
    }
}
