package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Section;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.reading.GridLabels.Slot;
import org.jspecify.annotations.Nullable;

/** Reads tables: each cell by the labels to its left and above it. */
final class GridReader {
    /** A year before its value, among other years in one cell. Not before a dash, which may or may not be a sign. */
    private static final Pattern YEAR = Pattern.compile(
            "(?:(?<=[\\s\\u3000、，,；;/。])|^)[\\s\\u3000]*(20[0-9]{2})年(?:度)?(?![\\s\\u3000]*[–—])[\\s\\u3000]*[：:为]?");

    private final Answers answers;
    private final GridLabels labels;
    private final List<List<GridCell>> tables = new ArrayList<>();
    private final CellIndex index;
    private final Map<Slot, List<GridCell>> candidates = new LinkedHashMap<>();
    private final GridHeadings headings;
    private final FigureChecks figureChecks;
    private final LostHeadings lost = new LostHeadings();
    private final Map<GridCell, Boolean> inRowOfLabels = new HashMap<>();

    GridReader(Answers answers, GridLabels labels) {
        this.answers = answers;
        this.labels = labels;
        this.index = new CellIndex(labels);
        this.headings = new GridHeadings(index);
        this.figureChecks = new FigureChecks(answers, index);
    }

    /** Takes a line outside the tables, which may state their unit. */
    void add(Line line, @Nullable Section section) {
        figureChecks.add(section, line.text());
    }

    /** Takes rows of a table, and those of nested tables. */
    void add(Rows rows) {
        List<GridCell> here = new ArrayList<>();
        for (DocumentCell cell : rows.cells()) {
            GridCell known = GridCell.of(rows, cell, labels, answers);
            here.add(known);
            figureChecks.add(known, labels.isMainLabel(known.label));
            rows.inner(cell).forEach(inner -> {
                if (inner.count(labels) > 0) {
                    known.isUsed |= cell.paragraphs().stream()
                            .noneMatch(paragraph -> WordFormReader.isAnswer(paragraph.text()));
                    add(inner);
                } else if (!inner.isBlank() && !Rows.isRead(inner.table())) {
                    answers.report("unreadable-value.inner-table", known.passage);
                }
            });
        }
        tables.add(BareYears.asHeadings(new Footers(labels, answers).without(here), labels, answers));
    }

    CellIndex index() {
        return index;
    }

    void locate() {
        Set<String> missing = labels.missing(
                tables.stream().flatMap(List::stream).map(cell -> cell.label).toList());
        for (List<GridCell> table : tables) {
            List<GridCell> here =
                    table.stream().map(cell -> cell.orLabelled(missing)).toList();
            index.add(here);
            headings.add(here);
        }
        contexts();
        for (GridCell cell : index.all()) {
            if (cell.isValue() && !locateYears(cell)) {
                slotOf(cell).ifPresent(slot -> add(slot, cell));
            } else if (cell.isLabel()) {
                labels.slots(cell.label).stream().filter(Slot::isInLabel).forEach(slot -> add(slot, cell));
            }
        }
        locateOthers();
        locateInLabels();
    }

    private void add(Slot slot, GridCell cell) {
        candidates.computeIfAbsent(slot, key -> new ArrayList<>()).add(cell);
    }

    /** Reads a value that follows its label in the same cell if the blank beside the label is empty or missing. */
    private void locateInLabels() {
        for (GridCell cell : index.all()) {
            if (cell.valueFrom == 0) {
                continue;
            }
            List<Slot> slots = labels.slotsBeside(cell);
            boolean isFree = slots.size() == 1
                    && candidates.getOrDefault(slots.get(0), List.of()).stream().allMatch(GridCell::isBlank);
            String text = cell.text();
            if (isFree) {
                cell.passage.setAside(0, cell.valueFrom);
                candidates.put(slots.get(0), List.of(cell));
                check(slots.get(0), cell, cell, List.of());
                answers.report("label-changed.in-label-read", cell.passage, text);
            } else {
                answers.report("unreadable-value.in-label", cell.passage, text);
            }
        }
    }

    /** Finds several years in one cell, each before its value: {@code 2020年 10 2021年 12}. */
    private boolean locateYears(GridCell cell) {
        String text = cell.text();
        GridCell label = YEAR.matcher(text).lookingAt() ? label(cell, index.leftOf(cell)) : null;
        if (label == null) {
            return false;
        }
        List<MatchResult> years = YEAR.matcher(text).results().toList();
        Map<Slot, GridCell> parts = new LinkedHashMap<>();
        for (int i = 0; i < years.size(); i++) {
            List<Heading> heading =
                    List.of(new Heading(Heading.Kind.YEAR, years.get(i).group(1)));
            int from = years.get(i).end();
            int to = i + 1 < years.size() ? years.get(i + 1).start() : text.length();
            labels.slots(label.label).stream()
                    .filter(slot ->
                            slot.headings().equals(heading) && slot.template().isSingle())
                    .forEach(slot -> parts.put(slot, cell.part(from, to)));
        }
        if (years.size() < 2 || parts.size() != years.size()) {
            return false;
        }
        parts.forEach((slot, part) -> {
            add(slot, part);
            check(slot, part, label, List.of());
        });
        cell.isUsed = true;
        return true;
    }

    /** Takes text in brackets, or like a label, as the value of a cell that has no other. */
    private void locateOthers() {
        for (GridCell cell : index.all()) {
            boolean isBesideLabel = index.inRowsOf(cell).stream()
                    .anyMatch(other -> other.isLabel() && other.endColumn() == cell.column());
            if (cell.isNote() || (cell.isLabel() && isBesideLabel)) {
                slotOf(cell)
                        .filter(slot -> !candidates.containsKey(slot))
                        .ifPresent(slot -> candidates.put(slot, List.of(cell)));
            }
        }
    }

    /** Returns the kinds of marks in the cells with boxes. */
    Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        candidates.forEach((slot, there) -> {
            if (!slot.template().boxes().isEmpty()) {
                there.forEach(cell -> marks.addAll(BoxMarks.used(
                        BoxTokenizer.tokens(cell.passage, slot.template().boxes()))));
            }
        });
        return marks;
    }

    /** Sets, for each label that the form prints several times, the label before it that tells which it is. */
    private void contexts() {
        Map<String, Integer> lastAt = new HashMap<>();
        int at = 0;
        for (GridCell cell : index.all()) {
            if (cell.isLabel()) {
                cell.context = labels.slots(cell.label).stream()
                        .map(Slot::context)
                        .filter(lastAt::containsKey)
                        .max(Comparator.comparing(lastAt::get))
                        .orElse("");
                lastAt.put(cell.label, at++);
            }
        }
    }

    /** Returns the form's cell for a cell of the document; empty if there is none. */
    private Optional<Slot> slotOf(GridCell cell) {
        List<GridCell> left = index.leftOf(cell);
        GridCell label = label(cell, left);
        boolean isValue = cell.isValue(); // else it is one only if nothing better is there
        if (label == null) {
            long besideLabels = left.stream()
                    .filter(other -> labels.isMainLabel(other.label))
                    .count();
            if (isValue && cell.rows() > 1 && besideLabels > 1) {
                lost.addMerged(cell);
            }
            return Optional.empty();
        }
        Map<Heading.Kind, List<GridCell>> about = headings.of(cell, label, left);
        List<Slot> slots = labels.slotsBeside(label);
        boolean isUnderOther = headings.isUnderOther(cell);
        List<Slot> matching = slots.stream()
                .filter(slot -> !isUnderOther && isAt(slot, about))
                .toList();
        int most =
                matching.stream().mapToInt(slot -> slot.headings().size()).max().orElse(0);
        List<Slot> best =
                matching.stream().filter(slot -> slot.headings().size() == most).toList();
        if (best.isEmpty() || (most == 0 && best.size() < slots.size() && isNumberOf(slots, cell))) {
            if (isValue) {
                lost.add(cell, slots, about);
            }
            return Optional.empty();
        }
        Slot slot = byContent(best, cell);
        check(
                slot,
                cell,
                label,
                slot.headings().stream()
                        .flatMap(heading -> about.getOrDefault(heading.kind(), List.of()).stream())
                        .toList());
        return Optional.of(slot);
    }

    /** Whether a cell holds a number, as several of these places do, and so not the text that is asked for beside them. */
    private boolean isNumberOf(List<Slot> slots, GridCell cell) {
        return slots.stream()
                .filter(slot -> !slot.headings().isEmpty())
                .map(slot -> answers.cell(slot.template().pointers().get(0)))
                .anyMatch(of -> of instanceof Numeric numeric
                        && WrittenValue.number(cell.text(), numeric, "").isPresent());
    }

    private void check(Slot slot, GridCell cell, GridCell label, List<GridCell> heads) {
        figureChecks.check(cell, slot.template().pointers().get(0), label, slot.label(), heads);
    }

    /** Returns, of several places with the same labels, the one whose texts are in the cell. */
    private Slot byContent(List<Slot> slots, GridCell cell) {
        for (Slot slot : slots) {
            if (slots.size() > 1 && !slot.template().boxes().isEmpty()) {
                boolean hasOption =
                        slot.template().boxes().stream().anyMatch(box -> cell.passage.find(box.text()) != null);
                if (hasOption) {
                    return slot;
                }
            }
        }
        return slots.stream()
                .filter(slot -> slot.template().boxes().isEmpty())
                .findFirst()
                .orElse(slots.get(0));
    }

    private static boolean isAt(Slot slot, Map<Heading.Kind, List<GridCell>> about) {
        return slot.headings().stream().allMatch(heading -> {
            List<GridCell> there = about.getOrDefault(heading.kind(), List.of());
            return there.size() == 1 && heading.isSame(there.get(0).heading);
        });
    }

    /** Returns the nearest label to the left, or the one above if there are only headings. */
    private @Nullable GridCell label(GridCell cell, List<GridCell> left) {
        GridCell nearest = left.stream()
                .filter(other -> labels.isMainLabel(other.label))
                .findFirst()
                .orElse(null);
        if (nearest != null) {
            boolean isTwo = left.stream()
                    .anyMatch(other -> other != nearest
                            && labels.isMainLabel(other.label)
                            && other.endColumn() == nearest.endColumn());
            return isTwo ? null : nearest;
        }
        boolean isAfterHeading = left.stream().anyMatch(other -> other.isHeading());
        boolean isAlone = left.stream().allMatch(GridCell::isBlank);
        GridCell above = cell.labelAbove;
        if (above == null) {
            return null;
        }
        boolean isUnderIt = above.row() + above.rows() == cell.row()
                && above.column() == cell.column()
                && above.columns() == cell.columns()
                && !index.hasFilledRightOf(above);
        boolean isUnderLabels = left.stream().noneMatch(other -> other.isLabel())
                && inRowOfLabels.computeIfAbsent(above, this::isInRowOfLabels);
        return isAfterHeading || isUnderLabels || (isAlone && isUnderIt) ? above : null;
    }

    private boolean isInRowOfLabels(GridCell label) {
        List<GridCell> row = index.inRowsOf(label);
        return row.size() > 1 && row.stream().noneMatch(cell -> cell.isValue());
    }

    void read(CellReader reader) {
        for (Map.Entry<Slot, List<GridCell>> place : candidates.entrySet()) {
            read(place.getKey(), place.getValue(), reader);
        }
    }

    /** Returns the differences from the form; call once all places are found. */
    GridDifferences differences() {
        return new GridDifferences(answers, labels, index, candidates.keySet(), headings, lost);
    }

    private void read(Slot slot, List<GridCell> there, CellReader reader) {
        there.forEach(cell -> cell.isUsed = true);
        List<GridCell> filled = there.stream().filter(cell -> !cell.isBlank()).toList();
        String pointer = slot.template().pointers().get(0);
        if (figureChecks.report(filled)) {
            return;
        }
        if (!slot.isInLabel() && there.get(0).isLabel() && there.get(0).valueFrom == 0) {
            Passage passage = there.get(0).passage;
            answers.report("unreadable-value.label", pointer, passage, passage.text());
        } else if (slot.isInLabel()) {
            reader.read(inLabel(slot), there.get(0).passage);
        } else if (filled.isEmpty()) {
            reader.read(slot.template(), there.get(0).passage);
        } else if (!slot.template().isSingle()) {
            reader.read(slot.template(), Passage.joined(filled.stream().map(cell -> cell.passage)));
        } else if (filled.stream()
                        .map(cell -> Wording.trim(cell.text()))
                        .distinct()
                        .count()
                > 1) {
            answers.report("duplicate.cell", pointer, filled.get(1).passage);
        } else {
            reader.read(slot.template(), filled.get(0).passage);
        }
    }

    /** Returns the template of text written under its label, in the same cell. */
    private static CellTemplate inLabel(Slot slot) {
        return new CellTemplate(List.of(), List.of(), List.of(), slot.template().extras());
    }
}
