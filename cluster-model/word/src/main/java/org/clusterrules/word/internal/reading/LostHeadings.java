package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.model.Section;
import org.clusterrules.word.internal.reading.GridLabels.Slot;

/** Values beside a label whose column is uncertain: its heading is lost, or the cell spans several columns. */
final class LostHeadings {
    private static final int SEVERAL = 3;

    /** The headings that a cell could be under. */
    private final Map<GridCell, Set<String>> wanted = new LinkedHashMap<>();

    /** The places that a cell could be. */
    private final Map<GridCell, List<Slot>> slotsOf = new HashMap<>();

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
            wanted.put(cell, headings);
            slotsOf.put(cell, slots);
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
    Set<Slot> say(Set<Section> incomplete, List<GridCell> cells, Answers answers) {
        Set<Slot> places = new HashSet<>();
        Map<String, List<GridCell>> byTable = new LinkedHashMap<>();
        wanted.keySet().stream()
                .filter(cell -> !cell.isUsed && incomplete.contains(cell.rows.section()))
                .forEach(cell -> byTable.computeIfAbsent(cell.rows.id() + wanted.get(cell), key -> new ArrayList<>())
                        .add(cell));

        for (List<GridCell> lost : byTable.values()) {
            GridCell first = lost.get(0);
            BitSet columns = new BitSet();
            lost.forEach(cell -> columns.set(cell.column(), cell.endColumn()));
            Set<String> missing = new LinkedHashSet<>(wanted.get(first));
            List<GridCell> table = cells.stream().filter(first::isInTableOf).toList();
            table.stream()
                    .flatMap(cell -> Stream.ofNullable(cell.heading))
                    .forEach(heading -> missing.remove(heading.printed()));
            List<GridCell> heads = table.stream()
                    .filter(head -> !head.isUsed && !head.isBlank() && head.isValue())
                    .filter(head -> !wanted.containsKey(head) && head.row() < first.row())
                    .filter(head -> columns.nextSetBit(head.column()) >= 0
                            && columns.nextSetBit(head.column()) < head.endColumn())
                    .toList();
            if (missing.isEmpty()) {
                missing.addAll(wanted.get(first)); // they are there, for other rows
            }
            if (lost.size() >= SEVERAL) {
                GridCell at = heads.isEmpty() ? first : heads.get(0);
                answers.say(
                        heads.isEmpty() ? "unreadable-value.no-column-heading" : "unreadable-value.column-heading",
                        at.passage,
                        at.text(),
                        List.copyOf(missing),
                        lost.stream().limit(SEVERAL).map(cell -> cell.text()).toList(),
                        lost.size());
                lost.forEach(cell -> cell.isUsed = true);
                lost.forEach(cell -> places.addAll(slotsOf.getOrDefault(cell, List.of())));
                heads.forEach(head -> head.isUsed = true);
            }
        }
        for (GridCell cell : cells) {
            boolean isMerged = merged.contains(cell) && incomplete.contains(cell.rows.section());
            if (isMerged && !cell.isUsed && !cell.isBlank()) {
                cell.isUsed = true;
                answers.say("unreadable-value.merged", cell.passage, cell.text());
            }
        }
        return places;
    }
}
