package org.clusterrules.language;

import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;

import com.google.common.collect.ObjectArrays;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Unit;
import org.jspecify.annotations.Nullable;

/** Declared numbers compared with those that follow from other cells. A blank comes first, then 无, then what does not exist. */
final class Derived {
    private Derived() {}

    /**
     * Judges a declared number by one that follows from others.
     *
     * @param key names the words; their arguments are the declared number and the one that follows, each by name and value, and
     *     then those that are given here
     * @param cells the declared number, and then those from which the other follows
     * @param name what the number that follows is called
     * @param expected the number that follows; {@code null} where there is none
     * @param undefined why there is none where there is none
     */
    static FactJudgement fits(
            String key,
            List<? extends Numeric> cells,
            Phrase name,
            @Nullable ExactNumber expected,
            Predicate<ExactNumber> fits,
            Phrase undefined,
            Object... more) {
        Numbers numbers = Numbers.in(cells);
        Outcome outcome = expected == null ? UNDETERMINED : Judgement.met(fits.test(expected));
        FactJudgement fact = fact(key, outcome(numbers, outcome), cells, name, expected, fits, more)
                .missing(numbers.blank());
        return explained(
                expected != null
                        ? fact
                        : fact.says(() -> Phrase.of("derived.undefined", Phrase.label(cells.get(0)), undefined)),
                numbers,
                cells.get(0));
    }

    /** Makes a fact of an outcome that is known, with the same words. */
    static FactJudgement fact(
            String key,
            Outcome outcome,
            List<? extends Numeric> cells,
            Phrase name,
            @Nullable ExactNumber expected,
            Predicate<ExactNumber> fits,
            Object... more) {
        Numeric declared = cells.get(0);
        return FactJudgement.of(key, outcome, cells)
                .among(FactJudgement.CONDITIONAL)
                .with(() -> ObjectArrays.concat(
                        new Object[] {
                            Phrase.label(declared),
                            Numbers.written(declared),
                            name,
                            expected == null
                                    ? Phrase.NOTHING
                                    : shown(expected, declared.place().unit(), fits)
                        },
                        more,
                        Object.class));
    }

    /** Returns what can be said while a cell is blank, or leaves nothing to compare; else what is said otherwise. */
    static Outcome outcome(Numbers numbers, Outcome otherwise) {
        return !numbers.blank().isEmpty() ? UNDETERMINED : !numbers.nothing().isEmpty() ? NOT_APPLICABLE : otherwise;
    }

    /** Says which cells are blank, or leave nothing to compare, if any are; else what the fact says. */
    static FactJudgement explained(FactJudgement fact, Numbers numbers, Cell declared) {
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
                .map(decimal -> Phrase.amount(decimal, unit))
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
        return Phrase.of("quantity.calculated", Phrase.label(one), Phrase.label(other));
    }

    static Phrase percent(BigDecimal percent) {
        return Phrase.of("percent", percent.toPlainString());
    }

    static Phrase points(BigDecimal points) {
        return Phrase.of("points", ExactNumber.withPlaces(points, 0).toPlainString(), points);
    }
}
