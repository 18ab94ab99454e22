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
            last = last == null || last.from() < box.from() ? box : last;
            set(box, WrittenCell.isTicked(cell, option));
            if (cell instanceof Ticks ticks) {
                evidence(box, option, ticks);
            }
        }
        if (last != null && cell instanceof Ticks ticks) {
            boolean isNone = ticks.ticked() != null && ticks.ticked().isEmpty();
            none(last.passage(), last.from(), isNone);
        }
    }

    private void set(Box box, boolean isTicked) {
        if (box.state() == (isTicked ? State.TICKED : State.NOT_TICKED)) {
            return;
        }
        Passage passage = box.passage();
        box.marks().stream().skip(1).forEach(more -> editor.remove(passage, more.from(), more.to()));
        Located mark = box.marks().get(0);
        if (passage.text().codePointCount(mark.from(), mark.to()) == 1) {
            editor.setBox(passage, mark.from(), isTicked);
        } else { // brackets, with a mark or with nothing in them
            editor.remove(passage, mark.from() + 1, mark.to() - 1);
            editor.insertAfter(passage, mark.from(), isTicked ? "√" : "\u3000");
        }
    }

    private void evidence(Box box, String option, Ticks ticks) {
        Passage passage = box.passage();
        int[] words = passage.find(sheet.box(ticks.pointer(), option), 0, passage.length());
        String wanted = WrittenCell.evidenceText(ticks, option);
        if (words == null) {
            if (wanted.isEmpty()) {
                return;
            }
            throw new UneditableException();
        }
        int end = nextMark(ticks, passage, words[1], passage.endOfLine(words[1]));
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

    private int nextMark(Ticks ticks, Passage passage, int from, int lineEnd) {
        int end = lineEnd;
        for (String option : ticks.place().options().keySet()) {
            Box other = answers.box(ticks.pointer(), option);
            if (other != null && other.passage() == passage && other.from() >= from) {
                end = Math.min(end, other.from());
            }
        }
        return end;
    }

    /** Writes 无 after the boxes, or removes it. */
    private void none(Passage passage, int lastMark, boolean isNone) {
        int line = 0;
        boolean isThere = false;
        while (line <= passage.length()) {
            int end = passage.endOfLine(line);
            if (Loose.letters(passage.text().substring(line, end)).equals(Text.NONE)) {
                isThere = true;
                if (!isNone) {
                    editor.remove(passage, line, end);
                }
            }
            line = end + 1;
        }
        if (isNone && !isThere) {
            editor.addParagraph(passage.paragraphAt(lastMark), Text.NONE);
        }
    }
}
