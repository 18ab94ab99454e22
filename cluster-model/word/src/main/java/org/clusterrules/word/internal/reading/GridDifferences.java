package org.clusterrules.word.internal.reading;

import static org.clusterrules.word.internal.reading.DocumentPosition.Printed.DOCUMENT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Section;
import org.clusterrules.model.internal.SeenText;
import org.clusterrules.word.internal.reading.GridLabels.Slot;
import org.jspecify.annotations.Nullable;

/** How the tables of a document differ from the form: what is missing and what was added. */
final class GridDifferences {
    /** Something like a value after a label in the same cell. */
    private static final Pattern IN_LABEL = Pattern.compile("[：:\\s\u3000][^：:]*[0-9０-９]|[^其中][：:]\\s*\\p{L}");

    /** A number with its unit, a date, or options with a mark. */
    private static final Pattern VALUE = Pattern.compile(
            "[+\\-－−—约负]*[0-9][0-9.,]*\\D{0,8}|20[0-9]{2}[年./-][0-9]{1,2}[月./-].{0,4}|.{0,20}[√✓✔☑].{0,20}");

    private final Answers answers;
    private final GridLabels labels;
    private final CellIndex index;
    private final Set<Slot> located;
    /** Headings with values whose year the form does not have there. */
    private final Set<GridCell> otherYears = new HashSet<>();

    private final GridHeadings headings;
    private final LostHeadings lost;
    private final RaggedRows ragged;
    /** The sections of which the document lacks a cell. */
    private final Set<Section> incomplete;
    /** The sections with a blank that is not filled in. */
    private final Set<Section> unfilled;

    GridDifferences(
            Answers answers,
            GridLabels labels,
            CellIndex index,
            Set<Slot> located,
            GridHeadings headings,
            LostHeadings lost) {
        this.answers = answers;
        this.labels = labels;
        this.index = index;
        this.located = located;
        this.headings = headings;
        this.lost = lost;
        this.ragged = new RaggedRows(index, labels, located, answers);
        this.incomplete = sections(slot -> !located.contains(slot));
        this.unfilled = sections(
                slot -> slot.template().pointers().stream().anyMatch(pointer -> answers.value(pointer) == null));
    }

    void report(Edition edition) {
        reportMissing(lost.report(incomplete, index.all(), answers));
        reportYears(edition);
        ragged.report();
        reportStrays();
    }

    /** Reports only unread text, in tables that the form does not have. */
    void reportNotRead(GridLabels others) {
        for (GridCell cell : index.all()) {
            String text = cell.text();
            boolean isOfHead = (cell.isWords()
                            && (headings.isHead(cell) || others.match(text).isPresent()))
                    || LabelUnits.isAlone(text)
                    || BareYears.isWordOfHead(cell);
            if (cell.isValue() && !cell.isUsed && !cell.isBlank() && !isOfHead) {
                answers.report("label-added.not-read", cell.passage, text);
            }
        }
    }

    private void reportYears(Edition edition) {
        Set<GridCell> withValues = new HashSet<>();
        for (GridCell cell : index.all()) {
            if (cell.isValue() && !cell.isBlank()) {
                withValues.addAll(cell.headsAbove);
                withValues.addAll(index.leftOf(cell));
            }
        }
        for (GridCell head : index.all()) {
            Heading heading = head.heading;
            boolean isKnown = heading == null
                    || heading.year().isEmpty()
                    || edition.seriesYears().contains(Integer.valueOf(heading.year()))
                    || labels.isHeading(heading);
            isKnown &= heading == null || heading.kind() != Heading.Kind.PHASE || labels.isHeading(heading);
            if (!isKnown) {
                if (withValues.contains(head)) {
                    otherYears.add(head);
                }
                String key = withValues.contains(head) ? "wrong-value.year" : "label-added.year";
                answers.report(key, head.passage, head.text(), edition.id());
            }
        }
    }

    private void reportMissing(Set<Slot> reported) {
        Set<String> found = index.all().stream().map(cell -> cell.label).collect(Collectors.toSet());
        Map<Section, List<String>> bySection = new LinkedHashMap<>();
        labels.labels()
                .forEach((label, section) -> bySection
                        .computeIfAbsent(section, key -> new ArrayList<>())
                        .add(label));
        bySection.forEach((section, all) -> {
            List<String> missing =
                    all.stream().filter(label -> !found.contains(label)).toList();
            if (missing.equals(all) && all.size() > 1) {
                answers.report("label-missing.labels", DOCUMENT, section.label(), all.get(0), all.size());
                return;
            }
            missing.forEach(label -> answers.report("label-missing.label", DOCUMENT, section.label(), label));
        });
        reportMissingCells(found, reported);
    }

    /** Reports missing cells of labels that are present; whole columns and whole rows once. */
    private void reportMissingCells(Set<String> found, Set<Slot> reported) {
        Set<Slot> missing = new LinkedHashSet<>(labels.slots());
        missing.removeAll(located);
        missing.removeAll(reported);
        missing.removeIf(slot -> !found.contains(slot.label()));
        for (Map.Entry<Column, List<Slot>> column : columns().entrySet()) {
            List<Slot> cells = column.getValue();
            if (cells.size() > 1 && missing.containsAll(cells)) {
                cells.forEach(missing::remove);
                answers.report(
                        "label-missing.column",
                        DOCUMENT,
                        column.getKey().section().label(),
                        column.getKey().heading().printed(),
                        cells.size());
            }
        }
        Map<List<String>, List<Slot>> rows = missing.stream()
                .collect(Collectors.groupingBy(
                        slot -> List.of(slot.label(), slot.context()), LinkedHashMap::new, Collectors.toList()));
        rows.forEach((row, cells) -> {
            String pointer = cells.get(0).template().pointers().get(0);
            if (cells.size() > 1) {
                answers.report("label-missing.row", DOCUMENT, row.get(0), cells.size());
            } else {
                answers.report("label-missing.cell", pointer, DOCUMENT);
            }
        });
    }

    private record Column(Section section, Heading heading) {}

    private Map<Column, List<Slot>> columns() {
        Map<Column, List<Slot>> columns = new LinkedHashMap<>();
        for (Slot slot : labels.slots()) {
            slot.headings()
                    .forEach(heading -> columns.computeIfAbsent(
                                    new Column(slot.section(), heading), key -> new ArrayList<>())
                            .add(slot));
        }
        return columns;
    }

    /** Whether the document has every cell of the form. */
    boolean isComplete() {
        return incomplete.isEmpty();
    }

    private Set<Section> sections(Predicate<Slot> which) {
        return labels.slots().stream().filter(which).map(Slot::section).collect(Collectors.toSet());
    }

    /** Reports unread text: an error if it could be the value of a cell that is missing or not filled in. */
    void reportUnread(@Nullable Section section, DocumentPosition position, String text, boolean isOther) {
        boolean isUnplaced = !isOther && incomplete.contains(section);
        boolean isUnread = !isOther
                && unfilled.contains(section)
                && VALUE.matcher(SeenText.of(text)).matches();
        String key = isUnplaced
                ? "unreadable-value.unplaced"
                : isUnread ? "unreadable-value.unread" : "label-added.not-read";
        answers.report(key, position.printing(text), text);
    }

    /** Reports what is filled in beside an unknown label: an error if it could be the value of a missing cell. */
    private void reportStrays() {
        for (GridCell cell : index.all()) {
            if (!cell.isValue() || cell.isUsed || cell.isBlank()) {
                continue;
            }
            boolean isLabel = cell.isWords() && (isLabel(cell) || headings.isHead(cell));
            String text = cell.text();
            if (isLabel
                    && incomplete.contains(cell.rows.section())
                    && IN_LABEL.matcher(cell.text()).find()
                    && !index.hasFilledRightOf(cell)) {
                answers.report("unreadable-value.in-label", cell.passage, text);
                continue;
            }
            if (ragged.reportContinued(cell)) {
                continue;
            }
            Optional<GridCell> head = GridHeadings.yearAbove(cell)
                    .filter(year -> labels.slots().stream()
                            .noneMatch(slot -> slot.section() == cell.rows.section()
                                    && slot.headings().contains(year.heading)));
            boolean isOfOtherYear = !isLabel // an error already
                    && (head.filter(otherYears::contains).isPresent()
                            || index.leftOf(cell).stream().anyMatch(otherYears::contains));
            if (isLabel) {
                answers.report("label-added.added", cell.passage, text);
            } else if (!isOfOtherYear && !incomplete.contains(cell.rows.section()) && head.isPresent()) {
                String under = head.get().text();
                answers.report("label-added.not-read-under", cell.passage, text, under);
            } else if (!isOfOtherYear) {
                boolean isOther = !incomplete.contains(cell.rows.section()) && isOther(cell);
                reportUnread(cell.rows.section(), cell.passage.position(), cell.text(), isOther);
            }
        }
    }

    /** Whether a cell is not the form's: the number of a row, or in a row or column with another label or heading. */
    private boolean isOther(GridCell cell) {
        return headings.isUnderOther(cell)
                || index.inRowsOf(cell).stream()
                        .anyMatch(other -> other.isLabel()
                                ? cell.isLeftOf(other)
                                : other.isLeftOf(cell) && other.isWords() && !LabelUnits.isAlone(other.text()));
    }

    private boolean isLabel(GridCell cell) {
        List<GridCell> row = index.inRowsOf(cell);
        return row.stream().noneMatch(other -> other.isLeftOf(cell))
                && row.stream().anyMatch(cell::isLeftOf)
                && !WrittenValue.isPlain(Wording.trim(cell.text()));
    }
}
