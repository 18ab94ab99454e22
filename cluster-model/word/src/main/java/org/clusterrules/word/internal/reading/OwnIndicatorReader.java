package org.clusterrules.word.internal.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Text;
import org.clusterrules.model.Unit;
import org.clusterrules.model.internal.SeenText;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.IndicatorDirection;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the target table with own indicators. */
final class OwnIndicatorReader {
    static final String POINTER = "/plan/targets/other/";
    private static final Pattern INDICATOR = Pattern.compile("(?s)^(.+?)\\s*[（(]([^（()）]*)[）)]\\s*$");
    private static final Map<String, String> BETTER =
            Map.of("越高越好", "HIGHER", "越大越好", "HIGHER", "越低越好", "LOWER", "越小越好", "LOWER");

    private static final int MOST = 100;
    private static final Map<Edition, Application> WITH_ROOM = new ConcurrentHashMap<>();

    /** The headings of columns that may be added. */
    private static final List<String> IGNORED_COLUMNS = List.of("序号", "备注");

    private final Answers answers;
    private final GridLabels labels;
    private final CellIndex index;
    private int count;

    OwnIndicatorReader(Answers answers, GridLabels labels, CellIndex index) {
        this.answers = answers;
        this.labels = labels;
        this.index = index;
    }

    /** Returns a blank form with room for own indicators. */
    static Application withRoom(Edition edition) {
        return WITH_ROOM.computeIfAbsent(edition, OwnIndicatorReader::makeRoom);
    }

    private static Application makeRoom(Edition edition) {
        ApplicationBuilder builder = Application.blank(edition).toBuilder();
        for (int i = 0; i < MOST; i++) {
            builder.set(POINTER + i + "/indicator", null);
        }
        return builder.build();
    }

    /** Reads the rows without any of the form's labels; where the document lacks labels of the form, none is certain. */
    void read(boolean isComplete) {
        List<List<GridCell>> unread = index.rows().stream()
                .filter(row -> row.stream().noneMatch(cell -> cell.isUsed || cell.isHeading()))
                .toList();
        for (List<GridCell> row : unread) {
            boolean isControlled = row.stream().anyMatch(cell -> !tags(cell).isEmpty());
            List<GridCell> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
            if (isControlled) {
                controlled(row);
            } else if (isComplete && filled.stream().anyMatch(cell -> cell.isValue())) {
                read(row);
            }
        }
    }

    private static List<String> tags(GridCell cell) {
        return cell.passage.paragraphs().stream()
                .flatMap(DocumentParagraph::tags)
                .map(ControlTag::pointer)
                .filter(pointer -> pointer.startsWith(POINTER))
                .toList();
    }

    private void controlled(List<GridCell> row) {
        for (GridCell cell : row) {
            if (cell.isLabel() && tags(cell).isEmpty()) {
                text(POINTER + count + "/direction", cell); // the name of its group
                continue;
            }
            ControlledText controlled = ControlledText.of(cell.passage);
            cell.isUsed = true;
            controlled.texts().forEach((tag, span) -> {
                String text = span.text();
                String name = tag.pointer().substring(tag.pointer().lastIndexOf('/') + 1);
                if (!tag.pointer().equals(POINTER + count + "/" + name)
                        || controlled.isTorn()
                        || !answers.isCell(tag.pointer())) {
                    answers.report("unreadable-value.control", tag.pointer(), span, text);
                } else if (tag.option() > 0 && name.equals("direction")) {
                    answers.put(
                            tag.pointer(),
                            IndicatorDirection.numbered(tag.option())
                                    .map(Enum::name)
                                    .orElse(text),
                            span);
                } else {
                    put(tag.pointer(), text, span);
                }
            });
            String rest = cell.passage.rest();
            if (!Wording.letters(rest).isEmpty()) {
                answers.report("unreadable-value.beside", cell.passage, rest);
            }
        }
        count++;
    }

    private void put(String pointer, String text, Span span) {
        if (answers.cell(pointer) instanceof Text && !Wording.isBlank(text)) {
            answers.put(pointer, text, span);
        } else {
            new ValueReader(answers).read(new CellTemplate.Blank(pointer), text, span, -1);
        }
    }

    private void read(List<GridCell> row) {
        List<GridCell> values = row.stream().filter(cell -> !cell.isNote()).toList();
        List<GridCell> filled = values.stream().filter(cell -> !cell.isBlank()).toList();
        GridCell direction = under(values, "方向");
        GridCell indicator = under(values, "指标");
        GridCell baseline = under(values, "基准值");
        GridCell target = under(values, "目标值");
        boolean isNamed = indicator != null && !indicator.isBlank();
        boolean isFilled = !isBlank(baseline) || !isBlank(target);
        if (indicator != null && baseline != null && target != null && !isNamed && !isFilled) {
            return; // 其它 or ......, and nothing beside it
        }
        values.forEach(cell -> cell.isUsed = true);
        List<@Nullable GridCell> known = Arrays.asList(direction, indicator, baseline, target);
        boolean hasOther = filled.stream().anyMatch(cell -> !known.contains(cell) && !isIgnored(cell));
        if (indicator == null || baseline == null || target == null || !isNamed || hasOther) {
            GridCell first = filled.isEmpty() ? values.get(0) : filled.get(0);
            String text = filled.stream().map(cell -> cell.text()).collect(Collectors.joining(" "));
            answers.report("unreadable-value.indicator", first.passage, text);
            return;
        }
        for (GridCell figure : List.of(baseline, target)) {
            index.headsOver(figure, Heading.Kind.PHASE)
                    .forEach(head -> Remarks.other(head.printed, "", Unit.NONE)
                            .ifPresent(remark -> Remarks.report(head, remark, "", answers)));
        }
        String pointer = POINTER + count + "/";
        count++;
        if (direction != null && !direction.isBlank()) {
            text(pointer + "direction", direction);
        }
        indicator(pointer, indicator);
        text(pointer + "baseline", baseline);
        text(pointer + "target", target);
    }

    private void indicator(String pointer, GridCell cell) {
        Span span = cell.passage.all();
        Matcher matcher = INDICATOR.matcher(Wording.trim(cell.text()));
        if (!matcher.matches()) {
            text(pointer + "indicator", cell);
            return;
        }
        String unit = "";
        boolean isKnown = true;
        for (String part : matcher.group(2).split("[，,；;、]", -1)) {
            String better = BETTER.get(SeenText.of(part));
            if (better != null) {
                answers.put(pointer + "better", better, span);
            } else {
                isKnown &= unit.isEmpty();
                unit = Wording.trim(part).replaceFirst("^单位[：:]", "");
            }
        }
        if (isKnown) {
            answers.put(pointer + "indicator", Wording.trim(matcher.group(1)), span);
            answers.put(pointer + "unit", unit.isEmpty() ? null : unit, span);
        } else {
            text(pointer + "indicator", cell);
        }
    }

    private void text(String pointer, GridCell cell) {
        new ValueReader(answers).read(new CellTemplate.Blank(pointer), cell.passage.all());
    }

    private static boolean isBlank(@Nullable GridCell cell) {
        return cell == null || cell.isBlank();
    }

    /** Returns the cell of a row under a heading; {@code null} if there is none, or if several are filled in. */
    private @Nullable GridCell under(List<GridCell> row, String name) {
        List<GridCell> under =
                row.stream().filter(cell -> name.equals(head(cell))).toList();
        List<GridCell> filled = under.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() == 1 ? filled.get(0) : filled.isEmpty() && !under.isEmpty() ? under.get(0) : null;
    }

    /** Whether a cell is in a column of remarks or of row numbers. */
    private boolean isIgnored(GridCell cell) {
        return IGNORED_COLUMNS.contains(head(cell));
    }

    /** Returns the heading above a cell; empty if there is none, or several. */
    private String head(GridCell cell) {
        List<GridCell> heads = index.headsOver(cell, Heading.Kind.PHASE);
        return heads.size() == 1 ? name(heads.get(0)) : "";
    }

    private String name(GridCell head) {
        Heading heading = head.heading;
        if (heading == null) {
            return head.isLabel() ? head.label : Wording.name(head.text());
        }
        return labels.isHeading(heading)
                ? heading.value().substring(heading.value().length() - 3)
                : "";
    }
}
