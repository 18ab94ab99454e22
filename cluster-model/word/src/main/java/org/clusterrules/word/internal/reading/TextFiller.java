package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Names;
import org.clusterrules.word.internal.RegionLevel;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.Inline;
import org.clusterrules.word.internal.docx.UneditableException;
import org.clusterrules.word.internal.docx.WrittenCell;
import org.clusterrules.word.internal.reading.Answers.Answer;
import org.clusterrules.word.internal.reading.SheetTexts.Around;

/** Writes answers in the places of a document where reading found them. */
record TextFiller(Application form, SheetTexts sheet, DocumentEditor editor, Answers answers) {
    void fill(List<Cell> cells) {
        Map<Group, List<Cell>> texts = new LinkedHashMap<>(); // blanks of one line have one place
        for (Cell cell : cells) {
            Answer answer = answers.all().get(cell.pointer());
            if (answer == null) {
                FormFiller.attempt(() -> addExtra(cell));
            } else {
                String extra = around(cell).isExtra() ? cell.pointer() : "";
                texts.computeIfAbsent(new Group(answer.span(), extra), key -> new ArrayList<>())
                        .add(cell);
            }
        }
        texts.forEach((group, blanks) -> FormFiller.attempt(() -> texts(group, blanks)));
    }

    /** The place of one or several cells; an extra has a separate line. */
    private record Group(Span at, String extra) {}

    private void texts(Group group, List<Cell> cells) {
        Passage passage = group.at().passage();
        List<Cell> all = blanksOf(group, cells);
        if (!group.extra().isEmpty() && group.at().to() == 0) {
            addExtra(cells.get(0));
        } else if (group.at().to() == 0 && passage.length() > 0) {
            all.forEach(cell -> FormFiller.attempt(() -> afterLead(passage, cell)));
        } else if (all.size() == 1) {
            text(group, all.get(0));
        } else if (all.stream().anyMatch(cell -> around(cell).tail().isEmpty())) {
            String joined = all.stream().map(WrittenCell::text).collect(Collectors.joining("\u3000"));
            text(passage, group.at().from(), group.at().to(), false, joined.strip());
        } else {
            beforeTails(group.at(), all);
        }
    }

    private void text(Group group, Cell cell) {
        Passage passage = group.at().passage();
        int from = group.at().from();
        if (from < group.at().to() && isOf(passage, from, cell.pointer())) {
            controlled(group, cell);
        } else if (!group.extra().isEmpty() && WrittenCell.text(cell).isEmpty()) {
            removeLine(group);
        } else {
            text(passage, from, end(group, cell), isWhole(cell), WrittenCell.text(cell));
        }
    }

    private void beforeTails(Span at, List<Cell> cells) {
        Passage passage = at.passage();
        int from = at.from();
        for (Cell cell : cells) {
            String tail = around(cell).tail();
            int to = passage.text().indexOf(tail, from);
            int[] afterLevel = RegionLevel.find(tail, passage.text(), from, at.to());
            if (afterLevel != null && (to < 0 || afterLevel[0] < to)) {
                text(passage, from, afterLevel[0], false, WrittenCell.text(cell));
                restoreLevel(passage, from, cell);
                from = afterLevel[1];
            } else if (to < 0 || to > at.to()) {
                throw new UneditableException();
            } else {
                text(passage, from, to, false, WrittenCell.text(cell));
                from = to + tail.length();
            }
        }
    }

    private Around around(Cell cell) {
        return sheet.around(cell.pointer());
    }

    /** Fills in a blank of which only the text printed before it is known. */
    private void afterLead(Passage passage, Cell cell) {
        String lead = around(cell).lead();
        int at = lead.isEmpty() ? -1 : passage.text().indexOf(lead);
        String text = WrittenCell.text(cell);
        if (text.isEmpty()) {
            return;
        } else if (at < 0) {
            throw new UneditableException();
        }
        blank(passage, at + lead.length(), passage.endOfLine(at + lead.length()), text);
    }

    /** Whether a character is in our content control of that cell. */
    private static boolean isOf(Passage passage, int at, String pointer) {
        return passage.tagAt(at)
                .filter(tag -> tag.pointer().equals(pointer) && tag.option() == 0)
                .isPresent();
    }

    /** Changes an answer in content controls: one for a value, one for each entry of a list. */
    private void controlled(Group group, Cell cell) {
        Passage passage = group.at().passage();
        String text = WrittenCell.text(cell);
        if (text.isEmpty() && !group.extra().isEmpty()) {
            removeLine(group);
            return;
        }
        if (cell.pointer().contains("/region/")) {
            restoreLevel(passage, group.at().from(), cell);
        }
        int end = group.at().to();
        for (int i = end; i < passage.length(); i++) {
            end = isOf(passage, i, cell.pointer()) ? i + 1 : end;
        }
        editor.remove(passage, group.at().from(), end);
        if (text.isEmpty()) {
            return;
        } else if (cell instanceof Names) {
            editor.insertAfterControl(passage, end - 1, text); // a name alone would be an entry
        } else {
            editor.insertBefore(passage, group.at().from(), text);
        }
    }

    /** Restores what the form prints after a region's blank if the old name had its level and the new one has none. */
    private void restoreLevel(Passage passage, int from, Cell cell) {
        String tail = around(cell).tail();
        int[] afterLevel = RegionLevel.find(tail, passage.text(), from, passage.length());
        int bracket = afterLevel == null ? -1 : passage.text().indexOf('（', afterLevel[0]);
        if (bracket >= 0 && !RegionLevel.isIn(cell.pointer(), WrittenCell.text(cell))) {
            editor.insertBefore(passage, bracket, tail.substring(0, tail.indexOf('（')));
        }
    }

    /** Removes a line that the form does not print. */
    private void removeLine(Group group) {
        Passage passage = group.at().passage();
        int from = group.at().from();
        int start = passage.text().lastIndexOf('\n', Math.max(0, from - 1)) + 1;
        int end = passage.endOfLine(from);
        boolean isParagraph = (start == 0 || passage.inlineAt(start - 1) == null)
                && (end == passage.length() || passage.inlineAt(end) == null);
        if (isParagraph && start < end) {
            editor.removeParagraph(passage.paragraphAt(start));
        } else {
            editor.remove(passage, start, end);
        }
    }

    /** Returns all cells of a line, unchanged ones too. */
    private List<Cell> blanksOf(Group group, List<Cell> cells) {
        if (!group.extra().isEmpty()) {
            return cells;
        }
        List<Cell> all = new ArrayList<>();
        for (Cell cell : form.cells()) {
            Answer answer = answers.all().get(cell.pointer());
            boolean isHere = answer != null
                    && answer.span().equals(group.at())
                    && !around(cell).hasBoxes()
                    && !around(cell).isExtra();
            if (isHere) {
                all.add(cell);
            }
        }
        return all;
    }

    /** Returns the end of the blank, before the text printed after it. */
    private int end(Group group, Cell cell) {
        String tail = around(cell).tail();
        int at = tail.isEmpty()
                ? -1
                : group.at().passage().text().lastIndexOf(tail, group.at().to() - 1);
        return at >= group.at().from() ? at : group.at().to();
    }

    /** Whether everything at the place of a cell is its answer: a date, printed as 年 月 日, and the text after a label of its own. */
    private boolean isWhole(Cell cell) {
        return around(cell).isDate() || around(cell).isExtra();
    }

    private void text(Passage passage, int from, int to, boolean isWhole, String text) {
        List<Integer> written = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if ((isWhole || !passage.isSetAside(i)) && !Wording.isSpace(passage.charAt(i))) {
                written.add(i);
            }
        }
        if (!written.isEmpty()) {
            int first = written.get(0);
            int last = written.get(written.size() - 1);
            for (int i = first; i <= last; i++) {
                if (isWhole || !passage.isSetAside(i)) {
                    editor.remove(passage, i);
                }
            }
            if (!text.isEmpty()) {
                editor.insertBefore(passage, first, text);
            }
        } else if (!text.isEmpty()) {
            blank(passage, from, to, text);
        }
    }

    private void blank(Passage passage, int from, int to, String text) {
        boolean isAfterLabel = from > 0 && passage.inlineAt(from - 1) != null;
        if (isAfterLabel) {
            removeSpace(passage, from, to);
            editor.insertAfter(passage, from - 1, text);
            return;
        }
        Optional<DocumentParagraph> empty = passage.paragraphs().stream()
                .filter(paragraph ->
                        paragraph.inlines().stream().allMatch(inline -> inline.kind() == Inline.Kind.DELETED))
                .findFirst();
        if (empty.isPresent()) {
            editor.append(empty.get(), text);
        } else if (from < to && passage.inlineAt(from) != null && !passage.isSetAside(from)) {
            removeSpace(passage, from, to);
            editor.insertBefore(passage, from, text);
        } else {
            editor.addParagraph(passage.last(), text);
        }
    }

    /** Adds the line of an extra after the blank that it belongs to. */
    private void addExtra(Cell cell) {
        String value = WrittenCell.text(cell);
        String label = around(cell).label();
        String before = around(cell).beside();
        Answer beside = answers.all().get(before.isEmpty() ? cell.pointer() : before);
        if (label.isEmpty() || beside == null) {
            throw new UneditableException();
        } else if (!value.isEmpty()) {
            editor.addParagraph(anchor(beside.span()), label + "：" + value);
        }
    }

    /** Returns the paragraph after which a line is added: in a table the last of the cell, elsewhere that of the blank. */
    private static DocumentParagraph anchor(Span beside) {
        boolean isInTable = beside.place().table() > 0;
        return isInTable || beside.to() == 0
                ? beside.passage().last()
                : beside.passage().paragraphAt(beside.from());
    }

    /** Removes white space of the blank form. */
    private void removeSpace(Passage passage, int from, int to) {
        for (int i = from; i < to && passage.inlineAt(i) != null && Wording.isSpace(passage.charAt(i)); i++) {
            editor.remove(passage, i);
        }
    }
}
