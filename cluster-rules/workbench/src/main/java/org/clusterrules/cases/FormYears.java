package org.clusterrules.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Day;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.jspecify.annotations.Nullable;

/**
 * Moves a form to the years of another edition. The last year of each row is the last again; an edition with fewer years drops the first
 * ones, and in one with more, the first year is repeated.
 */
record FormYears(Edition from, Edition to) {
    private static final Pattern YEAR = Pattern.compile("(?<=/)\\d{4}(?=/|$)");

    Application moved(Application form) {
        ApplicationBuilder moved = Application.blank(to).toBuilder();
        for (Cell cell : form.cells()) {
            pointers(cell.pointer()).forEach(pointer -> moved.set(pointer, value(cell)));
        }
        return moved.build();
    }

    private Stream<String> pointers(String pointer) {
        Matcher year = YEAR.matcher(pointer);
        return year.find()
                ? years(Integer.parseInt(year.group())).mapToObj(moved -> year.replaceFirst(moved + ""))
                : Stream.of(pointer);
    }

    private IntStream years(int year) {
        boolean isStage = from.stageYears().contains(year);
        List<Integer> before = isStage ? from.stageYears() : from.seriesYears();
        List<Integer> after = isStage ? to.stageYears() : to.seriesYears();
        int added = after.size() - before.size();
        return IntStream.range(0, after.size())
                .filter(i -> before.get(Math.max(0, i - added)) == year)
                .map(after::get);
    }

    private @Nullable Object value(Cell cell) {
        if (cell.isNone()) {
            return Text.NONE;
        } else if (cell instanceof Numeric numeric) {
            return numeric.number();
        } else if (cell instanceof Text text) {
            return text.value();
        } else if (cell instanceof Choice choice) {
            return choice.option();
        } else if (cell instanceof Ticks ticks) {
            return ticks.ticked();
        } else if (cell instanceof Names names) {
            return names.values();
        }
        LocalDate date = ((Day) cell).date();
        return date == null ? null : date.plusYears(to.baseYear() - from.baseYear());
    }
}
