package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.word.WordProblem.Kind;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.reading.CellTemplate.Blank;
import org.clusterrules.word.internal.reading.CellTemplate.Group;
import org.clusterrules.word.internal.reading.ReadValues.Located;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.jspecify.annotations.Nullable;

/** Reads a cell, or lines, against what the form prints there: what is printed is taken away, and what is left is what was written. */
final class CellReading {
    /** Printed texts longer than this, and texts in brackets, are recognised even if they were changed. */
    private static final int LONG_NOTE = 15;
    /** In percent: how alike a changed printed text has to be. */
    private static final int ALIKE = 70;

    private static final String COLONS = "：:";

    private final ReadValues readValues;
    private final ValueReading values;
    private final Set<Mark> inDocument;

    CellReading(ReadValues readValues, Set<Mark> inDocument) {
        this.readValues = readValues;
        this.values = new ValueReading(readValues);
        this.inDocument = inDocument;
    }

    /** What is printed of a group in the passage. */
    private record Found(Group group, int from, int to) {}

    void read(CellTemplate template, Passage passage) {
        ControlledText controlled = ControlledText.of(passage);
        Set<String> answered = controlled(template, controlled);
        int endOfNote = EvidenceBehind.endOfNote(template, passage);
        template.notes().forEach(note -> note(note, passage));
        template.extras().forEach(extra -> extra(extra, passage, answered));
        EvidenceBehind.check(endOfNote, template, passage, readValues);
        if (!template.boxes().isEmpty()) {
            boxes(template, passage, controlled, answered);
        } else if (!template.groups().isEmpty()) {
            groups(template.groups(), passage, answered);
        }
        for (String pointer : template.pointers()) {
            if (!readValues.values().containsKey(pointer)) {
                readValues.put(pointer, null, new Located(passage, 0, 0));
            }
        }
    }

    private void note(String note, Passage passage) {
        if (PrintedText.setAside(note, passage)) {
            return;
        }
        for (int start = 0; start < passage.length(); start = passage.endOfLine(start) + 1) {
            int end = passage.endOfLine(start);
            String line = passage.rest(start, end);
            boolean isCandidate = note.length() > LONG_NOTE || Loose.isNote(line);
            if (isCandidate && Loose.likeness(Loose.letters(line), Loose.letters(note)) >= ALIKE) {
                passage.setAside(start, end);
                readValues.say(
                        Kind.LABEL_CHANGED,
                        "",
                        new Located(passage, start, end),
                        "style.changed",
                        ValueReading.quote(line),
                        ValueReading.quote(note));
                return;
            }
        }
        readValues.say(Kind.LABEL_MISSING, "", passage, "style.missing", ValueReading.quote(note));
    }

    /** Takes the answers that stand in content controls; returns their cells. */
    private Set<String> controlled(CellTemplate template, ControlledText controlled) {
        Set<String> answered = new HashSet<>();
        List<String> here = template.pointers();
        controlled.texts().forEach((tag, located) -> {
            if (!here.contains(tag.pointer()) || controlled.isTorn()) {
                readValues.say(
                        Kind.UNREADABLE_VALUE,
                        tag.pointer(),
                        located,
                        "reading.control",
                        ValueReading.quote(controlled.text(located)));
            } else if (tag.option() == 0 && tag.entry() < 0) {
                put(tag.pointer(), controlled.text(located), located);
                answered.add(tag.pointer());
            } else if (tag.option() == 0 && answered.add(tag.pointer())) {
                readValues.put(tag.pointer(), ControlledText.list(controlled.entries(tag.pointer(), 0)), located);
            }
        });
        return answered;
    }

    /** Takes a text exactly as it is. */
    private void put(String pointer, String text, Located located) {
        if (readValues.cell(pointer).orElseThrow() instanceof Text) {
            readValues.put(pointer, text, located);
        } else {
            values.read(new Blank(pointer, "", true), text, located, -1);
        }
    }

    private void extra(SheetBlock.Extra extra, Passage passage, Set<String> answered) {
        int[] found = passage.find(extra.label(), 0, passage.length());
        while (found != null) {
            int end = passage.afterMarks(found[1], COLONS);
            if (passage.beginsLine(found[0]) && end > found[1]) {
                Located line = new Located(passage, end, PrintedText.endOfLeftLine(passage, end));
                read(extra.pointer(), line, answered);
                passage.setAside(found[0], line.to());
                return;
            }
            found = passage.find(extra.label(), found[1], passage.length());
        }
        if (!answered.contains(extra.pointer())) {
            MisspeltExtra.check(extra, passage, readValues);
        }
    }

    private void read(String pointer, Located located, Set<String> answered) {
        if (!answered.contains(pointer)) {
            values.read(new Blank(pointer, "", false), located);
        } else {
            checkNothingBeside(pointer, located);
        }
    }

    /** Text beside a content control that has the answer contradicts it. */
    private void checkNothingBeside(String pointer, Located located) {
        String rest = located.passage().rest(located.from(), located.to());
        if (!Loose.letters(rest).isEmpty()
                || !located.passage().objectIn(located.from(), located.to()).isEmpty()) {
            readValues.say(
                    Kind.UNREADABLE_VALUE,
                    pointer,
                    located,
                    "reading.beside",
                    readValues.label(pointer),
                    ValueReading.quote(rest));
        }
    }

    private void boxes(CellTemplate template, Passage passage, ControlledText controlled, Set<String> answered) {
        String pointer = template.boxes().get(0).pointer();
        Map<Integer, Map<Integer, String>> evidence = new HashMap<>();
        controlled.texts().keySet().stream()
                .filter(tag -> tag.option() > 0 && tag.pointer().equals(pointer))
                .map(ControlTag::option)
                .forEach(option -> evidence.put(option, new TreeMap<>(controlled.entries(pointer, option))));
        if (answered.contains(pointer)) {
            ReadValues none = readValues.fresh();
            new BoxReading(none, template, passage, evidence).read(inDocument);
            ReadValues.Reading reading = none.values().get(pointer);
            if (none.hasErrors() || (reading != null && reading.value() != null)) {
                readValues.say(
                        Kind.UNREADABLE_VALUE,
                        pointer,
                        passage,
                        "reading.beside",
                        readValues.label(pointer),
                        ValueReading.quote(passage.rest()));
            }
        } else {
            new BoxReading(readValues, template, passage, evidence).read(inDocument);
            SetOffOptions.check(template, pointer, passage, readValues);
        }
    }

    private void groups(List<Group> groups, Passage passage, Set<String> answered) {
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
            date(date, passage, answered, found);
        }
        segments(groups, found, missing, leadless, passage, answered);
    }

    /** Says that the colon of a printed text is missing, in the place of which a letter of the answer may stand. */
    private void checkColon(Group group, Passage passage, int[] lead) {
        String lastOfLead = group.lead().substring(group.lead().length() - 1);
        boolean hasColon = passage.text().substring(lead[0], lead[1]).chars().anyMatch(c -> COLONS.indexOf(c) >= 0);
        String after = passage.text().substring(lead[1], passage.endOfLine(lead[1]));
        if (COLONS.contains(lastOfLead) && !hasColon && !after.isEmpty() && !Loose.isSpace(after.charAt(0))) {
            readValues.say(
                    Kind.LABEL_MISSING,
                    group.blanks().get(0).pointer(),
                    new Located(passage, lead[0], lead[1]),
                    "style.missing",
                    group.lead());
        }
    }

    /** Reads the last date, which is printed as 年 月 日 without anything before it. */
    private void date(Blank date, Passage passage, Set<String> answered, List<Found> found) {
        int after = found.isEmpty() ? 0 : found.get(found.size() - 1).from();
        int[] last = PrintedText.lastDate(passage, after);
        if (last != null) {
            read(date, new Located(passage, last[0], last[1]), answered);
            passage.setAside(last[0], last[1]);
        } else if (!answered.contains(date.pointer())) {
            readValues.put(date.pointer(), null, new Located(passage, passage.length(), passage.length()));
        }
        // 年 月 日 around a content control
        for (int i = after; i < passage.length(); i++) {
            if (answered.contains(date.pointer()) && "年月日".indexOf(passage.charAt(i)) >= 0 && passage.beginsLine(i)) {
                passage.setAside(i, i + 1);
            }
        }
    }

    private void segments(
            List<Group> groups,
            List<Found> found,
            List<Group> missing,
            @Nullable Group leadless,
            Passage passage,
            Set<String> answered) {
        int first = found.isEmpty() ? passage.length() : found.get(0).from();
        String before = passage.rest(0, first);
        if (leadless != null) {
            read(leadless.blanks().get(0), new Located(passage, 0, first), answered);
        } else if (!before.isEmpty()) {
            before(found, missing, passage, first, answered);
        }
        Map<Group, Located> places = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).from() : passage.length();
            places.put(found.get(i).group(), new Located(passage, found.get(i).to(), end));
        }
        for (Group group : groups) { // in the form's order: how many names there are comes before them
            Located located = places.get(group);
            if (located != null) {
                group(group, located, answered);
            }
        }
        if (!missing.isEmpty() && leadless != null && !before.isEmpty()) {
            Located located = new Located(passage, 0, first);
            String lead = missing.get(0).lead();
            readValues.say(
                    Kind.UNREADABLE_VALUE,
                    missing.get(0).blanks().get(0).pointer(),
                    located,
                    "reading.heading-lost",
                    lead);
        }
        for (Group group : missing) {
            readValues.say(Kind.LABEL_MISSING, group.blanks().get(0).pointer(), passage, "style.missing", group.lead());
        }
    }

    /** Text before everything that the form prints: what the first blank is about, if nothing is behind it. */
    private void before(List<Found> found, List<Group> missing, Passage passage, int end, Set<String> answered) {
        Located located = new Located(passage, 0, end);
        String text = passage.rest(0, end);
        if (found.isEmpty()) {
            withoutLeads(missing, located, text, answered);
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
                && readValues.cell(missing.get(0).blanks().get(0).pointer()).orElseThrow() instanceof Numeric;
        if (isFirstBlank || isOfMissing) {
            read((isFirstBlank ? first : missing.get(0)).blanks().get(0), located, answered);
            passage.setAside(0, end);
        } else {
            readValues.say(Kind.UNREADABLE_VALUE, "", located, "reading.stray", ValueReading.quote(text));
        }
    }

    /** Text where everything that the form prints was taken away: certain if it can be of one blank only. */
    private void withoutLeads(List<Group> groups, Located located, String text, Set<String> answered) {
        List<Blank> blanks =
                groups.stream().flatMap(group -> group.blanks().stream()).toList();
        if (Loose.letters(text).equals(Text.NONE)) {
            blanks.forEach(blank -> read(blank, located, answered));
            return;
        }
        List<Blank> candidates = blanks.stream()
                .filter(blank -> readValues.cell(blank.pointer()).orElseThrow() instanceof Numeric numeric
                        ? WrittenValue.number(text, numeric, blank.tail()).isPresent()
                        : !(readValues.cell(blank.pointer()).orElseThrow() instanceof Names)
                                || !WrittenValue.hasDigits(text))
                .toList();
        if (candidates.size() == 1) {
            read(candidates.get(0), located, answered);
        } else {
            readValues.say(Kind.UNREADABLE_VALUE, "", located, "reading.stray", ValueReading.quote(text));
        }
    }

    private void read(Blank blank, Located located, Set<String> answered) {
        boolean hasTail =
                blank.tail().isEmpty() || located.passage().find(blank.tail(), located.from(), located.to()) != null;
        if (!hasTail) {
            readValues.say(Kind.LABEL_MISSING, blank.pointer(), located, "style.missing", blank.tail());
        }
        if (answered.contains(blank.pointer())) {
            setAside(blank.tail(), located);
            checkNothingBeside(blank.pointer(), located);
        } else if (readValues.cell(blank.pointer()).orElseThrow() instanceof Names) {
            String written = located.passage().rest(located.from(), located.to());
            values.read(blank, written, located, count(blank.pointer()));
        } else {
            values.read(blank, located);
        }
    }

    private static void setAside(String tail, Located located) {
        int[] found = located.passage().find(tail, located.from(), located.to());
        if (found != null) {
            located.passage().setAside(found[0], found[1]);
        }
    }

    /** Returns how many names there are by the count beside them; −1 if there is none. */
    private int count(String pointer) {
        ReadValues.Reading count = readValues.values().get(ReadValues.countBeside(pointer));
        return count != null && count.value() instanceof java.math.BigDecimal number && number.scale() <= 0
                ? number.intValue()
                : -1;
    }

    private void group(Group group, Located located, Set<String> answered) {
        List<Blank> blanks = group.blanks();
        if (blanks.size() == 1) {
            read(blanks.get(0), located, answered);
        } else if (blanks.stream().anyMatch(blank -> answered.contains(blank.pointer()))) {
            SeveralBlanks.setTailsAside(blanks, located);
            blanks.forEach(blank -> checkNothingBeside(blank.pointer(), located));
        } else {
            SeveralBlanks.cut(blanks, located)
                    .ifPresentOrElse(
                            parts -> {
                                for (int i = 0; i < parts.size(); i++) {
                                    values.read(blanks.get(i), parts.get(i), located, -1);
                                    SeveralBlanks.checkLevel(readValues, blanks.get(i), parts.get(i), located);
                                }
                            },
                            () -> readValues.say(
                                    Kind.UNREADABLE_VALUE,
                                    blanks.get(0).pointer(),
                                    located,
                                    "reading.several",
                                    ValueReading.quote(located.passage().rest(located.from(), located.to()))));
        }
    }
}
