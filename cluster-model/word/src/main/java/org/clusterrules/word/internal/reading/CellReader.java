package org.clusterrules.word.internal.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.reading.CellTemplate.Blank;
import org.clusterrules.word.internal.reading.CellTemplate.Group;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.jspecify.annotations.Nullable;

/** Reads a cell or lines against what the form prints there: that is set aside, and the rest is the answer. */
final class CellReader {
    private final Answers answers;
    private final ValueReader values;
    private final Set<Mark> inDocument;

    /** The cells whose answers are in content controls. */
    private Set<String> answered = Set.of();

    CellReader(Answers answers, Set<Mark> inDocument) {
        this.answers = answers;
        this.values = new ValueReader(answers);
        this.inDocument = inDocument;
    }

    private record Found(Group group, Span lead) {}

    void read(CellTemplate template, Passage passage) {
        ControlledText controlled = ControlledText.of(passage);
        answered = controlled(template, controlled);
        int endOfNote = PrintedText.endOfNote(template, passage);
        template.notes().forEach(note -> PrintedText.note(note, passage, answers));
        template.extras().forEach(extra -> extra(extra, passage));
        PrintedText.evidence(endOfNote, template, passage, answers);
        if (!template.boxes().isEmpty()) {
            boxes(template, passage, controlled);
        } else if (!template.groups().isEmpty()) {
            groups(template.groups(), passage);
        }
        template.pointers().forEach(pointer -> answers.put(pointer, null, new Span(passage, 0, 0)));
    }

    /** Takes the answers in content controls; returns their cells. */
    private Set<String> controlled(CellTemplate template, ControlledText controlled) {
        Set<String> inControls = new HashSet<>();
        List<String> here = template.pointers();
        controlled.texts().forEach((tag, span) -> {
            if (!here.contains(tag.pointer()) || controlled.isTorn()) {
                answers.report("unreadable-value.control", tag.pointer(), span, span.text());
            } else if (tag.option() == 0 && tag.entry() < 0) {
                put(tag.pointer(), span.text(), span);
                inControls.add(tag.pointer());
            } else if (tag.option() == 0 && inControls.add(tag.pointer())) {
                answers.put(tag.pointer(), controlled.entries(tag.pointer(), 0), span);
            }
        });
        return inControls;
    }

    private void put(String pointer, String text, Span span) {
        if (answers.cell(pointer) instanceof Text) {
            answers.put(pointer, text, span);
        } else {
            values.read(new Blank(pointer, "", true), text, span, -1);
        }
    }

    private void extra(SheetBlock.Extra extra, Passage passage) {
        for (Span found : passage.findAll(extra.label(), 0, passage.length())) {
            int end = passage.afterMarks(found.to(), PrintedText.COLONS);
            if (passage.beginsLine(found.from()) && end > found.to()) {
                Span line = new Span(passage, end, PrintedText.endOfLeftLine(passage, end));
                read(extra.pointer(), line);
                passage.setAside(found.from(), line.to());
                return;
            }
        }
        if (!answered.contains(extra.pointer())) {
            PrintedText.misspelt(extra, passage, answers);
        }
    }

    private void read(String pointer, Span span) {
        if (!answered.contains(pointer)) {
            values.read(new Blank(pointer), span);
        } else {
            checkNothingBeside(pointer, span);
        }
    }

    /** Text beside a content control that holds the answer contradicts it. */
    private void checkNothingBeside(String pointer, Span span) {
        if (!Wording.letters(span.rest()).isEmpty() || span.object().isPresent()) {
            answers.report("unreadable-value.beside", pointer, span, span.rest());
        }
    }

    private void boxes(CellTemplate template, Passage passage, ControlledText controlled) {
        String pointer = template.boxes().get(0).pointer();
        Map<Integer, List<String>> evidence = new HashMap<>();
        controlled.texts().keySet().stream()
                .filter(tag -> tag.option() > 0 && tag.pointer().equals(pointer))
                .map(ControlTag::option)
                .forEach(option -> evidence.put(option, controlled.entries(pointer, option)));
        if (answered.contains(pointer)) {
            Answers none = answers.fresh();
            new BoxReader(none, template, passage, evidence).read(inDocument);
            if (none.hasErrors() || none.value(pointer) != null) {
                answers.report("unreadable-value.beside", pointer, passage, passage.rest());
            }
        } else {
            new BoxReader(answers, template, passage, evidence).read(inDocument);
        }
    }

    private void groups(List<Group> groups, Passage passage) {
        List<Found> found = new ArrayList<>();
        List<Group> missing = new ArrayList<>();
        @Nullable Group leadless = null;
        @Nullable Blank date = null;
        int cursor = 0;
        for (Group group : groups) {
            if (group.lead().isEmpty()) {
                if (group.first().isDate()) {
                    date = group.first();
                } else {
                    leadless = group;
                }
                continue;
            }
            Span lead = PrintedText.lead(group.lead(), passage, cursor);
            lead = lead == null ? PrintedText.lineWith(group.lead(), passage, cursor) : lead; // in another order
            if (lead == null) {
                missing.add(group);
            } else {
                checkColon(group, lead);
                found.add(new Found(group, lead));
                lead.setAside();
                cursor = Math.max(cursor, lead.to());
            }
        }
        found.sort(Comparator.comparingInt(one -> one.lead().from()));
        if (date != null) {
            date(date, passage, found);
        }
        segments(groups, found, missing, leadless, passage);
    }

    /** Reports that a printed colon is missing: a letter of the answer may be in its place. */
    private void checkColon(Group group, Span lead) {
        String lastOfLead = group.lead().substring(group.lead().length() - 1);
        Passage passage = lead.passage();
        String after = passage.text().substring(lead.to(), passage.endOfLine(lead.to()));
        if (PrintedText.COLONS.contains(lastOfLead)
                && !PrintedText.hasColon(lead.text())
                && !after.isEmpty()
                && !Wording.isSpace(after.charAt(0))) {
            answers.report("label-missing.printed", group.first().pointer(), lead, group.lead());
        }
    }

    /** Reads the last date, printed as 年 月 日 with nothing before it. */
    private void date(Blank date, Passage passage, List<Found> found) {
        int after = found.isEmpty() ? 0 : found.get(found.size() - 1).lead().from();
        Span last = PrintedText.lastDate(passage, after);
        if (last != null) {
            read(date, last);
            last.setAside();
        } else if (!answered.contains(date.pointer())) {
            answers.put(date.pointer(), null, new Span(passage, passage.length(), passage.length()));
        }
        // 年 月 日 around a content control
        for (int i = after; answered.contains(date.pointer()) && i < passage.length(); i++) {
            if ("年月日".indexOf(passage.charAt(i)) >= 0 && passage.beginsLine(i)) {
                passage.setAside(i, i + 1);
            }
        }
    }

    private void segments(
            List<Group> groups, List<Found> found, List<Group> missing, @Nullable Group leadless, Passage passage) {
        int first = found.isEmpty() ? passage.length() : found.get(0).lead().from();
        String before = passage.rest(0, first);
        if (leadless != null) {
            read(leadless.first(), new Span(passage, 0, first));
        } else if (!before.isEmpty()) {
            before(found, missing, passage, first);
        }
        Map<Group, Span> places = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).lead().from() : passage.length();
            places.put(
                    found.get(i).group(), new Span(passage, found.get(i).lead().to(), end));
        }
        for (Group group : groups) { // in the form's order: how many names there are comes before them
            Span span = places.get(group);
            if (span != null) {
                group(group, span);
            }
        }
        if (!missing.isEmpty() && leadless != null && !before.isEmpty()) {
            String pointer = missing.get(0).first().pointer();
            String lead = missing.get(0).lead();
            answers.report("unreadable-value.heading-lost", pointer, new Span(passage, 0, first), lead);
        }
        for (Group group : missing) {
            answers.report("label-missing.printed", group.first().pointer(), passage, group.lead());
        }
    }

    /** Reads text before everything that the form prints: the first blank, if nothing follows that. */
    private void before(List<Found> found, List<Group> missing, Passage passage, int end) {
        Span span = new Span(passage, 0, end);
        if (found.isEmpty()) {
            withoutLeads(missing, span);
            return;
        }
        Group first = found.get(0).group();
        int next = found.size() > 1 ? found.get(1).lead().from() : passage.length();
        boolean isFirstBlank = missing.isEmpty()
                && first.blanks().size() == 1
                && Wording.letters(passage.rest(found.get(0).lead().to(), next))
                        .equals(Wording.letters(first.first().tail()));
        boolean isOfMissing = missing.size() == 1
                && missing.get(0).blanks().size() == 1
                && answers.cell(missing.get(0).first().pointer()) instanceof Numeric;
        if (isFirstBlank || isOfMissing) {
            read((isFirstBlank ? first : missing.get(0)).first(), span);
            passage.setAside(0, end);
        } else {
            answers.report("unreadable-value.stray", span, span.rest());
        }
    }

    /** Reads text without anything that the form prints: certain if it fits one blank only. */
    private void withoutLeads(List<Group> groups, Span span) {
        String text = span.rest();
        List<Blank> blanks =
                groups.stream().flatMap(group -> group.blanks().stream()).toList();
        if (Wording.letters(text).equals(Text.NONE)) {
            blanks.forEach(blank -> read(blank, span));
            return;
        }
        List<Blank> candidates = blanks.stream()
                .filter(blank -> answers.cell(blank.pointer()) instanceof Numeric numeric
                        ? WrittenValue.number(text, numeric, blank.tail()).isPresent()
                        : !(answers.cell(blank.pointer()) instanceof Names) || !WrittenValue.hasDigits(text))
                .toList();
        if (candidates.size() == 1) {
            read(candidates.get(0), span);
        } else {
            answers.report("unreadable-value.stray", span, text);
        }
    }

    private void read(Blank blank, Span span) {
        Span tail = span.passage().find(blank.tail(), span.from(), span.to());
        if (tail == null && !blank.tail().isEmpty()) {
            answers.report("label-missing.printed", blank.pointer(), span, blank.tail());
        }
        if (answered.contains(blank.pointer())) {
            if (tail != null) {
                tail.setAside();
            }
            checkNothingBeside(blank.pointer(), span);
        } else {
            values.read(blank, span.rest(), span, count(blank.pointer()));
        }
    }

    /** Returns the number of names by the count beside them; −1 if there is none. */
    private int count(String pointer) {
        return answers.value(ValueReader.countBeside(pointer)) instanceof BigDecimal number && number.scale() <= 0
                ? number.intValue()
                : -1;
    }

    private void group(Group group, Span span) {
        List<Blank> blanks = group.blanks();
        if (blanks.size() == 1) {
            read(blanks.get(0), span);
        } else if (blanks.stream().anyMatch(blank -> answered.contains(blank.pointer()))) {
            SeveralBlanks.setTailsAside(blanks, span);
            blanks.forEach(blank -> checkNothingBeside(blank.pointer(), span));
        } else {
            Optional<List<String>> parts = SeveralBlanks.cut(blanks, span);
            if (parts.isEmpty()) {
                answers.report("unreadable-value.several", blanks.get(0).pointer(), span, span.rest());
            }
            for (int i = 0; parts.isPresent() && i < blanks.size(); i++) {
                values.read(blanks.get(i), parts.get().get(i), span, -1);
                SeveralBlanks.checkLevel(answers, blanks.get(i), parts.get().get(i), span);
            }
        }
    }
}
