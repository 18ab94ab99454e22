package org.clusterrules.report;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan.Stage;
import org.clusterrules.model.Series;
import org.clusterrules.report.ReportContent.FindingEntry;
import org.clusterrules.report.internal.CellFormat;
import org.clusterrules.report.internal.PageMessages;

/** Prepares the numbers of criteria for drawing. */
final class Pictures {
    record OfPart(String part, List<Picture> pictures) {}

    /** A criterion, with the number that decided and the rows of the form that it reads. */
    record Picture(FindingEntry entry, Optional<Scale> scale, List<Row> rows) {}

    /**
     * A number beside the required one, each also in words.
     *
     * @param nearFrom the beginning of the tolerance, if there is one
     * @param asksForMore whether more is better
     */
    record Scale(
            BigDecimal actual,
            String shown,
            BigDecimal required,
            String requirement,
            Optional<BigDecimal> nearFrom,
            boolean asksForMore) {}

    /** A row of the form, year by year; for an indicator of the plan with the number that the last point would have to reach. */
    record Row(String label, List<Point> points, Optional<Point> required) {
        List<BigDecimal> numbers() {
            return points.stream().flatMap(point -> point.number().stream()).toList();
        }
    }

    /** A year of a row; the number is empty for a blank or 无. */
    record Point(String label, Optional<BigDecimal> number, String shown) {}

    private static final Set<FieldType> PLANNED = Set.of(FieldType.TARGET_FIGURE, FieldType.TARGET_COUNT);

    private final Application form;
    private final PageMessages messages;
    private final CellFormat cellWords;
    private final Function<Finding, FindingEntry> entries;

    Pictures(Application form, PageMessages messages, Function<Finding, FindingEntry> entries) {
        this.form = form;
        this.messages = messages;
        this.cellWords = new CellFormat(messages);
        this.entries = entries;
    }

    /** Returns a picture of each criterion that compares numbers, with the parts standard and targets first. */
    List<OfPart> of(Assessment assessment) {
        return Stream.concat(Stream.of(Part.STANDARD, Part.TARGETS), Stream.of(Part.values()))
                .distinct()
                .map(part -> new OfPart(
                        messages.of(part.label()),
                        assessment.findings().stream()
                                .filter(finding -> finding.criterion().part() == part)
                                .flatMap(finding -> picture(finding).stream())
                                .toList()))
                .filter(part -> !part.pictures().isEmpty())
                .toList();
    }

    private Optional<Picture> picture(Finding finding) {
        Comparison compared = finding.comparison().orElse(null);
        if (compared instanceof Comparison.Rise) {
            return Optional.of(new Picture(entries.apply(finding), Optional.empty(), rows(finding)));
        }
        if (!(compared instanceof Comparison.Numbers numbers)
                || numbers.actual().isEmpty()
                || numbers.required().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal actual = numbers.actual().get();
        BigDecimal required = numbers.required().get();
        Operator operator = numbers.operator();
        Scale scale = new Scale(
                actual,
                cellWords.amount(actual, required, numbers.unit()),
                required,
                messages.of("picture.required", operator.symbol(), cellWords.amount(required, numbers.unit())),
                finding.nearFrom(),
                operator != Operator.AT_MOST && operator != Operator.LESS_THAN);
        return Optional.of(new Picture(entries.apply(finding), Optional.of(scale), rows(finding)));
    }

    /** Returns the whole rows of the cells that the criterion reads. */
    private List<Row> rows(Finding finding) {
        if (!finding.criterion().part().hasThresholds()) {
            return List.of(); // other parts compare cells with each other
        }
        Set<Field> fields = finding.cells().stream()
                .map(Cell::place)
                .map(place -> PLANNED.contains(place.indicator().type()) ? place.indicator() : place.field())
                .collect(toImmutableSet());
        return fields.stream()
                .map(field -> new Row(label(field), points(field), required(finding, field)))
                .filter(row -> row.numbers().size() > 1)
                .toList();
    }

    private List<Point> points(Field field) {
        return PLANNED.contains(field.type()) ? plan(field) : years(field);
    }

    private String label(Field field) {
        String label = messages.of(field.label());
        String unit = messages.of(field.unit().label());
        return unit.isEmpty() ? label : messages.of("picture.row", label, unit);
    }

    private List<Point> years(Field field) {
        List<Point> points = new ArrayList<>();
        if (field.series()) {
            for (int year : form.edition().seriesYears()) {
                form.cell(field.pointer() + "/" + year)
                        .ifPresent(cell -> points.add(point(cell, String.valueOf(year))));
            }
        }
        return points;
    }

    private List<Point> plan(Field field) {
        List<Point> points = new ArrayList<>();
        cell(field, "baseline").ifPresent(cell -> points.add(point(cell, messages.of("picture.baseline"))));
        Series<Stage> stages = form.plan().stages();
        for (int i = 0; i < stages.years().size() - 1; i++) {
            String year = String.valueOf(stages.years().get(i));
            stages.values().get(i).values().stream()
                    .filter(number -> number.place().indicator().equals(field))
                    .forEach(number -> points.add(point(number, year)));
        }
        cell(field, "target").ifPresent(cell -> points.add(point(cell, messages.of("picture.target"))));
        return points;
    }

    private Optional<Cell> cell(Field field, String part) {
        return form.cell(field.pointer() + "/" + part);
    }

    /** Returns the turning point of a criterion about the target of an indicator. */
    private Optional<Point> required(Finding finding, Field field) {
        Optional<Cell> target = cell(field, "target");
        String label = messages.of("picture.path");
        return finding.turningPoint()
                .filter(turn -> target.filter(turn.from()::equals).isPresent())
                .map(Change::to)
                .map(to -> new Point(label, Optional.of(to), to.toPlainString()));
    }

    private Point point(Cell cell, String label) {
        Optional<BigDecimal> number =
                cell instanceof Numeric numeric ? Optional.ofNullable(numeric.number()) : Optional.empty();
        return new Point(label, number, cellWords.value(cell));
    }
}
