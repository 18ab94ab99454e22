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
import org.clusterrules.report.internal.PageMessages;

/** Lists every blank that a criterion asks for. */
final class BlankList {
    private static final int MOST_CELLS = 6; // a blank with more cells, all of them empty, is named as a whole

    private final PageMessages messages;
    private final List<Cell> form;
    private final Set<String> required = new HashSet<>();
    private final Set<String> advised = new HashSet<>();

    BlankList(Assessment assessment, PageMessages messages) {
        this.messages = messages;
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

    /** Returns the blanks by section, both in the order of the form. */
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
                        .map(line -> named(line.getKey(), line.getValue(), sizes))
                        .toList());
    }

    /** One line lists the cells of a field that required criteria ask for, another one those that only advisory ones do. */
    private record Line(Field field, boolean isRequired) {}

    private String named(Line line, List<Cell> cells, Map<Field, Integer> sizes) {
        String label = messages.of(line.field().label());
        int size = sizes.getOrDefault(line.field(), 0);
        String named;
        if (cells.size() == 1) {
            named = cells.get(0).place().label(messages.language());
        } else if (cells.size() == size && size > MOST_CELLS) {
            named = messages.of("blanks.all", label, size);
        } else {
            List<String> parts = cells.stream()
                    .map(cell -> cell.place().label(messages.language()).substring(label.length()))
                    .map(String::strip)
                    .map(part -> part.substring(1, part.length() - 1)) // without brackets
                    .toList();
            named = messages.of("blanks.parts", label, String.join(messages.of("semicolon"), parts));
        }
        return line.isRequired() ? named : messages.of("blanks.advised", named);
    }
}
