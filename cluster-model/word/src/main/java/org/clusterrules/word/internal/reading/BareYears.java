package org.clusterrules.word.internal.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.internal.SeenText;

/**
 * Years without 年 as headings of columns or rows. A number alone is not a year: all years of the form must be in a row without values, or below each other
 * between a label and its values.
 */
final class BareYears {
    /** Words above the labels and above the columns beside the years. */
    private static final Pattern HEAD = Pattern.compile("(?:序号|编号|主要|指标|项目|名称|内容|类别|栏目|年份|年度|时间|计量|单位|备注|说明)++");

    private static final Pattern UNIT = Pattern.compile("(?:计量)?单位:.{1,10}");

    private final List<GridCell> cells;
    private final GridLabels labels;
    private final Set<String> years;

    private BareYears(List<GridCell> cells, GridLabels labels) {
        this.cells = cells;
        this.labels = labels;
        this.years = labels.slots().stream()
                .flatMap(slot -> slot.headings().stream())
                .filter(heading -> heading.kind() == Heading.Kind.YEAR)
                .map(Heading::value)
                .collect(Collectors.toSet());
    }

    /** Returns the cells of a table with such years as headings. */
    static List<GridCell> asHeadings(List<GridCell> cells, GridLabels labels, Answers answers) {
        Set<GridCell> headings = new BareYears(cells, labels).find();
        return cells.stream()
                .map(cell -> headings.contains(cell) ? heading(cell, answers) : cell)
                .toList();
    }

    private Set<GridCell> find() {
        Set<GridCell> headings = new HashSet<>();
        if (years.isEmpty()) {
            return headings;
        }
        Collection<List<GridCell>> rows = cells.stream()
                .collect(Collectors.groupingBy(cell -> cell.row()))
                .values();
        for (List<GridCell> row : rows) {
            if (row.stream().noneMatch(this::isOfValues)) {
                addAll(row.stream().filter(cell -> isYear(cell) || isHeading(cell)), headings);
            }
        }
        for (GridCell label : cells) {
            if (labels.isMainLabel(label.label)) {
                Stream<GridCell> beside =
                        cells.stream().filter(cell -> label.isLeftOf(cell) && label.endColumn() == cell.column());
                addAll(beside.filter(cell -> isYear(cell) && hasValue(cell)), headings);
            }
        }
        return headings;
    }

    /** Whether a cell shows that the numbers in its row are values. */
    private boolean isOfValues(GridCell cell) {
        return switch (cell.kind) {
            case LABEL -> labels.isMainLabel(cell.label) && cell.rows() == 1;
            case VALUE -> !cell.isBlank() && !isYear(cell) && !isWordOfHead(cell);
            case HEADING -> !isHeading(cell);
            case NOTE -> false;
        };
    }

    /** Whether a cell names what the labels, or the columns beside the years, are: 指标, 单位. */
    static boolean isWordOfHead(GridCell cell) {
        return HEAD.matcher(Wording.core(cell.text())).matches()
                || UNIT.matcher(SeenText.of(cell.text())).matches();
    }

    private static boolean isHeading(GridCell cell) {
        return cell.heading != null && cell.heading.kind() == Heading.Kind.YEAR;
    }

    private boolean hasValue(GridCell year) {
        return cells.stream()
                .anyMatch(cell -> year.isLeftOf(cell) && year.endColumn() == cell.column() && cell.isValue());
    }

    private void addAll(Stream<GridCell> candidates, Set<GridCell> headings) {
        List<GridCell> found = candidates.toList();
        Set<String> distinct = found.stream().map(BareYears::year).collect(Collectors.toSet());
        if (distinct.size() == found.size() && distinct.containsAll(years)) {
            found.stream().filter(BareYears::isYear).forEach(headings::add);
        }
    }

    private static boolean isYear(GridCell cell) {
        return cell.isValue() && year(cell).matches("20[0-9]{2}");
    }

    private static String year(GridCell cell) {
        if (cell.heading != null) {
            return cell.heading.year();
        }
        String text = SeenText.of(cell.text());
        return text.equals(Wording.letters(text)) ? text : "";
    }

    private static GridCell heading(GridCell cell, Answers answers) {
        Heading heading = new Heading(Heading.Kind.YEAR, year(cell));
        answers.report("label-changed.printed", cell.passage, cell.text(), heading.printed());
        return cell.as(heading);
    }
}
