package org.clusterrules.word.internal.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Names;
import org.clusterrules.model.Section;
import org.clusterrules.model.Text;
import org.clusterrules.model.Unit;
import org.jspecify.annotations.Nullable;

/** Finds remarks and units by which a figure may not be what the form asks for. */
final class FigureChecks {
    private final Answers answers;
    private final CellIndex index;
    /** For each section, the lines and cells that state the unit of its figures, with the units. */
    private final Map<Section, Map<String, List<String>>> stated = new EnumMap<>(Section.class);

    private final Map<GridCell, Runnable> reports = new HashMap<>();

    FigureChecks(Answers answers, CellIndex index) {
        this.answers = answers;
        this.index = index;
    }

    /** Takes a cell of a table. A unit by itself applies to its row, and a label or heading to its own figures. */
    void add(GridCell cell, boolean isLabelOfFigures) {
        String text = cell.text();
        if (!isLabelOfFigures && cell.heading == null && !LabelUnits.isAlone(text)) {
            add(cell.rows.section(), text);
        }
    }

    void add(@Nullable Section section, String line) {
        List<String> units = LabelUnits.stated(line);
        if (section != null && !units.isEmpty()) {
            stated.computeIfAbsent(section, key -> new LinkedHashMap<>()).put(line.strip(), units);
        }
    }

    /**
     * Checks a cell.
     *
     * @param printed the label as the form prints it
     * @param heads the headings of its column and row
     */
    void check(GridCell cell, String pointer, GridCell label, String printed, List<GridCell> heads) {
        Cell of = answers.cell(pointer);
        if (of instanceof Text || of instanceof Names) {
            return;
        }
        Unit unit = of.place().unit();
        Stream<GridCell> notes = index.leftOf(cell).stream().filter(note -> note.isNote() && label.isLeftOf(note));
        Stream.concat(Stream.of(label), Stream.concat(notes, heads.stream()))
                .forEach(beside -> Remarks.other(beside.printed, beside == label ? printed : "", unit)
                        .ifPresent(remark ->
                                reports.putIfAbsent(cell, () -> Remarks.report(beside, remark, printed, answers))));
        boolean isBesideOther = index.inRowsOf(cell).stream()
                .map(other -> other.text())
                .anyMatch(text -> LabelUnits.isAlone(text) && !LabelUnits.isSame(text, unit));
        if (isBesideOther && !unit.label().zh().isEmpty()) {
            reports.putIfAbsent(cell, () -> answers.report("unreadable-value.other-unit", pointer, cell.passage));
        }
        line(cell, unit)
                .ifPresent(line -> reports.putIfAbsent(
                        cell,
                        () -> answers.report(
                                "unreadable-value.stated-unit", pointer, cell.passage, line, unit.label())));
    }

    /** Returns a line that states another unit for the figures of a section. */
    private Optional<String> line(GridCell cell, Unit unit) {
        Section section = cell.rows.section();
        Map<String, List<String>> lines = section == null ? Map.of() : stated.getOrDefault(section, Map.of());
        return lines.entrySet().stream()
                .filter(line -> LabelUnits.areOther(line.getValue(), unit))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Reports why one of these cells may not be what the form asks for; returns whether there is a reason. */
    boolean report(List<GridCell> cells) {
        Optional<GridCell> doubtful =
                cells.stream().filter(reports::containsKey).findFirst();
        doubtful.map(reports::get).ifPresent(Runnable::run);
        return doubtful.isPresent();
    }
}
