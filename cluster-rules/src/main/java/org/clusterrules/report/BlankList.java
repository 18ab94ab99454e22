package org.clusterrules.report;

import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Field;
import org.clusterrules.model.Section;
import org.clusterrules.report.internal.PageWords;

/** What is still to fill in, all of it: every blank that a criterion asks for, in the form's order and by its parts. */
final class BlankList {
    /** A blank with more parts than these, all of them empty, is named as a whole. */
    private static final int MOST_PARTS = 6;

    private final PageWords words;
    private final List<Cell> form;
    private final Set<String> required = new HashSet<>();
    private final Set<String> advised = new HashSet<>();

    BlankList(Assessment assessment, PageWords words) {
        this.words = words;
        this.form = assessment.application().cells();
        for (Finding finding : assessment.findings()) {
            Set<String> asked = finding.criterion().isRequired() ? required : advised;
            finding.missing().forEach(cell -> asked.add(cell.pointer()));
            if (finding.criterion().part() == Part.COMPLETENESS && finding.outcome() == Outcome.UNMET) {
                finding.cells().stream().filter(Cell::isBlank).forEach(cell -> asked.add(cell.pointer()));
            }
        }
    }

    boolean has(Cell cell) {
        return required.contains(cell.pointer()) || advised.contains(cell.pointer());
    }

    int size() {
        return (int) form.stream().filter(this::has).count();
    }

    /** Returns the list by part of the form, in its order; parts with nothing to fill in are left out. */
    Map<Section, List<String>> bySection() {
        Map<Section, Map<Line, List<Cell>>> lines = new EnumMap<>(Section.class);
        Map<Field, Integer> sizes = new HashMap<>();
        for (Cell cell : form) {
            Field field = cell.place().field();
            sizes.merge(field, 1, Integer::sum);
            if (has(cell)) {
                lines.computeIfAbsent(field.section(), section -> new LinkedHashMap<>())
                        .computeIfAbsent(new Line(field, required.contains(cell.pointer())), line -> new ArrayList<>())
                        .add(cell);
            }
        }
        return Maps.transformValues(
                lines,
                ofSection -> ofSection.entrySet().stream()
                        .map(line -> named(
                                line.getKey(),
                                line.getValue(),
                                sizes.getOrDefault(line.getKey().field(), 0)))
                        .toList());
    }

    /** The blanks of one label that required criteria ask for, or that only advisory ones do. */
    private record Line(Field field, boolean isRequired) {}

    private String named(Line line, List<Cell> cells, int size) {
        String label = words.of(line.field().label());
        String named;
        if (cells.size() == 1) {
            named = cells.get(0).place().label(words.language());
        } else if (cells.size() == size && size > MOST_PARTS) {
            named = words.of("blanks.all", label, size);
        } else {
            List<String> parts = cells.stream()
                    .map(cell -> cell.place().label(words.language()).substring(label.length()))
                    .map(part -> part.strip())
                    .map(part -> part.substring(1, part.length() - 1)) // its brackets
                    .toList();
            named = words.of("blanks.parts", label, String.join(words.of("semicolon"), parts));
        }
        return line.isRequired() ? named : words.of("blanks.advised", named);
    }
}
