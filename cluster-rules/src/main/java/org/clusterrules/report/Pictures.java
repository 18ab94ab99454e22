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
import org.clusterrules.model.Unit;
import org.clusterrules.report.Content.Entry;
import org.clusterrules.report.internal.CellWords;
import org.clusterrules.report.internal.PageWords;

/** Chooses what can be looked at: the number that decided, the rows of the years, and the way of the plan. */
final class Pictures {
    /** The numbers that the criteria of a part of the rule set compare. */
    record OfPart(String part, List<Picture> pictures) {}

    /** A criterion, the number that decided beside the one required, and the rows of the form that it looks at. */
    record Picture(Entry entry, Optional<Scale> scale, List<Row> rows) {}

    /**
     * A number beside the one required, each also in words.
     *
     * @param nearFrom where the tolerance begins; empty where there is none
     * @param asksForMore whether more is better
     */
    record Scale(
            BigDecimal actual,
            String shown,
            BigDecimal required,
            String requirement,
            Optional<BigDecimal> nearFrom,
            boolean asksForMore) {}

    /**
     * A row of the form, year by year.
     *
     * @param label what the row is called, with its unit
     * @param required for an indicator of the plan, the number that the last of them would have to reach
     */
    record Row(String label, List<Point> points, Optional<Point> required) {}

    /** A year of a row, and its number; empty where it is blank or says 无. */
    record Point(String label, Optional<BigDecimal> number, String shown) {}

    private static final Set<FieldType> PLANNED = Set.of(FieldType.TARGET_FIGURE, FieldType.TARGET_COUNT);

    private final Application form;
    private final PageWords words;
    private final CellWords cellWords;
    private final Function<Finding, Entry> entries;

    Pictures(Application form, PageWords words, Function<Finding, Entry> entries) {
        this.form = form;
        this.words = words;
        this.cellWords = new CellWords(words);
        this.entries = entries;
    }

    /** Returns a picture of each criterion that compares numbers, those with a threshold of the policy first. */
    List<OfPart> of(Assessment assessment) {
        List<OfPart> pictures = new ArrayList<>();
        Stream.concat(Stream.of(Part.STANDARD, Part.TARGETS), Stream.of(Part.values()))
                .distinct()
                .forEach(part -> {
                    List<Picture> ofPart = pictures(assessment.findings().stream()
                            .filter(finding -> finding.criterion().part() == part)
                            .toList());
                    if (!ofPart.isEmpty()) {
                        pictures.add(new OfPart(words.of(part.label()), ofPart));
                    }
                });
        return pictures;
    }

    private List<Picture> pictures(List<Finding> findings) {
        List<Picture> pictures = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Scale> scale = finding.comparison().flatMap(compared -> scale(finding, compared));
            boolean rises = finding.comparison()
                    .filter(Comparison.Rise.class::isInstance)
                    .isPresent();
            if (scale.isPresent() || rises) {
                pictures.add(new Picture(entries.apply(finding), scale, rows(finding)));
            }
        }
        return pictures;
    }

    private Optional<Scale> scale(Finding finding, Comparison compared) {
        if (!(compared instanceof Comparison.Numbers numbers)
                || numbers.actual().isEmpty()
                || numbers.required().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal actual = numbers.actual().get();
        BigDecimal required = numbers.required().get();
        Unit unit = numbers.unit();
        Operator operator = numbers.operator();
        return Optional.of(new Scale(
                actual,
                cellWords.amount(actual, required, unit),
                required,
                words.of("picture.required", operator.symbol(), cellWords.amount(required, unit)),
                finding.nearFrom(),
                operator != Operator.AT_MOST && operator != Operator.LESS_THAN));
    }

    /** Returns the rows whose cells the criterion looks at, each whole. */
    private List<Row> rows(Finding finding) {
        if (!finding.criterion().part().hasThresholds()) {
            return List.of(); // one cell is held against another: there is no development to look at
        }
        Set<Field> fields = finding.cells().stream()
                .map(Cell::place)
                .map(place -> PLANNED.contains(place.indicator().type()) ? place.indicator() : place.field())
                .collect(toImmutableSet());
        List<Row> rows = new ArrayList<>();
        for (Field field : fields) {
            List<Point> points = PLANNED.contains(field.type()) ? plan(field) : years(field);
            if (points.stream().filter(point -> point.number().isPresent()).count() > 1) {
                rows.add(new Row(label(field), points, required(finding, field)));
            }
        }
        return rows;
    }

    private String label(Field field) {
        String label = words.of(field.label());
        String unit = words.of(field.unit().label());
        return unit.isEmpty() ? label : words.of("picture.row", label, unit);
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
        cell(field, "baseline").ifPresent(cell -> points.add(point(cell, words.of("picture.baseline"))));
        Series<Stage> stages = form.plan().stages();
        for (int i = 0; i < stages.years().size() - 1; i++) {
            String year = String.valueOf(stages.years().get(i));
            stages.values().get(i).values().stream()
                    .filter(number -> number.place().indicator().equals(field))
                    .forEach(number -> points.add(point(number, year)));
        }
        cell(field, "target").ifPresent(cell -> points.add(point(cell, words.of("picture.target"))));
        return points;
    }

    private Optional<Cell> cell(Field field, String part) {
        return form.cell(field.pointer() + "/" + part);
    }

    /** Returns where the outcome turns, for a criterion about the target of an indicator. */
    private Optional<Point> required(Finding finding, Field field) {
        return finding.turningPoint()
                .filter(turn ->
                        cell(field, "target").filter(turn.from()::equals).isPresent())
                .map(turn -> new Point(
                        words.of("picture.path"),
                        Optional.of(turn.to()),
                        turn.to().toPlainString()));
    }

    private Point point(Cell cell, String label) {
        Optional<BigDecimal> number =
                cell instanceof Numeric numeric ? Optional.ofNullable(numeric.number()) : Optional.empty();
        return new Point(label, number, cellWords.value(cell));
    }
}
