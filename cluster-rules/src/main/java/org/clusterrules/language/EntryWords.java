package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;

/** What can be required of a number as it is entered. */
record EntryWords(StatementWords statement, Numeric cell) implements Numbers.Entry {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    @Override
    public Statement.Said isTheSameAs(Numeric other) {
        return statement.say(PairFacts.same(cell, other));
    }

    @SafeVarargs
    @Override
    public final Statement.Said isAtLeastInBaseYear(Series<Count>... rows) {
        List<Judgement> pairs = new ArrayList<>(rows.length);
        for (Series<Count> row : rows) {
            pairs.add(PairFacts.atLeast(cell, row.last()));
        }
        return statement.say(Combined.all(pairs));
    }

    @Override
    public Statement.Said isPer10k(Count things, Count persons, String tolerance) {
        BigDecimal percent = Bound.percent(tolerance);
        return statement.say(new Derived(
                        "derived.within",
                        List.of(cell, things, persons),
                        Derived.calculated(things, persons),
                        Derived.quotient(
                                CellNumbers.orZero(things).multiply(TEN_THOUSAND), CellNumbers.orZero(persons)),
                        Derived.withinPercent(CellNumbers.orZero(cell), percent),
                        List.of(Derived.percent(percent)))
                .judge(language ->
                        Phrase.of("undefined.divisor", Phrase.label(persons)).in(language)));
    }

    /** The form leaves open which average is meant. A geometric mean exists where no growth that it spans is below −100. */
    @Override
    public Statement.Said isAnAverageOf(Series<Figure> growths, String tolerance) {
        BigDecimal points = Bound.number(tolerance);
        List<Figure> all = growths.values();
        List<Quantity> readings =
                List.of(Quantity.compound(all), Quantity.compound(all.subList(1, all.size())), Quantity.mean(all));
        List<Numeric> cells = new ArrayList<>(all);
        cells.add(0, cell);
        CellNumbers numbers = CellNumbers.in(cells);
        Predicate<ExactNumber> fits = Derived.withinPoints(CellNumbers.orZero(cell), points);
        boolean any = false;
        for (Quantity reading : readings) {
            ExactNumber average = reading.value();
            any = any || (average != null && fits.test(average));
        }
        return statement.say(new FactJudgement(Derived.outcome(numbers, Judgement.met(any)), () -> {
            FactDetails fact = FactDetails.of("average", cells)
                    .missing(numbers.blank())
                    .among(FactDetails.CONDITIONAL)
                    .requires(() -> Phrase.of(
                            "average.required", Phrase.label(cell), Phrase.blank(all.get(0)), Derived.points(points)))
                    .says(() -> averaged(readings, fits, Derived.points(points)));
            return Derived.explained(fact, numbers, cell);
        }));
    }

    /** Says which reading fits, the first of them; or else what each of them is. */
    private Phrase averaged(List<Quantity> readings, Predicate<ExactNumber> fits, Phrase points) {
        List<Phrase> values = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            ExactNumber average = readings.get(i).value();
            Phrase name = Phrase.of("average.reading." + i);
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
    public Numbers.Total asTotalOf(Series<Figure> rate, Series<Figure> amount, String factor) {
        return new TotalWords(statement, cell, rate.last(), amount.last(), Bound.number(factor));
    }

    /** What can be required of a number that is compared with rate × amount × factor, in the unit of the number. */
    private record TotalWords(StatementWords statement, Numeric cell, Figure rate, Figure amount, BigDecimal factor)
            implements Numbers.Total {
        private static final Memo<String, Ratio> RATIOS = new Memo<>(TotalWords::ratio);

        private BigDecimal total() {
            return CellNumbers.orZero(rate).multiply(CellNumbers.orZero(amount)).multiply(factor);
        }

        @Override
        public Statement.Said isFromTo(String least, String most) {
            Ratio lower = RATIOS.of(least);
            Ratio upper = RATIOS.of(most);
            Ratio number = new Ratio(CellNumbers.orZero(cell), BigDecimal.ONE);
            BigDecimal expected = total();
            return statement.say(new Derived(
                            "derived.between",
                            List.of(cell, rate, amount),
                            Derived.calculated(rate, amount),
                            expected.signum() > 0 ? ExactNumber.of(expected) : null,
                            total -> number.compareTo(product(total.ratio(), lower)) >= 0
                                    && number.compareTo(product(total.ratio(), upper)) <= 0,
                            List.of(least, most))
                    .judge(language -> Phrase.of("undefined.total", Phrase.label(rate), Phrase.label(amount))
                            .in(language)));
        }

        private static Ratio product(Ratio one, Ratio other) {
            return one.times(other.numerator()).dividedBy(other.denominator());
        }

        /** Reads {@code 1/3} and {@code 3}. */
        private static Ratio ratio(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Ratio(new BigDecimal(text), BigDecimal.ONE)
                    : new Ratio(new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
        }

        @Override
        public Statement.Said isWithinOrTheRateItself(String tolerance) {
            BigDecimal percent = Bound.percent(tolerance);
            Derived derived = new Derived(
                    "derived.total-or-rate",
                    List.of(cell, rate, amount),
                    Derived.calculated(rate, amount),
                    ExactNumber.of(total()),
                    Derived.withinPercent(CellNumbers.orZero(cell), percent),
                    List.of(Derived.percent(percent), Phrase.label(rate)));
            BigDecimal number = rate.number();
            boolean isRate = number != null && !cell.isBlank() && number.compareTo(CellNumbers.orZero(cell)) == 0;
            return statement.say(
                    isRate
                            ? new FactJudgement(
                                    Outcome.MET, () -> derived.details().says(this::isTheRate))
                            : derived.judge(Phrase.NOTHING));
        }

        private Phrase isTheRate() {
            String number = CellNumbers.shown(cell).toPlainString();
            return Phrase.of("derived.is-rate", Phrase.label(cell), number, Phrase.label(rate));
        }
    }
}
