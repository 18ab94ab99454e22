package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Label;
import org.clusterrules.model.Names;
import org.clusterrules.model.Problem;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.word.FilledInDocument;
import org.clusterrules.word.WordForm;
import org.clusterrules.word.WordPlace;
import org.clusterrules.word.WordProblem;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.WordMessages;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.DocumentReader;
import org.clusterrules.word.internal.document.Inline;
import org.clusterrules.word.internal.document.Marks;
import org.clusterrules.word.internal.docx.CellWords;
import org.clusterrules.word.internal.docx.DocxParts;
import org.clusterrules.word.internal.docx.OwnIndicatorRow;
import org.clusterrules.word.internal.docx.UneditableException;
import org.clusterrules.word.internal.docx.XmlTag;
import org.clusterrules.word.internal.reading.Outcome.Located;
import org.clusterrules.word.internal.reading.Outcome.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Fills a form in a document of one's own: finds the cells as reading does, and changes their text and their boxes. What was filled in is read again, so
 * that what the document does not say as the form does is told.
 */
public final class FormFiller {
    /** The last row of targets that the form prints. */
    private static final String LAST_TARGET = "/plan/targets/governance/target";

    private final Application form;
    private final SheetTexts sheet;
    private final DocumentEditor editor;
    private final Outcome outcome;
    private final Optional<Application> before;

    private FormFiller(DocxParts parts, Application form) {
        this.form = form;
        this.sheet = SheetTexts.of(form.edition());
        this.editor = new DocumentEditor(parts);
        FormReading reading = FormReading.of(parts.document());
        this.outcome = reading.outcome();
        this.before = reading.form().application();
    }

    /**
     * Returns a document with the form filled in.
     *
     * @throws org.clusterrules.word.UnreadableWordException if the file is no {@code .docx} that can be read
     */
    public static FilledInDocument fill(byte[] docx, Application form) {
        FormFiller filler = new FormFiller(DocxParts.of(docx), form);
        filler.fill();
        byte[] filled = filler.editor.write();
        return new FilledInDocument(filled, filler.problems(filled));
    }

    private void fill() {
        Map<Group, List<Cell>> texts = new LinkedHashMap<>(); // blanks of one line have one place
        for (Cell cell : form.cells()) {
            boolean isAsIs = before.flatMap(read -> read.cell(cell.pointer()))
                    .filter(cell::equals)
                    .isPresent();
            if (isAsIs || cell.pointer().startsWith(OtherTargets.POINTER)) {
                continue;
            }
            if (sheet.hasBoxes(cell.pointer())) {
                attempt(() -> boxes(cell));
            } else {
                Reading reading = outcome.values().get(cell.pointer());
                if (reading != null) {
                    Located located = reading.located();
                    texts.computeIfAbsent(
                                    new Group(
                                            located.passage(),
                                            located.from(),
                                            located.to(),
                                            sheet.isExtra(cell.pointer()) ? cell.pointer() : ""),
                                    key -> new ArrayList<>())
                            .add(cell);
                } else {
                    attempt(() -> addExtra(cell));
                }
            }
        }
        texts.forEach((group, cells) -> attempt(() -> texts(group, cells)));
        attempt(this::ownIndicators);
    }

    /** Puts the rows of the form's own indicators in place of those that the document has. */
    private void ownIndicators() {
        Map<String, Map<String, Cell>> wanted = ownIndicators(form);
        if (before.isPresent() && ownIndicators(before.get()).equals(wanted)) {
            return;
        }
        Set<XmlTag> rows = new LinkedHashSet<>();
        outcome.values().forEach((pointer, reading) -> {
            XmlTag row = pointer.startsWith(OtherTargets.POINTER)
                    ? editor.row(last(reading.located().passage()))
                    : null;
            if (row != null) {
                rows.add(row);
            }
        });
        Reading known = outcome.values().get(LAST_TARGET);
        XmlTag row = known == null ? null : editor.row(last(known.located().passage()));
        XmlTag table = row == null ? null : row.parent();
        if (row == null || table == null) {
            throw new UneditableException();
        }
        XmlTag like = rows.isEmpty() ? row : rows.iterator().next();
        StringBuilder added = new StringBuilder();
        int control = editor.freeControl();
        for (Map<String, Cell> entry : wanted.values()) {
            added.append(OwnIndicatorRow.like(like, entry, control));
            control += entry.size();
        }
        if (!added.isEmpty()) {
            table.insertAfter(row, table.own(added.toString()));
        }
        for (XmlTag old : rows) {
            if (old.parent() == table) {
                table.replace(old, "");
            }
        }
    }

    /** Returns the indicators of a form's own: for each the cells by the last name of their pointers. */
    private static Map<String, Map<String, Cell>> ownIndicators(Application form) {
        Map<String, Map<String, Cell>> all = new LinkedHashMap<>();
        for (Cell cell : form.cells()) {
            String pointer = cell.pointer();
            if (pointer.startsWith(OtherTargets.POINTER)) {
                all.computeIfAbsent(pointer.substring(0, pointer.lastIndexOf('/')), key -> new LinkedHashMap<>())
                        .put(cell.place().name(), cell);
            }
        }
        return all;
    }

    /** Where the text of one or several cells is; an extra has a line of its own. */
    private record Group(Passage passage, int from, int to, String extra) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Group that
                    && passage == that.passage
                    && from == that.from
                    && to == that.to
                    && extra.equals(that.extra);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(passage) + 31 * from;
        }
    }

    private static void attempt(Runnable change) {
        try {
            change.run();
        } catch (UneditableException e) {
            // found when the document is read again, and told
        }
    }

    private void texts(Group group, List<Cell> cells) {
        if (!group.extra().isEmpty() && group.to() == 0) {
            addExtra(cells.get(0));
            return;
        }
        List<Cell> all = blanksOf(group, cells);
        if (group.to() == 0 && group.passage().length() > 0) {
            all.forEach(cell -> attempt(() -> afterLead(group.passage(), cell)));
            return;
        }
        if (all.size() == 1) {
            Cell cell = all.get(0);
            if (isControlled(group, cell)) {
                controlled(group, cell);
                return;
            } else if (!group.extra().isEmpty() && CellWords.text(cell).isEmpty()) {
                removeLine(group);
                return;
            }
            text(group.passage(), group.from(), end(group, cell), isWhole(cell), CellWords.text(cell));
            return;
        }
        boolean hasTails =
                all.stream().noneMatch(cell -> sheet.tail(cell.pointer()).isEmpty());
        if (!hasTails) {
            StringBuilder joined = new StringBuilder();
            all.forEach(cell -> joined.append(joined.isEmpty() ? "" : "\u3000").append(CellWords.text(cell)));
            text(
                    group.passage(),
                    group.from(),
                    group.to(),
                    false,
                    joined.toString().strip());
            return;
        }
        int from = group.from();
        for (Cell cell : all) {
            String tail = sheet.tail(cell.pointer());
            int to = group.passage().text().indexOf(tail, from);
            if (to < 0 || to > group.to()) {
                throw new UneditableException();
            }
            text(group.passage(), from, to, false, CellWords.text(cell));
            from = to + tail.length();
        }
    }

    /** Fills in a blank of which it is only known what the form prints before it. */
    private void afterLead(Passage passage, Cell cell) {
        String lead = sheet.lead(cell.pointer());
        int at = lead.isEmpty() ? -1 : passage.text().indexOf(lead);
        String text = CellWords.text(cell);
        if (text.isEmpty()) {
            return;
        } else if (at < 0) {
            throw new UneditableException();
        }
        blank(passage, at + lead.length(), passage.endOfLine(at + lead.length()), text);
    }

    private static boolean isControlled(Group group, Cell cell) {
        return group.from() < group.to() && isOf(group.passage(), group.from(), cell.pointer());
    }

    /** Whether a character is in one of our content controls of that cell. */
    private static boolean isOf(Passage passage, int at, String pointer) {
        Inline inline = passage.inlineAt(at);
        return inline != null
                && ControlTag.read(inline.control())
                        .filter(tag -> tag.pointer().equals(pointer) && tag.option() == 0)
                        .isPresent();
    }

    /** Changes an answer that stands in content controls: one for a value, one for each entry of a list. */
    private void controlled(Group group, Cell cell) {
        Passage passage = group.passage();
        String text = CellWords.text(cell);
        if (text.isEmpty() && !group.extra().isEmpty()) {
            removeLine(group);
            return;
        }
        int end = group.to();
        for (int i = end; i < passage.length(); i++) {
            end = isOf(passage, i, cell.pointer()) ? i + 1 : end;
        }
        for (int i = group.from(); i < end; i++) {
            editor.remove(passage, i);
        }
        if (text.isEmpty()) {
            return;
        } else if (cell instanceof Names) {
            editor.insertAfterControl(passage, end - 1, text); // a name alone would be an entry
        } else {
            editor.insertBefore(passage, group.from(), text);
        }
    }

    /** Takes away a line that the form does not print. */
    private void removeLine(Group group) {
        int start = group.passage().text().lastIndexOf('\n', Math.max(0, group.from() - 1)) + 1;
        int end = group.passage().endOfLine(group.from());
        boolean isParagraph = (start == 0 || group.passage().inlineAt(start - 1) == null)
                && (end == group.passage().length() || group.passage().inlineAt(end) == null);
        if (isParagraph && start < end) {
            editor.removeParagraph(group.passage().paragraphAt(start));
            return;
        }
        for (int i = start; i < end; i++) {
            editor.remove(group.passage(), i);
        }
    }

    /** Returns all cells of a line, those that stay as they are too. */
    private List<Cell> blanksOf(Group group, List<Cell> cells) {
        if (!group.extra().isEmpty()) {
            return cells;
        }
        List<Cell> all = new ArrayList<>();
        for (Cell cell : form.cells()) {
            Reading reading = outcome.values().get(cell.pointer());
            boolean isHere = reading != null
                    && reading.located().passage() == group.passage()
                    && reading.located().from() == group.from()
                    && reading.located().to() == group.to()
                    && !sheet.hasBoxes(cell.pointer())
                    && !sheet.isExtra(cell.pointer());
            if (isHere) {
                all.add(cell);
            }
        }
        return all;
    }

    /** Returns where the blank ends: before what the form prints after it. */
    private int end(Group group, Cell cell) {
        String tail = sheet.tail(cell.pointer());
        int at = tail.isEmpty() ? -1 : group.passage().text().lastIndexOf(tail, group.to() - 1);
        return at >= group.from() ? at : group.to();
    }

    /** Whether everything in the place of a cell is its answer: a date, printed as 年 月 日, and what stands after a label of its own. */
    private boolean isWhole(Cell cell) {
        return sheet.isDate(cell.pointer()) || sheet.isExtra(cell.pointer());
    }

    private void text(Passage passage, int from, int to, boolean isWhole, String text) {
        List<Integer> written = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if ((isWhole || !passage.isAside(i)) && !Loose.isSpace(passage.charAt(i))) {
                written.add(i);
            }
        }
        if (!written.isEmpty()) {
            int first = written.get(0);
            int last = written.get(written.size() - 1);
            for (int i = first; i <= last; i++) {
                if (isWhole || !passage.isAside(i)) {
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
            for (int i = from; i < to && passage.inlineAt(i) != null && Loose.isSpace(passage.charAt(i)); i++) {
                editor.remove(passage, i);
            }
            editor.insertAfter(passage, from - 1, text);
            return;
        }
        Optional<DocumentParagraph> empty = passage.paragraphs().stream()
                .filter(paragraph -> paragraph.inlines().isEmpty())
                .findFirst();
        if (empty.isPresent()) {
            editor.append(empty.get(), text);
        } else if (from < to && passage.inlineAt(from) != null && !passage.isAside(from)) {
            editor.insertBefore(passage, from, text); // before white space
        } else {
            editor.addParagraph(last(passage), text);
        }
    }

    private static DocumentParagraph last(Passage passage) {
        List<DocumentParagraph> paragraphs = passage.paragraphs();
        return paragraphs.get(paragraphs.size() - 1);
    }

    /** Adds the line of what the form has no blank for, after the blank that it belongs to. */
    private void addExtra(Cell cell) {
        String value = CellWords.text(cell);
        String label = sheet.label(cell.pointer());
        Reading own = outcome.values().get(cell.pointer());
        Reading beside = own == null ? outcome.values().get(sheet.beside(cell.pointer())) : own;
        if (label.isEmpty() || beside == null) {
            throw new UneditableException();
        } else if (!value.isEmpty()) {
            editor.addParagraph(last(beside.located().passage()), label + "：" + value);
        }
    }

    private void boxes(Cell cell) {
        Passage passage = null;
        int lastMark = -1;
        for (String option : cell.place().options().keySet()) {
            Located mark = outcome.marks().get(cell.pointer() + " " + option);
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
        String wanted = CellWords.evidenceText(ticks, option);
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
            Located other = outcome.marks().get(ticks.pointer() + " " + option);
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

    private List<WordProblem> problems(byte[] filled) {
        FormReading reading = FormReading.of(DocumentReader.read(filled));
        WordForm read = reading.form();
        Application after = read.application().orElseGet(() -> said(reading.outcome()));
        List<WordProblem> problems = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Cell cell : form.cells()) {
            asked.add(cell.pointer());
            if (!after.cell(cell.pointer()).filter(cell::equals).isPresent()) {
                problems.add(problem(reading.outcome(), cell));
            }
        }
        after.cells().stream()
                .filter(cell -> !asked.contains(cell.pointer()) && !cell.isBlank())
                .forEach(cell -> problems.add(problem(reading.outcome(), cell)));
        problems.addAll(read.errors());
        return problems;
    }

    /** Returns what a document says that gives no form: without the values that no form takes. */
    private Application said(Outcome read) {
        Map<String, @Nullable Object> values = new HashMap<>();
        read.values().forEach((pointer, reading) -> values.put(pointer, reading.value()));
        while (true) {
            try {
                return Application.builder(form.edition().id()).setAll(values).build();
            } catch (InvalidApplicationException e) {
                boolean isFewer = values.keySet()
                        .removeIf(pointer -> e.problems().stream()
                                .map(Problem::pointer)
                                .anyMatch(wrong -> wrong.equals(pointer) || wrong.startsWith(pointer + "/")));
                if (!isFewer) {
                    return Application.blank(form.edition());
                }
            }
        }
    }

    private static WordProblem problem(Outcome read, Cell cell) {
        Reading reading = read.values().get(cell.pointer());
        Optional<WordPlace> place = reading == null
                ? Optional.empty()
                : Optional.of(reading.located().place());
        Label label =
                new Label(cell.place().fullLabel(Locale.CHINESE), cell.place().fullLabel(Locale.ENGLISH));
        String value = ValueReading.quote(CellWords.text(cell));
        String key = place.isEmpty() ? "filling.no-place" : "filling.differs";
        return new WordProblem(
                WordProblem.Kind.NOT_FILLED_IN, cell.pointer(), place, WordMessages.of(key, label, value));
    }
}
