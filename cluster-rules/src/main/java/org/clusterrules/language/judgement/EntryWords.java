package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.language.CriterionWords.Requirement;
import org.clusterrules.language.NumberWords;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;
import org.jspecify.annotations.Nullable;

/** Requirements of a number as it is entered. */
record EntryWords(FirstWords first, Numeric cell) implements NumberWords.Entry {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    @Override
    public Requirement isTheSameAs(Numeric other) {
        return first.require(PairJudgements.same(cell, other));
    }

    @SafeVarargs
    @Override
    public final Requirement isAtLeastInBaseYear(Series<Count>... rows) {
        List<Judgement> pairs = new ArrayList<>(rows.length);
        for (Series<Count> row : rows) {
            pairs.add(PairJudgements.atLeast(cell, row.last()));
        }
        return first.require(Combined.all(pairs));
    }

    @Override
    public Requirement isPer10k(Count things, Count persons, String tolerance) {
        BigDecimal percent = Bound.percent(tolerance);
        return first.require(new Derived(
                        "derived.within",
                        List.of(cell, things, persons),
                        Derived.calculated(things, persons),
                        numbers -> Derived.quotient(numbers[1].multiply(TEN_THOUSAND), numbers[2]),
                        Derived.withinPercent(percent),
                        List.of(Derived.percent(percent)))
                .judgement(Phrase.of("undefined.divisor", Phrase.label(persons))));
    }

    /** The form leaves open which average is meant. A geometric mean exists where no growth that it spans is below −100. */
    @Override
    public Requirement isAnAverageOf(Series<Figure> growths, String tolerance) {
        BigDecimal points = Bound.number(tolerance);
        List<Figure> all = growths.values();
        List<Quantity> readings =
                List.of(Quantity.compound(all), Quantity.compound(all.subList(1, all.size())), Quantity.mean(all));
        List<Numeric> cells = Judgement.joined(List.of(cell), all);
        BiPredicate<BigDecimal, ExactNumber> within = Derived.withinPoints(points);
        return first.require(ContentJudgement.of(
                cells, those -> averages(readings, those, within), (those, outcome) -> {
                    CellNumbers numbers = new CellNumbers(those);
                    ContentDetails details = ContentDetails.of("average", those)
                            .missing(numbers.unfilled())
                            .among(ContentDetails.MAY_NOT_APPLY)
                            .requires(() -> Phrase.of(
                                    "average.required",
                                    Phrase.label(cell),
                                    Phrase.field(all.get(0)),
                                    Derived.points(points)))
                            .statement(() -> averaged(readings, those, within, Derived.points(points)));
                    return Derived.explained(details, numbers, those.get(0));
                }));
    }

    /** Whether one of the readings, each of the last of the cells, is the number in the first cell. */
    private static Outcome averages(
            List<Quantity> readings, List<Numeric> cells, BiPredicate<BigDecimal, ExactNumber> within) {
        CellNumbers numbers = new CellNumbers(cells);
        if (!numbers.unfilled().isEmpty() || !numbers.immeasurable().isEmpty()) {
            return Derived.outcome(numbers);
        }
        BigDecimal[] values = numbers.values();
        for (Quantity reading : readings) {
            ExactNumber average = average(reading, values);
            if (average != null && within.test(values[0], average)) {
                return Outcome.MET;
            }
        }
        return Outcome.UNMET;
    }

    private static @Nullable ExactNumber average(Quantity reading, BigDecimal[] values) {
        int size = reading.cells().size();
        return reading.value(Arrays.copyOfRange(values, values.length - size, values.length));
    }

    private static Phrase averaged(
            List<Quantity> readings, List<Numeric> cells, BiPredicate<BigDecimal, ExactNumber> within, Phrase points) {
        Numeric cell = cells.get(0);
        BigDecimal[] numbers = new CellNumbers(cells).values();
        Predicate<ExactNumber> fits = average -> within.test(numbers[0], average);
        List<Phrase> values = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            ExactNumber average = average(readings.get(i), numbers);
            Phrase name =
                    Phrase.of("average.reading." + i, readings.get(i).cells().size());
            if (average == null) {
                values.add(Phrase.of("average.undefined", name));
                continue;
            }
            Phrase shown = Derived.shown(average, Quantity.PERCENT, fits);
            if (fits.test(average)) {
                return Phrase.of("average.met", Phrase.label(cell), CellNumbers.written(cell), shown, name, points);
            }
            values.add(Phrase.of("average.value", name, shown));
        }
        return Phrase.of(
                "average.unmet",
                Phrase.label(cell),
                CellNumbers.written(cell),
                Phrase.join("semicolon", values),
                points);
    }

    @Override
    public NumberWords.Total asTotalOf(Series<Figure> rate, Series<Figure> amount, String factor) {
        return new TotalWords(first, cell, rate.last(), amount.last(), Bound.number(factor));
    }

    /** Requirements of a number compared with rate × amount × factor, in its unit. */
    private record TotalWords(FirstWords first, Numeric cell, Figure rate, Figure amount, BigDecimal factor)
            implements NumberWords.Total {
        private static final Memo<String, Ratio> RATIOS = new Memo<>(TotalWords::ratio);

        private BigDecimal total(BigDecimal[] numbers) {
            return numbers[1].multiply(numbers[2]).multiply(factor);
        }

        @Override
        public Requirement isFromTo(String least, String most) {
            Ratio lower = RATIOS.of(least);
            Ratio upper = RATIOS.of(most);
            return first.require(new Derived(
                            "derived.between",
                            List.of(cell, rate, amount),
                            Derived.calculated(rate, amount),
                            this::positiveTotal,
                            (number, total) -> isBetween(number, total.ratio(), lower, upper),
                            List.of(least, most))
                    .judgement(Phrase.of("undefined.total", Phrase.label(rate), Phrase.label(amount))));
        }

        private @Nullable ExactNumber positiveTotal(BigDecimal[] numbers) {
            BigDecimal total = total(numbers);
            return total.signum() > 0 ? ExactNumber.of(total) : null;
        }

        private static boolean isBetween(BigDecimal number, Ratio total, Ratio lower, Ratio upper) {
            Ratio exact = new Ratio(number, BigDecimal.ONE);
            return exact.compareTo(product(total, lower)) >= 0 && exact.compareTo(product(total, upper)) <= 0;
        }

        private static Ratio product(Ratio one, Ratio other) {
            return one.times(other.numerator()).dividedBy(other.denominator());
        }

        private static Ratio ratio(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Ratio(new BigDecimal(text), BigDecimal.ONE)
                    : new Ratio(new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
        }

        @Override
        public Requirement isWithinOrTheRateItself(String tolerance) {
            BigDecimal percent = Bound.percent(tolerance);
            Derived derived = new Derived(
                    "derived.total-or-rate",
                    List.of(cell, rate, amount),
                    Derived.calculated(rate, amount),
                    numbers -> ExactNumber.of(total(numbers)),
                    Derived.withinPercent(percent),
                    List.of(Derived.percent(percent), Phrase.label(rate)));
            return first.require(ContentJudgement.of(
                    derived.cells(),
                    those -> isRate(those.get(0), those.get(1)) ? Outcome.MET : derived.outcome(those),
                    (those, outcome) -> isRate(those.get(0), those.get(1))
                            ? derived.details(those).statement(() -> isTheRate(those.get(0), those.get(1)))
                            : derived.explained(those, Phrase.NOTHING)));
        }

        private static boolean isRate(Numeric cell, Numeric rate) {
            BigDecimal number = rate.number();
            return number != null && !cell.isBlank() && number.compareTo(CellNumbers.orZero(cell)) == 0;
        }

        private static Phrase isTheRate(Numeric cell, Numeric rate) {
            String number = CellNumbers.shown(cell).toPlainString();
            return Phrase.of("derived.is-rate", Phrase.label(cell), number, Phrase.label(rate));
        }
    }
}
