package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Unit;

/** Figures that follow from others, and are compared with them. A blank comes first, then 无, then what cannot be divided by. */
final class Derived {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Derived() {}

    static Outcome met(boolean met) {
        return met ? Outcome.MET : Outcome.UNMET;
    }

    /** Says which cells are blank, or leave nothing to compare; else what the words say of the declared number. */
    static Phrase explained(Numbers numbers, Cell declared, Supplier<Phrase> words) {
        Phrase label = Phrase.label(declared);
        if (!numbers.blank().isEmpty()) {
            return Phrase.of(
                    numbers.blank().contains(declared) ? "derived.blank-itself" : "derived.blank",
                    label,
                    Phrase.cells(numbers.blank()),
                    numbers.blank().size());
        }
        return !numbers.nothing().isEmpty()
                ? Phrase.of(
                        "derived.nothing",
                        label,
                        Phrase.cells(numbers.nothing()),
                        numbers.nothing().size())
                : words.get();
    }

    /** Returns a worked-out number for a person: rounded, but not so far that it would be judged otherwise. */
    static Phrase shown(Ratio value, Unit unit, Predicate<Ratio> fits) {
        boolean exact = fits.test(value);
        int places = 2;
        BigDecimal rounded = value.rounded(places);
        while (fits.test(new Ratio(rounded, BigDecimal.ONE)) != exact && places < Decimals.MOST_PLACES) {
            rounded = value.rounded(++places);
        }
        return Phrase.amount(rounded, unit);
    }

    /** So many things for every 10,000 persons, within that share of what it should be. */
    static Judgement per10k(Numeric declared, Count things, Count persons, BigDecimal percent) {
        List<Numeric> cells = List.of(declared, things, persons);
        Numbers numbers = Numbers.in(cells);
        BigDecimal[] values = numbers.values();
        boolean defined = values[2].signum() > 0;
        Ratio expected = defined
                ? new Ratio(values[1].multiply(TEN_THOUSAND), values[2])
                : new Ratio(BigDecimal.ZERO, BigDecimal.ONE);
        Outcome outcome = !numbers.blank().isEmpty()
                ? Outcome.UNDETERMINED
                : !numbers.nothing().isEmpty()
                        ? Outcome.NOT_APPLICABLE
                        : !defined ? Outcome.UNDETERMINED : met(isWithin(values[0], expected, percent));
        Phrase label = Phrase.label(declared);
        Phrase density = Phrase.of("quantity.calculated", Phrase.label(things), Phrase.label(persons));
        Phrase tolerance = Phrase.of("percent", percent.toPlainString());
        return FactJudgement.of(outcome, cells)
                .missing(numbers::blank)
                .among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                .requires(() -> Phrase.of("derived.within.required", label, density, tolerance))
                .says(() -> explained(
                        numbers,
                        declared,
                        () -> defined
                                ? Phrase.of(
                                        AnswerFacts.key("derived.within", outcome),
                                        label,
                                        PairFacts.written(declared),
                                        density,
                                        shown(
                                                expected,
                                                declared.place().unit(),
                                                value -> isWithin(values[0], value, percent)),
                                        tolerance)
                                : Phrase.of(
                                        "derived.undefined",
                                        label,
                                        Phrase.of("undefined.divisor", Phrase.label(persons)))));
    }

    private static boolean isWithin(BigDecimal number, Ratio expected, BigDecimal percent) {
        Ratio off = new Ratio(number, BigDecimal.ONE).plus(expected.times(BigDecimal.ONE.negate()));
        Ratio most = expected.times(percent).dividedBy(Percent.HUNDRED);
        return abs(off).compareTo(abs(most)) <= 0;
    }

    private static Ratio abs(Ratio ratio) {
        return new Ratio(ratio.numerator().abs(), ratio.denominator());
    }

    /** The total that a rate and an amount come to, in the unit of the cell that it is compared with. */
    record Product(Figure rate, Figure amount, BigDecimal factor) {
        BigDecimal value() {
            return Numbers.orZero(rate).multiply(Numbers.orZero(amount)).multiply(factor);
        }

        Phrase label() {
            return Phrase.of("quantity.calculated", Phrase.label(rate), Phrase.label(amount));
        }

        /** Says that there is nothing to compare with. */
        Phrase undefined() {
            return Phrase.of("undefined.total", Phrase.label(rate), Phrase.label(amount));
        }
    }

    /** A declared total is at least and at most so many times what follows. The total has to be above zero. */
    static Judgement between(Numeric declared, Product total, Ratio least, Ratio most) {
        List<Numeric> cells = List.of(declared, total.rate(), total.amount());
        Numbers numbers = Numbers.in(cells);
        BigDecimal value = total.value();
        Ratio exact = new Ratio(numbers.values()[0], BigDecimal.ONE);
        boolean defined = value.signum() > 0;
        Outcome outcome = !numbers.blank().isEmpty()
                ? Outcome.UNDETERMINED
                : !numbers.nothing().isEmpty()
                        ? Outcome.NOT_APPLICABLE
                        : !defined
                                ? Outcome.UNDETERMINED
                                : met(isBetween(exact, new Ratio(value, BigDecimal.ONE), least, most));
        Phrase label = Phrase.label(declared);
        return FactJudgement.of(outcome, cells)
                .missing(numbers::blank)
                .among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                .requires(() -> Phrase.of("derived.between.required", label, total.label(), text(least), text(most)))
                .says(() -> explained(
                        numbers,
                        declared,
                        () -> defined
                                ? Phrase.of(
                                        AnswerFacts.key("derived.between", outcome),
                                        label,
                                        PairFacts.written(declared),
                                        total.label(),
                                        shown(
                                                new Ratio(value, BigDecimal.ONE),
                                                declared.place().unit(),
                                                other -> isBetween(exact, other, least, most)),
                                        text(least),
                                        text(most))
                                : Phrase.of("derived.undefined", label, total.undefined())));
    }

    private static boolean isBetween(Ratio number, Ratio total, Ratio least, Ratio most) {
        return number.compareTo(product(total, least)) >= 0 && number.compareTo(product(total, most)) <= 0;
    }

    private static Ratio product(Ratio one, Ratio other) {
        return one.times(other.numerator()).dividedBy(other.denominator());
    }

    private static String text(Ratio ratio) {
        return ratio.denominator().compareTo(BigDecimal.ONE) == 0
                ? ratio.numerator().toPlainString()
                : ratio.numerator().toPlainString() + "/" + ratio.denominator().toPlainString();
    }

    /** A declared total is the one that follows, within that share of it; or it is the rate itself. */
    static Judgement totalOrRate(Numeric declared, Product total, BigDecimal percent) {
        List<Numeric> cells = List.of(declared, total.rate(), total.amount());
        Numbers numbers = Numbers.in(cells);
        BigDecimal number = declared.number() == null && !declared.isNone() ? null : Numbers.orZero(declared);
        BigDecimal rate = total.rate().number();
        boolean isRate = number != null && rate != null && number.compareTo(rate) == 0;
        Ratio value = new Ratio(total.value(), BigDecimal.ONE);
        Outcome outcome = isRate
                ? Outcome.MET
                : !numbers.blank().isEmpty()
                        ? Outcome.UNDETERMINED
                        : !numbers.nothing().isEmpty()
                                ? Outcome.NOT_APPLICABLE
                                : met(isWithin(numbers.values()[0], value, percent));
        Phrase label = Phrase.label(declared);
        Phrase tolerance = Phrase.of("percent", percent.toPlainString());
        return FactJudgement.of(outcome, cells)
                .missing(numbers::blank)
                .among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                .requires(() -> Phrase.of(
                        "derived.total-or-rate.required", label, total.label(), Phrase.label(total.rate()), tolerance))
                .says(() -> isRate
                        ? Phrase.of(
                                "derived.is-rate",
                                label,
                                Numbers.shown(declared).toPlainString(),
                                Phrase.label(total.rate()))
                        : explained(
                                numbers,
                                declared,
                                () -> Phrase.of(
                                        AnswerFacts.key("derived.total-or-rate", outcome),
                                        label,
                                        PairFacts.written(declared),
                                        total.label(),
                                        shown(
                                                value,
                                                declared.place().unit(),
                                                other -> isWithin(numbers.values()[0], other, percent)),
                                        tolerance,
                                        Phrase.label(total.rate()))));
    }

    /** Reads {@code 1/3} and {@code 3}. */
    static Ratio ratio(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Ratio(new BigDecimal(text), BigDecimal.ONE)
                : new Ratio(new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
    }
}
