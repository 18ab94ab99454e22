package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.Section;
import org.clusterrules.word.internal.reading.GridLabels.Slot;

/** Values beside a label whose column is uncertain: its heading is lost, or the cell spans several columns. */
final class LostHeadings {
    private static final int SEVERAL = 3;

    /** A value, the headings that it could be under, and the places that it could be. */
    private record Lost(GridCell cell, Set<String> headings, List<Slot> slots) {}

    private final List<Lost> all = new ArrayList<>();
    private final Set<GridCell> merged = new LinkedHashSet<>();

    /** Takes a cell for which its label has no place. */
    void add(GridCell cell, List<Slot> slots, Map<Heading.Kind, List<GridCell>> about) {
        Set<String> headings = new LinkedHashSet<>();
        for (Slot slot : slots) {
            for (Heading heading : slot.headings()) {
                List<GridCell> there = about.getOrDefault(heading.kind(), List.of());
                if (there.size() > 1) {
                    merged.add(cell);
                } else if (there.isEmpty()) {
                    headings.add(heading.printed());
                }
            }
        }
        if (!headings.isEmpty() && !cell.isBlank()) {
            all.add(new Lost(cell, headings, slots));
        }
    }

    /** Takes a cell that spans the rows of several labels. */
    void addMerged(GridCell cell) {
        merged.add(cell);
    }

    /**
     * Reports, once for each table, the headings that it lacks for several values, and cells that are merged too far.
     *
     * @return the places that those values could be, which need no further report
     */
    Set<Slot> report(Set<Section> incomplete, List<GridCell> cells, Answers answers) {
        Map<String, List<Lost>> byTable = all.stream()
                .filter(lost -> !lost.cell().isUsed
                        && incomplete.contains(lost.cell().rows.section()))
                .collect(Collectors.groupingBy(
                        lost -> lost.cell().rows.id() + lost.headings(), LinkedHashMap::new, Collectors.toList()));
        Set<Slot> places = new HashSet<>();
        for (List<Lost> lost : byTable.values()) {
            if (lost.size() >= SEVERAL) {
                report(lost, cells, answers);
                lost.forEach(one -> places.addAll(one.slots()));
            }
        }
        for (GridCell cell : cells) {
            boolean isMerged = merged.contains(cell) && incomplete.contains(cell.rows.section());
            if (isMerged && !cell.isUsed && !cell.isBlank()) {
                cell.isUsed = true;
                answers.report("unreadable-value.merged", cell.passage, cell.text());
            }
        }
        return places;
    }

    private void report(List<Lost> lost, List<GridCell> cells, Answers answers) {
        List<GridCell> values = lost.stream().map(Lost::cell).toList();
        GridCell first = values.get(0);
        List<GridCell> table = cells.stream().filter(first::isInTableOf).toList();
        Set<String> wanted = lost.get(0).headings();
        Set<String> missing = new LinkedHashSet<>(wanted);
        table.stream()
                .flatMap(cell -> Stream.ofNullable(cell.heading))
                .forEach(heading -> missing.remove(heading.printed()));
        List<GridCell> heads = table.stream()
                .filter(head -> !head.isUsed && !head.isBlank() && head.isValue() && head.row() < first.row())
                .filter(head -> all.stream().noneMatch(other -> other.cell().equals(head)))
                .filter(head -> values.stream().anyMatch(head::sharesColumn))
                .toList();
        GridCell at = heads.isEmpty() ? first : heads.get(0);
        answers.report(
                heads.isEmpty() ? "unreadable-value.no-column-heading" : "unreadable-value.column-heading",
                at.passage,
                at.text(),
                List.copyOf(missing.isEmpty() ? wanted : missing), // none is missing if they are there for other rows
                values.stream().limit(SEVERAL).map(cell -> cell.text()).toList(),
                values.size());
        values.forEach(cell -> cell.isUsed = true);
        heads.forEach(head -> head.isUsed = true);
    }
}
