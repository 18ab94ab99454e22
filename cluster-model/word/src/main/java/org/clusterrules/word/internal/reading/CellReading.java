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
final class CellReading {
    private final Answers answers;
    private final ValueReading values;
    private final Set<Mark> inDocument;

    /** The cells whose answers are in content controls. */
    private Set<String> answered = Set.of();

    CellReading(Answers answers, Set<Mark> inDocument) {
        this.answers = answers;
        this.values = new ValueReading(answers);
        this.inDocument = inDocument;
    }

    private record Found(Group group, int from, int to) {}

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
        for (String pointer : template.pointers()) {
            if (!answers.all().containsKey(pointer)) {
                answers.put(pointer, null, new Located(passage, 0, 0));
            }
        }
    }

    /** Takes the answers in content controls; returns their cells. */
    private Set<String> controlled(CellTemplate template, ControlledText controlled) {
        Set<String> inControls = new HashSet<>();
        List<String> here = template.pointers();
        controlled.texts().forEach((tag, located) -> {
            if (!here.contains(tag.pointer()) || controlled.isTorn()) {
                answers.say("unreadable-value.control", tag.pointer(), located, located.text());
            } else if (tag.option() == 0 && tag.entry() < 0) {
                put(tag.pointer(), located.text(), located);
                inControls.add(tag.pointer());
            } else if (tag.option() == 0 && inControls.add(tag.pointer())) {
                answers.put(tag.pointer(), controlled.entries(tag.pointer(), 0), located);
            }
        });
        return inControls;
    }

    private void put(String pointer, String text, Located located) {
        if (answers.cell(pointer) instanceof Text) {
            answers.put(pointer, text, located);
        } else {
            values.read(new Blank(pointer, "", true), text, located, -1);
        }
    }

    private void extra(SheetBlock.Extra extra, Passage passage) {
        int[] found = passage.find(extra.label(), 0, passage.length());
        while (found != null) {
            int end = passage.afterMarks(found[1], PrintedText.COLONS);
            if (passage.beginsLine(found[0]) && end > found[1]) {
                Located line = new Located(passage, end, PrintedText.endOfLeftLine(passage, end));
                read(extra.pointer(), line);
                passage.setAside(found[0], line.to());
                return;
            }
            found = passage.find(extra.label(), found[1], passage.length());
        }
        if (!answered.contains(extra.pointer())) {
            PrintedText.misspelt(extra, passage, answers);
        }
    }

    private void read(String pointer, Located located) {
        if (!answered.contains(pointer)) {
            values.read(new Blank(pointer), located);
        } else {
            checkNothingBeside(pointer, located);
        }
    }

    /** Text beside a content control that holds the answer contradicts it. */
    private void checkNothingBeside(String pointer, Located located) {
        if (!Loose.letters(located.rest()).isEmpty() || located.object().isPresent()) {
            answers.say("unreadable-value.beside", pointer, located, located.rest());
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
            new BoxReading(none, template, passage, evidence).read(inDocument);
            if (none.hasErrors() || none.value(pointer) != null) {
                answers.say("unreadable-value.beside", pointer, passage, passage.rest());
            }
        } else {
            new BoxReading(answers, template, passage, evidence).read(inDocument);
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
                if (group.blanks().get(0).isDate()) {
                    date = group.blanks().get(0);
                } else {
                    leadless = group;
                }
                continue;
            }
            int[] lead = PrintedText.lead(group.lead(), passage, cursor);
            lead = lead == null ? PrintedText.lineWith(group.lead(), passage, cursor) : lead; // in another order
            if (lead == null) {
                missing.add(group);
            } else {
                checkColon(group, passage, lead);
                found.add(new Found(group, lead[0], lead[1]));
                passage.setAside(lead[0], lead[1]);
                cursor = Math.max(cursor, lead[1]);
            }
        }
        found.sort(Comparator.comparingInt(Found::from));
        if (date != null) {
            date(date, passage, found);
        }
        segments(groups, found, missing, leadless, passage);
    }

    /** Reports that a printed colon is missing: a letter of the answer may be in its place. */
    private void checkColon(Group group, Passage passage, int[] lead) {
        String lastOfLead = group.lead().substring(group.lead().length() - 1);
        boolean hasColon =
                passage.text().substring(lead[0], lead[1]).chars().anyMatch(c -> PrintedText.COLONS.indexOf(c) >= 0);
        String after = passage.text().substring(lead[1], passage.endOfLine(lead[1]));
        if (PrintedText.COLONS.contains(lastOfLead)
                && !hasColon
                && !after.isEmpty()
                && !Loose.isSpace(after.charAt(0))) {
            Located located = new Located(passage, lead[0], lead[1]);
            answers.say("label-missing.printed", group.blanks().get(0).pointer(), located, group.lead());
        }
    }

    /** Reads the last date, printed as 年 月 日 with nothing before it. */
    private void date(Blank date, Passage passage, List<Found> found) {
        int after = found.isEmpty() ? 0 : found.get(found.size() - 1).from();
        int[] last = PrintedText.lastDate(passage, after);
        if (last != null) {
            read(date, new Located(passage, last[0], last[1]));
            passage.setAside(last[0], last[1]);
        } else if (!answered.contains(date.pointer())) {
            answers.put(date.pointer(), null, new Located(passage, passage.length(), passage.length()));
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
        int first = found.isEmpty() ? passage.length() : found.get(0).from();
        String before = passage.rest(0, first);
        if (leadless != null) {
            read(leadless.blanks().get(0), new Located(passage, 0, first));
        } else if (!before.isEmpty()) {
            before(found, missing, passage, first);
        }
        Map<Group, Located> places = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).from() : passage.length();
            places.put(found.get(i).group(), new Located(passage, found.get(i).to(), end));
        }
        for (Group group : groups) { // in the form's order: how many names there are comes before them
            Located located = places.get(group);
            if (located != null) {
                group(group, located);
            }
        }
        if (!missing.isEmpty() && leadless != null && !before.isEmpty()) {
            String pointer = missing.get(0).blanks().get(0).pointer();
            String lead = missing.get(0).lead();
            answers.say("unreadable-value.heading-lost", pointer, new Located(passage, 0, first), lead);
        }
        for (Group group : missing) {
            answers.say("label-missing.printed", group.blanks().get(0).pointer(), passage, group.lead());
        }
    }

    /** Reads text before everything that the form prints: the first blank, if nothing follows that. */
    private void before(List<Found> found, List<Group> missing, Passage passage, int end) {
        Located located = new Located(passage, 0, end);
        if (found.isEmpty()) {
            withoutLeads(missing, located);
            return;
        }
        Group first = found.get(0).group();
        int next = found.size() > 1 ? found.get(1).from() : passage.length();
        boolean isFirstBlank = missing.isEmpty()
                && first.blanks().size() == 1
                && Loose.letters(passage.rest(found.get(0).to(), next))
                        .equals(Loose.letters(first.blanks().get(0).tail()));
        boolean isOfMissing = missing.size() == 1
                && missing.get(0).blanks().size() == 1
                && answers.cell(missing.get(0).blanks().get(0).pointer()) instanceof Numeric;
        if (isFirstBlank || isOfMissing) {
            read((isFirstBlank ? first : missing.get(0)).blanks().get(0), located);
            passage.setAside(0, end);
        } else {
            answers.say("unreadable-value.stray", located, located.rest());
        }
    }

    /** Reads text without anything that the form prints: certain if it fits one blank only. */
    private void withoutLeads(List<Group> groups, Located located) {
        String text = located.rest();
        List<Blank> blanks =
                groups.stream().flatMap(group -> group.blanks().stream()).toList();
        if (Loose.letters(text).equals(Text.NONE)) {
            blanks.forEach(blank -> read(blank, located));
            return;
        }
        List<Blank> candidates = blanks.stream()
                .filter(blank -> answers.cell(blank.pointer()) instanceof Numeric numeric
                        ? WrittenValue.number(text, numeric, blank.tail()).isPresent()
                        : !(answers.cell(blank.pointer()) instanceof Names) || !WrittenValue.hasDigits(text))
                .toList();
        if (candidates.size() == 1) {
            read(candidates.get(0), located);
        } else {
            answers.say("unreadable-value.stray", located, text);
        }
    }

    private void read(Blank blank, Located located) {
        int[] tail = located.passage().find(blank.tail(), located.from(), located.to());
        if (tail == null && !blank.tail().isEmpty()) {
            answers.say("label-missing.printed", blank.pointer(), located, blank.tail());
        }
        if (answered.contains(blank.pointer())) {
            if (tail != null) {
                located.passage().setAside(tail[0], tail[1]);
            }
            checkNothingBeside(blank.pointer(), located);
        } else if (answers.cell(blank.pointer()) instanceof Names) {
            values.read(blank, located.rest(), located, count(blank.pointer()));
        } else {
            values.read(blank, located);
        }
    }

    /** Returns the number of names by the count beside them; −1 if there is none. */
    private int count(String pointer) {
        return answers.value(ValueReading.countBeside(pointer)) instanceof BigDecimal number && number.scale() <= 0
                ? number.intValue()
                : -1;
    }

    private void group(Group group, Located located) {
        List<Blank> blanks = group.blanks();
        if (blanks.size() == 1) {
            read(blanks.get(0), located);
        } else if (blanks.stream().anyMatch(blank -> answered.contains(blank.pointer()))) {
            SeveralBlanks.setTailsAside(blanks, located);
            blanks.forEach(blank -> checkNothingBeside(blank.pointer(), located));
        } else {
            Optional<List<String>> parts = SeveralBlanks.cut(blanks, located);
            if (parts.isEmpty()) {
                answers.say("unreadable-value.several", blanks.get(0).pointer(), located, located.rest());
            }
            for (int i = 0; parts.isPresent() && i < blanks.size(); i++) {
                values.read(blanks.get(i), parts.get().get(i), located, -1);
                SeveralBlanks.checkLevel(answers, blanks.get(i), parts.get().get(i), located);
            }
        }
    }
}
