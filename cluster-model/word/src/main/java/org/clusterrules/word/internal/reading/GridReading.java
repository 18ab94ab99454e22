package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Section;
import org.clusterrules.model.Unit;
import org.clusterrules.word.WordProblem.Kind;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.reading.GridLabels.Slot;
import org.jspecify.annotations.Nullable;

/** Reads tables: each cell by the labels to its left and above it. */
final class GridReading {
    private final ReadValues readValues;
    private final GridLabels labels;
    private final List<GridCell> cells = new ArrayList<>();
    private final Map<Slot, List<GridCell>> candidates = new LinkedHashMap<>();
    private final GridHeadings headings = new GridHeadings();
    private final Set<GridCell> otherUnits = new LinkedHashSet<>();
    private final LostHeadings lost = new LostHeadings();

    GridReading(ReadValues readValues, GridLabels labels) {
        this.readValues = readValues;
        this.labels = labels;
    }

    /** Takes rows of a table, those of inner tables too. */
    void add(DocumentOutline.Rows rows) {
        List<GridCell> here = new ArrayList<>();
        for (DocumentCell cell : rows.cells()) {
            GridCell known = GridCell.of(rows, cell, labels, readValues);
            here.add(known);
            DocumentTables.inner(cell, rows).forEach(inner -> {
                if (DocumentTables.count(inner, labels) > 0) {
                    add(inner);
                } else if (!DocumentTables.isBlank(inner)) {
                    readValues.say(Kind.UNREADABLE_VALUE, "", known.passage, "reading.inner-table");
                }
            });
        }
        here.sort(Comparator.comparingInt((GridCell cell) -> cell.cell.row())
                .thenComparingInt(cell -> cell.cell.column()));
        cells.addAll(here);
        headings.add(here);
    }

    List<GridCell> cells() {
        return cells;
    }

    /** Finds the place of every cell. */
    void locate() {
        contexts();
        for (GridCell cell : cells) {
            if (cell.kind == GridCell.Kind.VALUE) {
                slotOf(cell)
                        .ifPresent(slot -> candidates
                                .computeIfAbsent(slot, key -> new ArrayList<>())
                                .add(cell));
            } else if (cell.kind == GridCell.Kind.LABEL) {
                labels.slots(cell.label).stream()
                        .filter(Slot::isInLabel)
                        .forEach(slot -> candidates
                                .computeIfAbsent(slot, key -> new ArrayList<>())
                                .add(cell));
            }
        }
        locateOthers();
    }

    /** Takes what is no value by itself, in brackets or like a label, for the value of a cell of the form that has no other. */
    private void locateOthers() {
        for (GridCell cell : cells) {
            boolean isBesideLabel = cells.stream()
                    .anyMatch(other -> other.kind == GridCell.Kind.LABEL
                            && other.isLeftOf(cell)
                            && other.endColumn() == cell.cell.column());
            if (cell.kind == GridCell.Kind.NOTE || (cell.kind == GridCell.Kind.LABEL && isBesideLabel)) {
                slotOf(cell)
                        .filter(slot -> !candidates.containsKey(slot))
                        .ifPresent(slot -> candidates.put(slot, List.of(cell)));
            }
        }
    }

    /** Returns the kinds of marks that are used in the cells with boxes. */
    Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        candidates.forEach((slot, there) -> {
            if (!slot.template().boxes().isEmpty()) {
                there.forEach(cell -> marks.addAll(
                        BoxMarks.used(BoxLine.cut(cell.passage, slot.template().boxes()))));
            }
        });
        return marks;
    }

    /** Says which years are none of the form's. */
    void checkYears(Edition edition) {
        for (GridCell head : headings.all()) {
            Heading heading = head.heading;
            boolean isKnown = heading == null
                    || heading.year().isEmpty()
                    || edition.seriesYears().contains(Integer.valueOf(heading.year()))
                    || edition.stageYears().contains(Integer.valueOf(heading.year()));
            isKnown &= heading == null || heading.kind() != Heading.Kind.PHASE || labels.isHeading(heading);
            boolean hasValues = cells.stream()
                    .anyMatch(cell -> cell.kind == GridCell.Kind.VALUE
                            && !cell.isBlank()
                            && (head.isLeftOf(cell) || head.isAbove(cell)));
            if (!isKnown) {
                readValues.say(
                        hasValues ? Kind.WRONG_VALUE : Kind.LABEL_ADDED,
                        "",
                        head.passage,
                        "reading.year",
                        ValueReading.quote(head.passage.text()),
                        edition.id());
            }
        }
    }

    /** For each label that the form prints several times, the label before it that tells which it is. */
    private void contexts() {
        Map<String, Set<String>> contexts = new LinkedHashMap<>();
        for (Slot slot : labels.slots()) {
            if (!slot.context().isEmpty()) {
                contexts.computeIfAbsent(slot.label(), key -> new LinkedHashSet<>())
                        .add(slot.context());
            }
        }
        List<String> before = new ArrayList<>();
        for (GridCell cell : cells) {
            if (cell.kind == GridCell.Kind.LABEL) {
                Set<String> wanted = contexts.getOrDefault(cell.label, Set.of());
                for (int i = before.size() - 1; i >= 0 && cell.context.isEmpty(); i--) {
                    cell.context = wanted.contains(before.get(i)) ? before.get(i) : "";
                }
                before.add(cell.label);
            }
        }
    }

    /** Returns the place of the form that a cell is; empty if it is none. */
    private Optional<Slot> slotOf(GridCell cell) {
        List<GridCell> left = cells.stream()
                .filter(other -> other.isLeftOf(cell))
                .sorted(Comparator.comparingInt(GridCell::endColumn).reversed())
                .toList();
        GridCell label = label(cell, left);
        boolean isValue = cell.kind == GridCell.Kind.VALUE; // else it is one only if nothing better is there
        if (label == null) {
            long besideLabels = left.stream()
                    .filter(other -> other.kind == GridCell.Kind.LABEL && labels.isMainLabel(other.label))
                    .count();
            if (isValue && cell.cell.rows() > 1 && besideLabels > 1) {
                lost.addMerged(cell);
            }
            return Optional.empty();
        }
        Map<Heading.Kind, List<Heading>> about = headings.of(
                cell, label, left, cells.stream().filter(cell::sharesRowWith).toList());
        List<Slot> slots = labels.slots(label.label).stream()
                .filter(slot -> !slot.isInLabel())
                .filter(slot -> slot.context().isEmpty() || slot.context().equals(label.context))
                .toList();
        boolean isUnderOther = headings.isUnderOther(cell, cells);
        List<Slot> matching = slots.stream()
                .filter(slot -> !isUnderOther && isAt(slot, about))
                .toList();
        int most =
                matching.stream().mapToInt(slot -> slot.headings().size()).max().orElse(0);
        List<Slot> best =
                matching.stream().filter(slot -> slot.headings().size() == most).toList();
        if (best.isEmpty()) {
            if (isValue) {
                lost.add(cell, slots, about);
            }
            return Optional.empty();
        }
        if (unitsDiffer(label, left, best.get(0))) {
            otherUnits.add(cell);
        }
        return Optional.of(byContent(best, cell));
    }

    private boolean unitsDiffer(GridCell label, List<GridCell> left, Slot slot) {
        Unit unit = readValues
                .cell(slot.template().pointers().get(0))
                .orElseThrow()
                .place()
                .unit();
        boolean isNoteOther = left.stream()
                .filter(other -> other.kind == GridCell.Kind.NOTE)
                .anyMatch(note -> LabelUnits.differ(note.passage.text(), slot.label(), unit));
        return isNoteOther || LabelUnits.differ(label.passage.text(), slot.label(), unit);
    }

    /** Where several places of the form have the same labels, the one of which the texts are in the cell. */
    private Slot byContent(List<Slot> slots, GridCell cell) {
        for (Slot slot : slots) {
            if (slots.size() > 1 && !slot.template().boxes().isEmpty()) {
                boolean hasOption = slot.template().boxes().stream()
                        .anyMatch(box -> cell.passage.find(box.text(), 0, cell.passage.length()) != null);
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

    private static boolean isAt(Slot slot, Map<Heading.Kind, List<Heading>> about) {
        return slot.headings().stream().allMatch(heading -> {
            List<Heading> there = about.getOrDefault(heading.kind(), List.of());
            return there.size() == 1 && there.get(0).isSame(heading);
        });
    }

    /** Returns the nearest label to the left; if there is nothing but years and the like, the one above. */
    private @Nullable GridCell label(GridCell cell, List<GridCell> left) {
        GridCell nearest = left.stream()
                .filter(other -> other.kind == GridCell.Kind.LABEL && labels.isMainLabel(other.label))
                .findFirst()
                .orElse(null);
        if (nearest != null) {
            boolean isTwo = left.stream()
                    .anyMatch(other -> other != nearest
                            && other.kind == GridCell.Kind.LABEL
                            && labels.isMainLabel(other.label)
                            && other.endColumn() == nearest.endColumn());
            return isTwo ? null : nearest;
        }
        boolean isAfterHeading = left.stream().anyMatch(other -> other.kind == GridCell.Kind.HEADING);
        boolean isAlone = left.stream().allMatch(GridCell::isBlank);
        Optional<GridCell> above = cells.stream()
                .filter(other ->
                        other.kind == GridCell.Kind.LABEL && labels.isMainLabel(other.label) && other.isAbove(cell))
                .max(Comparator.comparingInt(other -> other.cell.row()));
        boolean isUnderIt = above.filter(other -> other.cell.row() + other.cell.rows() == cell.cell.row()
                        && other.cell.column() == cell.cell.column()
                        && other.cell.columns() == cell.cell.columns()
                        && cells.stream().noneMatch(right -> other.isLeftOf(right) && !right.isBlank()))
                .isPresent();
        boolean isUnderLabels = left.stream().noneMatch(other -> other.kind == GridCell.Kind.LABEL)
                && above.filter(this::isInRowOfLabels).isPresent();
        return isAfterHeading || isUnderLabels || (isAlone && isUnderIt) ? above.orElse(null) : null;
    }

    /** Whether the row of a label has nothing but labels, and several of them. */
    private boolean isInRowOfLabels(GridCell label) {
        List<GridCell> row = cells.stream().filter(label::sharesRowWith).toList();
        return row.size() > 1 && row.stream().noneMatch(cell -> cell.kind == GridCell.Kind.VALUE);
    }

    /** Reads all places; says what the document has that the form has not, and the other way round. */
    void read(CellReading reading) {
        for (Map.Entry<Slot, List<GridCell>> place : candidates.entrySet()) {
            read(place.getKey(), place.getValue(), reading);
        }
        missing();
    }

    private void read(Slot slot, List<GridCell> there, CellReading reading) {
        there.forEach(cell -> cell.isUsed = true);
        List<GridCell> filled = there.stream().filter(cell -> !cell.isBlank()).toList();
        String pointer = slot.template().pointers().get(0);
        Optional<GridCell> other = filled.stream().filter(otherUnits::contains).findFirst();
        if (other.isPresent()) {
            readValues.say(
                    Kind.UNREADABLE_VALUE,
                    pointer,
                    other.get().passage,
                    "reading.other-unit",
                    readValues.label(pointer));
        } else if (!slot.isInLabel() && there.get(0).kind == GridCell.Kind.LABEL) {
            Passage passage = there.get(0).passage;
            readValues.say(
                    Kind.UNREADABLE_VALUE,
                    pointer,
                    passage,
                    "reading.label",
                    readValues.label(pointer),
                    ValueReading.quote(passage.text()));
        } else if (slot.isInLabel()) {
            reading.read(inLabel(slot), there.get(0).passage);
        } else if (filled.isEmpty()) {
            reading.read(slot.template(), there.get(0).passage);
        } else if (!slot.template().isSingle()) {
            reading.read(slot.template(), joined(filled));
        } else if (filled.stream()
                        .map(cell -> Loose.trim(cell.passage.text()))
                        .distinct()
                        .count()
                > 1) {
            readValues.say(Kind.DUPLICATE, pointer, filled.get(1).passage, "reading.twice", readValues.label(pointer));
        } else {
            reading.read(slot.template(), filled.get(0).passage);
        }
    }

    private static Passage joined(List<GridCell> cells) {
        List<Spot> spots = new ArrayList<>();
        List<DocumentParagraph> paragraphs = new ArrayList<>();
        for (GridCell cell : cells) {
            for (DocumentParagraph paragraph : cell.passage.paragraphs()) {
                spots.add(cell.passage.spot());
                paragraphs.add(paragraph);
            }
        }
        return new Passage(spots, paragraphs);
    }

    /** The template of a label under which something is written: the label is printed there. */
    private static CellTemplate inLabel(Slot slot) {
        return new CellTemplate(List.of(), List.of(), List.of(), slot.template().extras());
    }

    private void missing() {
        Set<String> found = new LinkedHashSet<>();
        cells.stream().filter(cell -> cell.kind == GridCell.Kind.LABEL).forEach(cell -> found.add(cell.label));
        labels.labels().forEach((label, section) -> {
            if (!found.contains(label)) {
                readValues.say(
                        Kind.LABEL_MISSING, "", "style.label-missing", section.label(), ValueReading.quote(label));
            }
        });
        for (Slot slot : labels.slots()) {
            if (!candidates.containsKey(slot) && found.contains(slot.label())) {
                String pointer = slot.template().pointers().get(0);
                readValues.say(Kind.LABEL_MISSING, pointer, "style.cell-missing", readValues.label(pointer));
            }
        }
    }

    /** Returns the parts of the form of which the document lacks a cell. */
    Set<Section> incomplete() {
        Set<Section> incomplete = new LinkedHashSet<>();
        labels.slots().stream()
                .filter(slot -> !candidates.containsKey(slot))
                .map(Slot::section)
                .forEach(incomplete::add);
        return incomplete;
    }

    /** Says what is filled in beside a label that is not known; an error if it could be the value of a cell that the document lacks. */
    void strays(Set<Section> incomplete) {
        lost.say(incomplete, cells, readValues);
        for (GridCell cell : cells) {
            if (cell.kind != GridCell.Kind.VALUE || cell.isUsed || cell.isBlank()) {
                continue;
            }
            boolean isLabel = cell.isWords() && (isLabel(cell) || headings.isHead(cell));
            String text = ValueReading.quote(cell.passage.text());
            Optional<GridCell> head = headings.yearAbove(cell)
                    .filter(year -> labels.slots().stream()
                            .noneMatch(slot -> slot.section() == cell.rows.section()
                                    && slot.headings().contains(year.heading)));
            if (!isLabel && !incomplete.contains(cell.rows.section()) && head.isPresent()) {
                String under = ValueReading.quote(head.get().passage.text());
                readValues.say(Kind.LABEL_ADDED, "", cell.passage, "style.not-read-under", text, under);
            } else if (isLabel || !incomplete.contains(cell.rows.section())) {
                readValues.say(Kind.LABEL_ADDED, "", cell.passage, isLabel ? "style.added" : "style.not-read", text);
            } else {
                readValues.say(Kind.UNREADABLE_VALUE, "", cell.passage, "reading.unplaced", text);
            }
        }
    }

    /** Whether a cell is the first of a row that has others. */
    private boolean isLabel(GridCell cell) {
        boolean isFirst = cells.stream().noneMatch(other -> other.isLeftOf(cell));
        return isFirst
                && cells.stream().anyMatch(cell::isLeftOf)
                && !WrittenValue.isPlain(Loose.trim(cell.passage.text()));
    }
}
