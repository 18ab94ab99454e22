package org.clusterrules.report;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Field;
import org.clusterrules.model.Section;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.PageMessages;

/** Maps the form: every cell, whether it is filled in, and its problem, if it has one. */
final class FormMap {
    record MapSection(String section, List<MapRow> rows) {}

    record MapRow(String label, List<MapCell> cells) {}

    record MapCell(CellTone tone, String label) {}

    enum CellTone {
        FILLED,
        NONE,
        /** Blank, and no criterion asks for it. */
        BLANK,
        MISSING,
        /** A likely slip, a knife-edge, or the cause of an unmet advisory criterion. */
        DOUBTFUL,
        /** The cause of an unmet required criterion. */
        FAILING
    }

    private final Assessment assessment;
    private final PageMessages messages;
    private final BlankList blanks;
    private final Set<String> failing;
    private final Set<String> doubtful;

    FormMap(Assessment assessment, PageMessages messages, BlankList blanks) {
        this.assessment = assessment;
        this.messages = messages;
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

    List<MapSection> sections() {
        ListMultimap<Field, MapCell> cells =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        assessment.application().cells().forEach(cell -> cells.put(cell.place().field(), cell(cell)));
        ListMultimap<Section, Field> fields = Multimaps.index(cells.keySet(), Field::section);
        return fields.keySet().stream()
                .map(section -> new MapSection(
                        messages.of(section.label()),
                        Lists.transform(
                                fields.get(section),
                                field -> new MapRow(messages.of(field.label()), cells.get(field)))))
                .toList();
    }

    private MapCell cell(Cell cell) {
        CellTone tone = tone(cell);
        return new MapCell(
                tone, messages.of("map.cell", cell.place().label(messages.language()), messages.of(key(tone))));
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
        return "map." + Html.id(tone);
    }
}
