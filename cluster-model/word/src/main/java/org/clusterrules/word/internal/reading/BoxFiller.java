package org.clusterrules.word.internal.reading;

import org.clusterrules.model.Cell;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.word.internal.docx.UneditableException;
import org.clusterrules.word.internal.docx.WrittenCell;
import org.clusterrules.word.internal.reading.Answers.Box;
import org.clusterrules.word.internal.reading.BoxMarks.State;

/** Ticks the boxes of a document and writes their evidence. */
record BoxFiller(SheetTexts sheet, DocumentEditor editor, Answers answers) {
    void fill(Cell cell) {
        Box last = null;
        for (String option : cell.place().options().keySet()) {
            Box box = answers.box(cell.pointer(), option);
            if (box == null) {
                continue;
            }
            last = last == null || last.mark().from() < box.mark().from() ? box : last;
            set(box, WrittenCell.isTicked(cell, option));
            if (cell instanceof Ticks ticks) {
                evidence(box, option, ticks);
            }
        }
        if (last != null && cell instanceof Ticks ticks) {
            boolean isNone = ticks.ticked() != null && ticks.ticked().isEmpty();
            none(last.mark(), isNone);
        }
    }

    private void set(Box box, boolean isTicked) {
        if (box.state() == (isTicked ? State.TICKED : State.NOT_TICKED)) {
            return;
        }
        Span mark = box.mark();
        Passage passage = mark.passage();
        box.marks().stream().skip(1).forEach(more -> editor.remove(passage, more.from(), more.to()));
        if (passage.text().codePointCount(mark.from(), mark.to()) == 1) {
            editor.setBox(passage, mark.from(), isTicked);
        } else { // brackets, with a mark or with nothing in them
            editor.remove(passage, mark.from() + 1, mark.to() - 1);
            editor.insertAfter(passage, mark.from(), isTicked ? "√" : "\u3000");
        }
    }

    private void evidence(Box box, String option, Ticks ticks) {
        Passage passage = box.mark().passage();
        Span words = passage.find(sheet.box(ticks.pointer(), option));
        String wanted = WrittenCell.evidenceText(ticks, option);
        if (words == null) {
            if (wanted.isEmpty()) {
                return;
            }
            throw new UneditableException();
        }
        int end = nextMark(ticks, passage, words.to(), passage.endOfLine(words.to()));
        String now = passage.text().substring(words.to(), end);
        if (now.contains("佐证") && !now.strip().equals(wanted)) {
            for (int i = words.to(); i < end; i++) {
                if (!Wording.isSpace(passage.charAt(i))) {
                    editor.remove(passage, i);
                }
            }
        }
        if (!wanted.isEmpty() && !now.strip().equals(wanted)) {
            editor.insertAfter(passage, words.to() - 1, wanted);
        }
    }

    private int nextMark(Ticks ticks, Passage passage, int from, int lineEnd) {
        int end = lineEnd;
        for (String option : ticks.place().options().keySet()) {
            Box other = answers.box(ticks.pointer(), option);
            if (other != null
                    && other.mark().passage() == passage
                    && other.mark().from() >= from) {
                end = Math.min(end, other.mark().from());
            }
        }
        return end;
    }

    /** Writes 无 after the boxes, or removes it. */
    private void none(Span lastMark, boolean isNone) {
        Passage passage = lastMark.passage();
        boolean isThere = false;
        for (Span line : passage.lines()) {
            if (Wording.letters(line.text()).equals(Text.NONE)) {
                isThere = true;
                if (!isNone) {
                    editor.remove(passage, line.from(), line.to());
                }
            }
        }
        if (isNone && !isThere) {
            editor.addParagraph(passage.paragraphAt(lastMark.from()), Text.NONE);
        }
    }
}
