package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Unit;
import org.clusterrules.model.internal.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * A declared number compared with one calculated from other cells. A blank cell is reported first, then 无, then a
 * number that does not exist.
 *
 * @param key the key of its phrases; their arguments are the label and value of the declared number, those of the
 *     expected number, and the others
 * @param cells the declared number, and then the cells from which the other is calculated
 * @param name the name of the expected number
 * @param fits whether the declared number agrees with the expected one
 */
record Derived(
        String key,
        List<Numeric> cells,
        Phrase name,
        Calculation expected,
        BiPredicate<BigDecimal, ExactNumber> fits,
        List<?> others) {

    interface Calculation {
        /** Returns the expected number for the numbers in the cells; {@code null} if there is none. */
        @Nullable
        ExactNumber of(BigDecimal[] numbers);
    }

    /** @param undefined why there may be no expected number */
    Judgement judgement(Phrase undefined) {
        return judgement(undefined, details -> details);
    }

    Judgement judgement(Phrase undefined, UnaryOperator<ContentDetails> further) {
        return ContentJudgement.of(
                cells, this::outcome, (those, outcome) -> further.apply(explained(those, undefined)));
    }

    /** Judges cells, which need not be those of this form. */
    Outcome outcome(List<Numeric> those) {
        CellNumbers numbers = new CellNumbers(those);
        if (numbers.unfilled().isEmpty() && numbers.immeasurable().isEmpty()) {
            ExactNumber number = expected.of(numbers.values());
            return number == null ? UNDETERMINED : Judgement.metIf(fits.test(numbers.values()[0], number));
        }
        return outcome(numbers);
    }

    ContentDetails explained(List<Numeric> those, Phrase undefined) {
        CellNumbers numbers = new CellNumbers(those);
        ContentDetails details = details(those).missing(numbers.unfilled());
        if (expected.of(numbers.values()) == null) {
            details.statement(() -> Phrase.of("derived.undefined", Phrase.label(those.get(0)), undefined));
        }
        return explained(details, numbers, those.get(0));
    }

    ContentDetails details(List<Numeric> those) {
        return ContentDetails.of(key, those).among(ContentDetails.MAY_NOT_APPLY).with(() -> {
            Numeric declared = those.get(0);
            BigDecimal[] numbers = new CellNumbers(those).values();
            ExactNumber number = expected.of(numbers);
            List<Object> arguments = new ArrayList<>();
            arguments.add(Phrase.label(declared));
            arguments.add(CellNumbers.written(declared));
            arguments.add(name);
            arguments.add(
                    number == null
                            ? ""
                            : shown(number, declared.place().unit(), other -> fits.test(numbers[0], other)));
            arguments.addAll(others);
            return arguments.toArray();
        });
    }

    static Outcome outcome(CellNumbers numbers) {
        return numbers.unfilled().isEmpty() ? NOT_APPLICABLE : UNDETERMINED;
    }

    /** Names the cells that are blank, or else cannot be measured; leaves the details as they are if there are none. */
    static ContentDetails explained(ContentDetails details, CellNumbers numbers, Cell declared) {
        List<Cell> blank = numbers.unfilled();
        List<Cell> cells = blank.isEmpty() ? numbers.immeasurable() : blank;
        String key = blank.isEmpty() ? "nothing" : blank.contains(declared) ? "blank-itself" : "blank";
        return cells.isEmpty()
                ? details
                : details.statement(
                        () -> Phrase.of("derived." + key, Phrase.label(declared), Phrase.cells(cells), cells.size()));
    }

    /** Rounds a calculated number for a person, but not so far that it would be judged otherwise. */
    static Phrase shown(ExactNumber number, Unit unit, Predicate<ExactNumber> fits) {
        return number.agreeing(2, fits::test)
                .<Phrase>map(decimal -> new NumberWithUnit(decimal, unit))
                .orElse(Phrase.NOTHING);
    }

    /** Returns the quotient; {@code null} unless the divisor is positive. */
    static @Nullable ExactNumber quotient(BigDecimal number, BigDecimal divisor) {
        return divisor.signum() > 0 ? ExactNumber.of(new Ratio(number, divisor)) : null;
    }

    static BiPredicate<BigDecimal, ExactNumber> withinPoints(BigDecimal points) {
        return (number, other) ->
                other.compareTo(number.subtract(points)) >= 0 && other.compareTo(number.add(points)) <= 0;
    }

    static BiPredicate<BigDecimal, ExactNumber> withinPercent(BigDecimal percent) {
        return (number, other) -> {
            Ratio expected = other.ratio();
            Ratio off = new Ratio(number, BigDecimal.ONE).plus(expected.times(BigDecimal.ONE.negate()));
            Ratio most = expected.times(percent).dividedBy(ExactNumber.HUNDRED);
            return abs(off).compareTo(abs(most)) <= 0;
        };
    }

    private static Ratio abs(Ratio ratio) {
        return new Ratio(ratio.numerator().abs(), ratio.denominator());
    }

    static Phrase calculated(Cell one, Cell other) {
        return Phrase.of("quantity.calculated", Phrase.label(one), Phrase.label(other));
    }

    static Phrase percent(BigDecimal percent) {
        return Phrase.of("percent", percent.toPlainString());
    }

    static Phrase points(BigDecimal points) {
        return Phrase.of("points", Decimals.withPlaces(points, 0).toPlainString(), points);
    }
}
