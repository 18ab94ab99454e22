package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;

/**
 * A declared average of yearly growths, which has to fit one of the readings that the form leaves open: the geometric mean of
 * all years (水平法), that of all but the first, or the arithmetic mean. A reading exists where its growths are numbers, and for
 * the geometric ones none of them is below −100 %.
 */
final class MeanJudgement extends Judgement {
    private final Numeric declared;
    private final Series<Figure> growths;
    private final List<Quantity> readings;
    private final Tolerance tolerance;

    private MeanJudgement(Numeric declared, Series<Figure> growths, List<Quantity> readings, Tolerance tolerance) {
        super(judge(declared, readings, tolerance));
        this.declared = declared;
        this.growths = growths;
        this.readings = readings;
        this.tolerance = tolerance;
    }

    static MeanJudgement of(Numeric declared, Series<Figure> growths, Tolerance tolerance) {
        int years = growths.values().size();
        Series<Figure> later = new Series<>(
                growths.place(),
                growths.years().subList(1, years),
                growths.values().subList(1, years));
        return new MeanJudgement(
                declared,
                growths,
                List.of(new CompoundQuantity(growths), new CompoundQuantity(later), new MeanQuantity(growths)),
                tolerance);
    }

    private static Outcome judge(Numeric declared, List<Quantity> readings, Tolerance tolerance) {
        EnumSet<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (Quantity reading : readings) {
            outcomes.add(judge(declared, reading, tolerance));
            if (outcomes.contains(Outcome.MET)) {
                return Outcome.MET; // one that fits is enough
            }
        }
        boolean nothingApplies = outcomes.size() == 1 && outcomes.contains(Outcome.NOT_APPLICABLE);
        return nothingApplies ? Outcome.NOT_APPLICABLE : Outcome.anyOf(outcomes);
    }

    /** A reading that does not exist is left out. */
    private static Outcome judge(Numeric declared, Quantity reading, Tolerance tolerance) {
        WithinJudgement within = WithinJudgement.of(declared, reading, tolerance);
        return within.outcome() == Outcome.UNDETERMINED && within.missing().isEmpty()
                ? Outcome.NOT_APPLICABLE
                : within.outcome();
    }

    /** The readings share their cells, so they are tried together at each corner. */
    @Override
    Set<Outcome> outcomesNearby() {
        EnumSet<Outcome> outcomes = EnumSet.of(outcome());
        List<Numeric> cells = allCells();
        List<Quantity> numbers = readings.stream().filter(this::isNumber).toList();
        if (declared.number() == null || numbers.isEmpty()) {
            return outcomes;
        }
        for (Quantity reading : numbers) {
            if (!outcomes.contains(Outcome.MET)
                    && WithinJudgement.of(declared, reading, tolerance)
                            .outcomesNearby()
                            .contains(Outcome.MET)) {
                outcomes.add(Outcome.MET);
            }
        }
        boolean somethingMissing = cells.stream().anyMatch(Cell::isBlank);
        for (BigDecimal[] corner : Rounding.corners(cells)) {
            boolean exists = false;
            boolean fits = false;
            for (Quantity reading : numbers) {
                BigDecimal[] growths = growths(corner, reading);
                if (!fits && reading.isDefined(growths)) {
                    exists = true;
                    fits = tolerance.deviation(corner[0], reading, growths) == 0;
                }
            }
            if (fits) {
                outcomes.add(Outcome.MET);
            } else if (somethingMissing) {
                outcomes.add(Outcome.UNDETERMINED);
            } else {
                outcomes.add(exists ? Outcome.UNMET : Outcome.NOT_APPLICABLE);
            }
        }
        return outcomes;
    }

    /** Returns the numbers of the reading's own growths, which are the last of the row. */
    private static BigDecimal[] growths(BigDecimal[] corner, Quantity reading) {
        return Arrays.copyOfRange(corner, corner.length - reading.cells().size(), corner.length);
    }

    private boolean isNumber(Quantity reading) {
        return reading.cells().stream().allMatch(cell -> cell.number() != null);
    }

    private List<Numeric> allCells() {
        List<Numeric> cells = new ArrayList<>();
        cells.add(declared);
        cells.addAll(growths.values());
        return cells;
    }

    @Override
    List<Cell> cells() {
        return outcome() == Outcome.UNDETERMINED ? missing() : List.copyOf(allCells());
    }

    @Override
    List<Cell> missing() {
        return blank(allCells());
    }

    @Override
    Set<Outcome> possible() {
        return EnumSet.of(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);
    }

    @Override
    String requirement(Locale language) {
        String means = IntStream.range(0, readings.size())
                .mapToObj(i -> Wording.of("mean.reading." + i, language))
                .collect(Collectors.joining(Wording.of("comma", language)));
        return Wording.of(
                "mean.required",
                language,
                declared.place().label(language),
                growths.place().field().label().in(language),
                means,
                tolerance.text(language));
    }

    @Override
    String clause(Locale language) {
        String key = "mean." + outcome().name().toLowerCase(Locale.ROOT);
        return Wording.of(
                key,
                language,
                declared.place().label(language),
                declared.number() == null
                        ? ""
                        : Wording.amount(
                                Decimals.withPlaces(declared.number(), 2),
                                declared.place().unit(),
                                language),
                values(language),
                fitting(language),
                outcome() == Outcome.UNDETERMINED ? Wording.list(missing(), language) : "",
                tolerance.text(language));
    }

    private String fitting(Locale language) {
        for (int i = 0; i < readings.size(); i++) {
            if (judge(declared, readings.get(i), tolerance) == Outcome.MET) {
                return Wording.of("mean.reading." + i, language);
            }
        }
        return "";
    }

    private String values(Locale language) {
        return IntStream.range(0, readings.size())
                .mapToObj(i -> Wording.of("mean.reading." + i, language) + " " + value(readings.get(i), language))
                .collect(Collectors.joining(Wording.of("comma", language)));
    }

    private String value(Quantity reading, Locale language) {
        BigDecimal[] numbers = reading.cells().stream().map(Numbers::orZero).toArray(BigDecimal[]::new);
        return isNumber(reading) && reading.isDefined(numbers)
                ? Wording.amount(reading.value(numbers).rounded(2), reading.unit(), language)
                : "—";
    }
}
