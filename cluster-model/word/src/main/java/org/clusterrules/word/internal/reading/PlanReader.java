package org.clusterrules.word.internal.reading;

import static org.clusterrules.word.internal.reading.DocumentPosition.Printed.DOCUMENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.model.Section;
import org.clusterrules.model.Unit;
import org.clusterrules.model.internal.NearestName;
import org.clusterrules.word.internal.sheet.Piece;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.jspecify.annotations.Nullable;

/** Reads section 八: the text under each heading, in one cell, in separate rows or as paragraphs. */
final class PlanReader {
    private static final String SENTENCE_MARKS = "：:。.；;";

    /** Words added to a heading, such as 和亮点, 及分工 or 情况. */
    private static final Pattern ADDED =
            Pattern.compile("(?:[和及与暨]|以及).{1,20}|(?:主要|总体|具体|基本)?(?:情况|概况|简介|说明|分工|安排|清单|部署|亮点|内容|概述|介绍|汇报|总结|如下)+");

    /** The most letters after a heading, without punctuation, that may be added words. */
    private static final int LONGEST_ADDED = 12;

    private static final int LONGEST_HEADING = 40;

    /** A heading of the section; without a pointer if it asks for nothing. */
    private record Item(String heading, String name, List<String> pointer, List<SheetBlock.Extra> extras) {}

    private final Answers answers;
    private final List<Item> items = new ArrayList<>();
    private final List<String> prompts = new ArrayList<>();
    /** For each heading, its line and the text under it. */
    private final Map<Item, List<Passage>> found = new LinkedHashMap<>();

    /** Headings before a missing one: the text under them may belong to either. */
    private final Set<Item> uncertain = new HashSet<>();

    private final Map<Item, Passage> headings = new LinkedHashMap<>();

    /** The lines above all stages, which may state the unit of their figures. */
    private final List<Passage> aboveStages = new ArrayList<>();

    private boolean isIncomplete;

    /**
     * @param outsideTexts the lines of footnotes, headers and the like, which may state the unit of the figures
     * @param isIncomplete whether the document lacks the tables of the section, which text where nothing is asked may then be
     */
    PlanReader(Answers answers, List<SheetBlock> blocks, List<Line> outsideTexts, boolean isIncomplete) {
        this.answers = answers;
        this.isIncomplete = isIncomplete;
        blocks.forEach(this::add);
        outsideTexts.forEach(line -> aboveStages.add(new Passage(line)));
    }

    private void add(SheetBlock block) {
        if (block instanceof SheetBlock.Table table) {
            if (table.widths().size() == 1) {
                table.cells().forEach(cell -> cell.blocks().forEach(this::add));
            }
        } else if (block instanceof SheetBlock.Extra extra) {
            items.get(items.size() - 1).extras().add(extra);
        } else if (block instanceof SheetBlock.Paragraph paragraph) {
            for (Piece piece : paragraph.pieces()) {
                if (piece instanceof Piece.Answer answer) {
                    items.get(items.size() - 1).pointer().add(answer.pointer());
                } else if (piece instanceof Piece.Printed printed && paragraph.style() == SheetBlock.Style.ITEM) {
                    items.add(new Item(
                            printed.text(), Wording.name(printed.text()), new ArrayList<>(), new ArrayList<>()));
                } else if (piece instanceof Piece.Printed printed && paragraph.style() != SheetBlock.Style.HEADING) {
                    prompts.add(printed.text());
                }
            }
        }
    }

    void read(List<Line> lines) {
        @Nullable Item current = null;
        for (Line line : lines) {
            Passage passage = new Passage(line);
            Item heading = passage.isControlled() ? null : heading(passage);
            if (heading != null && heading.equals(current) && !Wording.isBlank(passage.rest())) {
                passage = new Passage(line); // 2022年：…, under that heading
            } else if (heading != null) {
                if (headings.containsKey(heading)) {
                    answers.report("duplicate.heading-twice", passage, heading.heading());
                }
                headings.put(heading, passage);
                current = heading;
            }
            boolean mayBePrompt =
                    current == null || current.extras().isEmpty(); // a stage may say what the form asks for
            if (mayBePrompt && isPrompt(passage)) {
                continue;
            }
            if (current != null) {
                found.computeIfAbsent(current, key -> new ArrayList<>()).add(passage);
            } else if (!Wording.letters(passage.rest()).isEmpty()
                    || !passage.all().object().isEmpty()) {
                answers.report("unreadable-value.no-heading", passage, passage.rest());
            }
        }
        missing();
        lostHeadings();
        found.keySet().removeAll(uncertain);
        found.forEach(this::read);
        for (Item item : items) {
            Passage heading = headings.get(item);
            if (heading != null) {
                Span at = new Span(heading, 0, 0);
                item.extras().forEach(extra -> answers.put(extra.pointer(), null, at));
            }
        }
    }

    /** Returns the heading that a line is, or begins with, and sets it aside. */
    private @Nullable Item heading(Passage passage) {
        String text = passage.text();
        int colon = indexOfMark(text);
        String before = colon < 0 ? text : text.substring(0, colon);
        boolean isNumbered = Wording.isNumbered(text);
        String nameOfText = Wording.name(text);
        List<String> whole = List.of(nameOfText, Wording.core(text));
        List<String> beginning = colon < 0 ? whole : List.of(Wording.name(before), Wording.core(before));
        for (Item item : items) {
            boolean isWhole = isName(whole, item.name());
            if (isWhole || isName(beginning, item.name())) {
                Remarks.reportInHeading(isWhole ? text : before, item.heading(), passage.position(), answers);
                passage.setAside(0, isWhole ? passage.length() : colon + 1);
                return item;
            }
        }
        for (Item item : items) {
            boolean isSlip = text.length() < 40 && Wording.isSlip(text, item.heading());
            if (isSlip) {
                answers.report("label-changed.printed", passage, text, item.heading());
                passage.setAside(0, passage.length());
                return item;
            }
            String name = item.name();
            Span at = passage.find(name);
            boolean isBeginning = at != null
                    && nameOfText.startsWith(name)
                    && Wording.letters(text.substring(0, at.from())).length() < 3;
            if (at != null
                    && isBeginning
                    && (isNumbered || isSpaceAfter(text, at.to()))
                    && name.length() > 3
                    && !Character.isDigit(name.charAt(0))) {
                passage.setAside(0, added(item, passage, at.to()));
                return item;
            }
        }
        return null;
    }

    /** Returns the end of a heading that begins a line, including added words. */
    private int added(Item item, Passage passage, int from) {
        int end = passage.endOfLine(from);
        String line = passage.text().substring(from, end);
        int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
        String words = Wording.trim(colon < 0 ? line : line.substring(0, colon));
        boolean isUnmarked = words.chars().noneMatch(c -> (SENTENCE_MARKS + "，,").indexOf(c) >= 0);
        boolean isOfOther =
                items.stream().anyMatch(other -> Wording.letters(words).contains(other.name()));
        if (isUnmarked && !isOfOther && ADDED.matcher(words).matches()) {
            String heading = passage.text().substring(0, from + (colon < 0 ? line.length() : colon));
            answers.report("label-changed.printed", passage, heading, item.heading());
            return colon < 0 ? end : from + colon + 1;
        }
        boolean isAsked = !item.pointer().isEmpty();
        boolean isShort =
                !Wording.letters(words).isEmpty() && Wording.letters(words).length() <= LONGEST_ADDED;
        if (isUnmarked && colon < 0 && isShort && isAsked && !isSpaceAfter(passage.text(), from)) {
            answers.report("unreadable-value.heading-words", item.pointer().get(0), passage, words, item.heading());
        }
        return from;
    }

    private static int indexOfMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean isNumberPoint = i < 4 && text.charAt(i) == '.';
            if (SENTENCE_MARKS.indexOf(text.charAt(i)) >= 0 && !isNumberPoint) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSpaceAfter(String text, int at) {
        return at < text.length() && Wording.isSpace(text.charAt(at));
    }

    /** Whether a text, given by its names with and without bracketed parts, is a heading. */
    private static boolean isName(List<String> names, String name) {
        boolean isYear = name.endsWith("年度") && name.matches("[0-9]{4}年度");
        return names.contains(name) || (isYear && names.get(0).matches(name.substring(0, 4) + "年度?(?:阶段性?)?(?:目标)?"));
    }

    private boolean isPrompt(Passage passage) {
        String letters = Wording.letters(passage.text());
        if (passage.isControlled() || letters.isEmpty()) {
            return false;
        }
        for (String prompt : prompts) {
            String printed = Wording.letters(prompt);
            if (printed.equals(letters)) {
                return true;
            }
            boolean isChanged = printed.length() > 20
                    && Wording.likeness(letters, printed) >= 85
                    && Math.abs(letters.length() - printed.length()) < 10;
            if (isChanged) {
                answers.report("label-changed.printed", passage, passage.text(), prompt);
                return true;
            }
        }
        return false;
    }

    /** Reports missing headings. The text under one is under another, or lost. */
    private void missing() {
        Item last = null;
        for (Item item : items) {
            if (headings.containsKey(item)) {
                last = item;
                continue;
            }
            boolean isAsked = !item.pointer().isEmpty();
            isIncomplete |= isAsked;
            List<Passage> before = last == null ? List.of() : found.getOrDefault(last, List.of());
            if (isAsked && last != null && before.stream().anyMatch(PlanReader::isFilledFreely)) {
                uncertain.add(last);
                answers.report("unreadable-value.heading-lost", item.pointer().get(0), before.get(0), item.heading());
            } else {
                answers.report("label-missing.heading", isAsked ? item.pointer().get(0) : "", DOCUMENT, item.heading());
            }
        }
    }

    /** Reports lines that resemble a missing heading or that of a section: they would become part of the text before. */
    private void lostHeadings() {
        Stream<String> missing =
                items.stream().filter(item -> !headings.containsKey(item)).map(Item::heading);
        Stream<String> sections = EnumSet.complementOf(EnumSet.of(Section.COVER)).stream()
                .map(section -> section.label().zh());
        List<String> names = Stream.concat(missing, sections).toList();
        for (Passage passage : found.values().stream().flatMap(List::stream).toList()) {
            String line = passage.rest();
            boolean isShort = line.length() < LONGEST_HEADING && !passage.isControlled();
            String name = isShort ? Wording.name(line) : "";
            names.stream()
                    .filter(heading -> !name.isEmpty() && isNear(name, Wording.name(heading)))
                    .findFirst()
                    .ifPresent(heading -> answers.report("unreadable-value.heading-like", passage, line, heading));
        }
    }

    private static boolean isNear(String name, String heading) {
        int most = heading.length() > 5 ? 2 : 1;
        return NearestName.within(most, name, List.of(heading)).isPresent();
    }

    private static boolean isFilledFreely(Passage passage) {
        return !Wording.letters(passage.rest()).isEmpty() && !passage.isControlled();
    }

    private void read(Item item, List<Passage> passages) {
        List<Passage> rest = new ArrayList<>(passages);
        if (isOverStages(item)) {
            aboveStages.addAll(passages);
        }
        StageFigures figures = new StageFigures(answers, item.extras());
        rest.removeIf(figures::read);
        figures.check();
        Stream.concat(aboveStages.stream(), passages.stream()).forEach(line -> checkUnit(item.extras(), line));

        if (rest.isEmpty()) {
            return;
        }
        Passage joined = Passage.joined(rest.stream());
        int at = 0;
        for (Passage passage : rest) {
            for (int i = 0; i < passage.length(); i++) {
                if (passage.isSetAside(i)) {
                    joined.setAside(at + i, at + i + 1);
                }
            }
            at += passage.length() + 1;
        }
        if (item.pointer().isEmpty()) {
            beside(joined);
        } else {
            CellTemplate template =
                    CellTemplate.of(new CellTemplate.Blank(item.pointer().get(0)));
            new CellReader(answers, Set.of()).read(template, joined);
        }
    }

    /** Reports the figures of a stage for which a line states another unit than the form's. */
    private void checkUnit(List<SheetBlock.Extra> extras, Passage line) {
        List<String> units = WrittenValue.hasDigits(line.text()) ? List.of() : LabelUnits.stated(line.text());
        for (SheetBlock.Extra extra : units.isEmpty() ? List.<SheetBlock.Extra>of() : extras) {
            Unit unit = answers.cell(extra.pointer()).place().unit();
            if (answers.value(extra.pointer()) instanceof BigDecimal && LabelUnits.areOther(units, unit)) {
                answers.report("unreadable-value.stated-unit", extra.pointer(), line, line.text(), unit.label());
            }
        }
    }

    private boolean isOverStages(Item item) {
        int next = items.indexOf(item) + 1;
        return item.extras().isEmpty()
                && next < items.size()
                && !items.get(next).extras().isEmpty();
    }

    /** Reports text under a heading that asks for nothing. */
    private void beside(Passage passage) {
        String rest = passage.rest();
        if (!Wording.letters(rest).isEmpty()) {
            answers.report(
                    isIncomplete ? "unreadable-value.unplaced" : "label-added.not-read",
                    new Span(passage, firstLetter(passage), passage.length()),
                    rest);
        }
    }

    private static int firstLetter(Passage passage) {
        int at = 0;
        while (at < passage.length() - 1
                && (passage.isSetAside(at) || !Character.isLetterOrDigit(passage.charAt(at)))) {
            at++;
        }
        return at;
    }
}
