package org.clusterrules.language;

import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A declared number compared with one that follows from other cells. A blank comes first, then 无, then what does not exist.
 *
 * @param key names the words; their arguments are the declared number and the one that follows, each by name and value, and then
 *     the others
 * @param cells the declared number, and then the cells from which the other follows
 * @param name what the number that follows is called
 * @param expected the number that follows; {@code null} where there is none
 * @param fits whether the declared number is as it should be for such a number
 * @param others further arguments of the words
 */
record Derived(
        String key,
        List<? extends Numeric> cells,
        Phrase name,
        @Nullable ExactNumber expected,
        Predicate<ExactNumber> fits,
        List<?> others) {

    /** Judges the declared number; where none follows, for the reason that is given. */
    FactJudgement judge(Phrase undefined) {
        return judge(undefined, details -> details);
    }

    /** Judges the declared number, with further details. */
    FactJudgement judge(Phrase undefined, UnaryOperator<FactDetails> further) {
        CellNumbers numbers = CellNumbers.in(cells);
        Outcome outcome = expected == null ? UNDETERMINED : Judgement.met(fits.test(expected));
        return new FactJudgement(outcome(numbers, outcome), () -> {
            FactDetails fact = details().missing(numbers.blank());
            if (expected == null) {
                fact.says(() -> Phrase.of("derived.undefined", Phrase.label(cells.get(0)), undefined));
            }
            return further.apply(explained(fact, numbers, cells.get(0)));
        });
    }

    /** Returns the cells and the words. */
    FactDetails details() {
        Numeric declared = cells.get(0);
        return FactDetails.of(key, cells).among(FactDetails.CONDITIONAL).with(() -> {
            List<Object> words = new ArrayList<>();
            words.add(Phrase.label(declared));
            words.add(CellNumbers.written(declared));
            words.add(name);
            words.add(expected == null ? "" : shown(expected, declared.place().unit(), fits));
            words.addAll(others);
            return words.toArray();
        });
    }

    /** Returns what can be said while a cell is blank, or leaves nothing to compare; else what is said otherwise. */
    static Outcome outcome(CellNumbers numbers, Outcome otherwise) {
        return !numbers.blank().isEmpty() ? UNDETERMINED : !numbers.nothing().isEmpty() ? NOT_APPLICABLE : otherwise;
    }

    /** Says which cells are blank, or leave nothing to compare, if any are; else what the fact says. */
    static FactDetails explained(FactDetails fact, CellNumbers numbers, Cell declared) {
        List<Cell> blank = numbers.blank();
        List<Cell> cells = blank.isEmpty() ? numbers.nothing() : blank;
        String key = blank.isEmpty() ? "nothing" : blank.contains(declared) ? "blank-itself" : "blank";
        return cells.isEmpty()
                ? fact
                : fact.says(
                        () -> Phrase.of("derived." + key, Phrase.label(declared), Phrase.cells(cells), cells.size()));
    }

    /** Returns a worked-out number for a person: rounded, but not so far that it would be judged otherwise. */
    static Phrase shown(ExactNumber number, Unit unit, Predicate<ExactNumber> fits) {
        return number.agreeing(2, fits::test)
                .<Phrase>map(decimal -> new Amount(decimal, unit))
                .orElse(Phrase.NOTHING);
    }

    /** Returns one number by another; {@code null} where there is nothing to divide by. */
    static @Nullable ExactNumber quotient(BigDecimal number, BigDecimal divisor) {
        return divisor.signum() > 0 ? ExactNumber.of(new Ratio(number, divisor)) : null;
    }

    /** The number is within so many percentage points of another. */
    static Predicate<ExactNumber> withinPoints(BigDecimal number, BigDecimal points) {
        BigDecimal least = number.subtract(points);
        BigDecimal most = number.add(points);
        return other -> other.compareTo(least) >= 0 && other.compareTo(most) <= 0;
    }

    /** The number is within so many percent of what it should be. */
    static Predicate<ExactNumber> withinPercent(BigDecimal number, BigDecimal percent) {
        Ratio exact = new Ratio(number, BigDecimal.ONE);
        return other -> {
            Ratio expected = other.ratio();
            Ratio off = exact.plus(expected.times(BigDecimal.ONE.negate()));
            Ratio most = expected.times(percent).dividedBy(ExactNumber.HUNDRED);
            return abs(off).compareTo(abs(most)) <= 0;
        };
    }

    private static Ratio abs(Ratio ratio) {
        return new Ratio(ratio.numerator().abs(), ratio.denominator());
    }

    static Phrase calculated(Cell one, Cell other) {
        return language -> Phrase.of("quantity.calculated", Phrase.label(one), Phrase.label(other))
                .in(language);
    }

    static Phrase percent(BigDecimal percent) {
        return language -> Phrase.of("percent", percent.toPlainString()).in(language);
    }

    static Phrase points(BigDecimal points) {
        return language -> Phrase.of("points", ExactNumber.withPlaces(points, 0).toPlainString(), points)
                .in(language);
    }
}
