package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;

/** Growths that the form asks for twice: in a figure of their own, and in the figures from which they follow. */
final class GrowthFacts {
    private GrowthFacts() {}

    /**
     * A year's growth is that of amount × share over the year before, within so many percentage points. 无 for a rate leaves
     * nothing to compare; a blank comes before it.
     */
    static Judgement ofProduct(
            Numeric growth, Figure amountBefore, Figure shareBefore, Figure amount, Figure share, BigDecimal points) {
        List<Numeric> cells = List.of(growth, amountBefore, shareBefore, amount, share);
        Numbers numbers = Numbers.in(cells);
        BigDecimal[] values = numbers.values();
        BigDecimal before = values[1].multiply(values[2]);
        BigDecimal after = values[3].multiply(values[4]);
        boolean defined = before.signum() > 0;
        Ratio grown = defined
                ? new Ratio(after.subtract(before).multiply(Percent.HUNDRED), before)
                : new Ratio(BigDecimal.ZERO, BigDecimal.ONE);
        Outcome outcome = !numbers.blank().isEmpty()
                ? Outcome.UNDETERMINED
                : !numbers.nothing().isEmpty()
                        ? Outcome.NOT_APPLICABLE
                        : !defined ? Outcome.UNDETERMINED : Derived.met(isWithin(values[0], grown, points));
        Phrase label = Phrase.label(growth);
        Phrase product = Phrase.of("quantity.product-growth", Phrase.label(amount), Phrase.label(share));
        Phrase anyYear = Phrase.of("quantity.product-growth", Phrase.row(amount), Phrase.row(share));
        return FactJudgement.of(outcome, cells)
                .missing(numbers::blank)
                .among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                .requires(() -> Phrase.of("derived.within.required", Phrase.row(growth), anyYear, points(points)))
                .says(() -> Derived.explained(
                        numbers,
                        growth,
                        () -> defined
                                ? Phrase.of(
                                        AnswerFacts.key("derived.within", outcome),
                                        label,
                                        PairFacts.written(growth),
                                        product,
                                        Derived.shown(grown, Percent.UNIT, other -> isWithin(values[0], other, points)),
                                        points(points))
                                : Phrase.of(
                                        "derived.undefined",
                                        label,
                                        Phrase.of(
                                                "undefined.product",
                                                Phrase.label(amountBefore),
                                                Phrase.label(shareBefore)))));
    }

    private static boolean isWithin(BigDecimal number, Ratio expected, BigDecimal points) {
        return expected.compareTo(new Ratio(number.subtract(points), BigDecimal.ONE)) >= 0
                && expected.compareTo(new Ratio(number.add(points), BigDecimal.ONE)) <= 0;
    }

    private static Phrase points(BigDecimal points) {
        return Phrase.of("points", Decimals.withPlaces(points, 0).toPlainString(), points);
    }

    /**
     * A declared average is within so many percentage points of one of the readings that the form leaves open: the geometric
     * mean of all yearly growths (水平法), that of all but the first, or the arithmetic mean. A geometric mean exists where no
     * growth that it spans is below −100.
     */
    static Judgement averages(Numeric declared, Series<Figure> growths, BigDecimal points) {
        int years = growths.values().size();
        List<Quantity> readings = List.of(
                new CompoundQuantity(growths, growths.values()),
                new CompoundQuantity(growths, growths.values().subList(1, years)),
                new MeanQuantity(growths));
        List<Numeric> cells = new ArrayList<>();
        cells.add(declared);
        cells.addAll(growths.values());
        Numbers numbers = Numbers.in(cells);
        int fitting = -1;
        if (numbers.blank().isEmpty() && numbers.nothing().isEmpty()) {
            for (int i = readings.size() - 1; i >= 0; i--) {
                fitting = fits(numbers.values()[0], readings.get(i), points) ? i : fitting;
            }
        }
        Outcome outcome = !numbers.blank().isEmpty()
                ? Outcome.UNDETERMINED
                : !numbers.nothing().isEmpty() ? Outcome.NOT_APPLICABLE : Derived.met(fitting >= 0);
        Phrase label = Phrase.label(declared);
        return FactJudgement.of(outcome, cells)
                .missing(numbers::blank)
                .among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                .requires(() -> Phrase.of(
                        "average.required", label, Phrase.blank(growths.values().get(0)), points(points)))
                .says(() -> Derived.explained(
                        numbers, declared, () -> averaged(declared, readings, numbers.values()[0], points)));
    }

    private static boolean fits(BigDecimal declared, Quantity reading, BigDecimal points) {
        BigDecimal[] values = Numbers.in(reading.cells()).values();
        return reading.isDefined(values)
                && reading.compare(values, declared.subtract(points)) >= 0
                && reading.compare(values, declared.add(points)) <= 0;
    }

    /** Says which reading fits, the first of them; or else what each of them is. */
    private static Phrase averaged(Numeric cell, List<Quantity> readings, BigDecimal declared, BigDecimal points) {
        Phrase label = Phrase.label(cell);
        List<Phrase> values = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Quantity reading = readings.get(i);
            Phrase name = Phrase.of("average.reading." + i);
            if (!reading.isDefined(Numbers.in(reading.cells()).values())) {
                values.add(Phrase.of("average.undefined", name));
            } else if (fits(declared, reading, points)) {
                return Phrase.of(
                        "average.met",
                        label,
                        PairFacts.written(cell),
                        mean(reading, declared, points),
                        name,
                        points(points));
            } else {
                values.add(Phrase.of("average.value", name, mean(reading, declared, points)));
            }
        }
        return Phrase.of(
                "average.unmet", label, PairFacts.written(cell), Phrase.join("semicolon", values), points(points));
    }

    private static Phrase mean(Quantity reading, BigDecimal declared, BigDecimal points) {
        BigDecimal[] numbers = Numbers.in(reading.cells()).values();
        boolean fits = fits(declared, reading, points);
        Ratio value = reading.value(numbers); // a root of many decimals, which decides nothing
        return Derived.shown(
                value, Percent.UNIT, other -> other.equals(value) ? fits : isWithin(declared, other, points));
    }

    /**
     * The geometric mean of optional yearly growths is within so many percentage points of the average that is aimed at. Where
     * not all of them are numbers, or the target says 无, nothing is compared.
     */
    static Judgement stagesAverage(List<Figure> growths, Figure target, BigDecimal points) {
        CompoundQuantity mean = new CompoundQuantity(growths.get(0), growths);
        List<Numeric> cells = new ArrayList<>(growths);
        cells.add(target);
        boolean given = growths.stream().allMatch(growth -> growth.number() != null);
        BigDecimal[] values = Numbers.in(growths).values();
        Outcome outcome = !given || target.isNone()
                ? Outcome.NOT_APPLICABLE
                : target.isBlank() || !mean.isDefined(values)
                        ? Outcome.UNDETERMINED
                        : Derived.met(fits(Numbers.orZero(target), mean, points));
        Phrase label = Phrase.label(target);
        return FactJudgement.of(outcome, cells)
                .missing(() -> Judgement.blank(List.of(target)))
                .among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                .requires(() -> Phrase.of("stage-growth.required", label, points(points)))
                .says(() -> switch (outcome) {
                    case NOT_APPLICABLE ->
                        given ? Phrase.of("stage-growth.nothing", label) : Phrase.of("stage-growth.left-out");
                    case UNDETERMINED ->
                        target.isBlank()
                                ? Phrase.of("derived.blank-itself", label, label, 1)
                                : Phrase.of("derived.undefined", label, mean.undefined());
                    default ->
                        Phrase.of(
                                AnswerFacts.key("stage-growth", outcome),
                                label,
                                PairFacts.written(target),
                                mean(mean, Numbers.orZero(target), points),
                                points(points));
                });
    }
}
