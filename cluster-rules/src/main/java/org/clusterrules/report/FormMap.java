package org.clusterrules.report;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Field;
import org.clusterrules.model.Section;
import org.clusterrules.report.internal.PageWords;

/** Maps the form: every blank, whether it is filled in, and what is the matter with it. */
final class FormMap {
    record MapPart(String part, List<MapRow> rows) {}

    /** A blank with all its years and parts. */
    record MapRow(String label, List<MapCell> cells) {}

    /** A cell, what is the matter with it, and its label with that in words. */
    record MapCell(CellTone tone, String label) {}

    /** What is the matter with a cell. */
    enum CellTone {
        FILLED,
        NONE,
        /** Blank, and no criterion asks for it. */
        BLANK,
        MISSING,
        /** To be looked at again: a likely slip, a knife-edge, or an advisory criterion that is not met. */
        DOUBTFUL,
        /** To blame for a required criterion that is not met. */
        FAILING
    }

    private final Assessment assessment;
    private final PageWords words;
    private final BlankList blanks;
    private final Set<String> failing;
    private final Set<String> doubtful;

    FormMap(Assessment assessment, PageWords words, BlankList blanks) {
        this.assessment = assessment;
        this.words = words;
        this.blanks = blanks;
        this.failing = cells(finding -> finding.criterion().isRequired() && finding.outcome() == Outcome.UNMET);
        this.doubtful = cells(finding ->
                finding.knifeEdge() || finding.outcome() == Outcome.UNMET || finding.outcome() == Outcome.NEAR);
    }

    private Set<String> cells(Predicate<Finding> wanted) {
        return assessment.findings().stream()
                .filter(wanted)
                .flatMap(finding -> finding.cells().stream())
                .map(Cell::pointer)
                .collect(toImmutableSet());
    }

    List<MapPart> parts() {
        Map<Section, Map<Field, List<MapCell>>> rows = new EnumMap<>(Section.class);
        for (Cell cell : assessment.application().cells()) {
            rows.computeIfAbsent(cell.place().field().section(), section -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.place().field(), field -> new ArrayList<>())
                    .add(cell(cell));
        }
        List<MapPart> parts = new ArrayList<>();
        rows.forEach((section, fields) -> parts.add(new MapPart(
                words.of(section.label()),
                fields.entrySet().stream()
                        .map(row -> new MapRow(words.of(row.getKey().label()), row.getValue()))
                        .toList())));
        return parts;
    }

    private MapCell cell(Cell cell) {
        CellTone tone = tone(cell);
        return new MapCell(tone, words.of("map.cell", cell.place().label(words.language()), words.of(key(tone))));
    }

    private CellTone tone(Cell cell) {
        if (cell.isBlank()) {
            return blanks.has(cell) ? CellTone.MISSING : CellTone.BLANK;
        } else if (failing.contains(cell.pointer())) {
            return CellTone.FAILING;
        } else if (doubtful.contains(cell.pointer())) {
            return CellTone.DOUBTFUL;
        }
        return cell.isNone() ? CellTone.NONE : CellTone.FILLED;
    }

    static String key(CellTone tone) {
        return "map." + tone.name().toLowerCase(Locale.ROOT);
    }
}
