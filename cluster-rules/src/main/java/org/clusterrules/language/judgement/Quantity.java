package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Label;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A number calculated from cells of the form. It rises or falls monotonically with each of its cells. Numbers are
 * passed to it in the order of its cells; they need not be those on the form, so that a rounding or a change can be
 * tried.
 *
 * @param years the years over which a growth is spread; 0 for anything else
 */
record Quantity(Kind kind, List<? extends Numeric> cells, Unit unit, int years, Phrase levels) {
    static final Unit PERCENT = new Unit("%", new Label("%", "%"));

    private static final Unit POINTS = new Unit("percentage points", new Label("个百分点", "percentage points"));

    enum Kind {
        /** The number of the cell. If its range excludes zero (an area), zero and below are undefined. */
        CELL,
        /** A sum of counts. Counts are never negative, so a sum can be decided even if one is blank. */
        SUM,
        /** A sum of the parts of one blank, with no single cell to adjust. */
        TOTAL,
        /** The average yearly growth from a first number to a last, in percent (水平法). */
        GROWTH,
        /** The average of yearly growths, in percent (水平法). */
        COMPOUND,
        MEAN,
        /** The reduction from a baseline to a target, in percent of the baseline. */
        REDUCTION,
        /** The last number less the first, which can be negative. */
        INCREASE,
        SHARE
    }

    static Quantity cell(Numeric cell) {
        return new Quantity(Kind.CELL, List.of(cell), cell.place().unit(), 0, Phrase.NOTHING);
    }

    static Quantity sum(List<Count> counts) {
        return new Quantity(Kind.SUM, counts, counts.get(0).place().unit(), 0, Phrase.NOTHING);
    }

    static Quantity total(List<Count> counts, Phrase levels) {
        return new Quantity(Kind.TOTAL, counts, counts.get(0).place().unit(), 0, levels);
    }

    static Quantity growth(Numeric first, Numeric last, int years) {
        return new Quantity(Kind.GROWTH, List.of(first, last), PERCENT, years, Phrase.NOTHING);
    }

    static Quantity compound(List<Figure> growths) {
        return new Quantity(Kind.COMPOUND, growths, PERCENT, growths.size(), Phrase.NOTHING);
    }

    static Quantity mean(List<? extends Numeric> numbers) {
        return new Quantity(Kind.MEAN, numbers, numbers.get(0).place().unit(), 0, Phrase.NOTHING);
    }

    static Quantity increase(Numeric first, Numeric last) {
        Unit unit = first.place().unit();
        return new Quantity(
                Kind.INCREASE, List.of(first, last), unit.equals(PERCENT) ? POINTS : unit, 0, Phrase.NOTHING);
    }

    static Quantity share(Numeric part, Numeric whole) {
        return new Quantity(Kind.SHARE, List.of(part, whole), PERCENT, 0, Phrase.NOTHING);
    }

    static Quantity reduction(Numeric baseline, Numeric target) {
        return new Quantity(Kind.REDUCTION, List.of(baseline, target), PERCENT, 0, Phrase.NOTHING);
    }

    Quantity of(List<? extends Numeric> others) {
        return new Quantity(kind, others, unit, years, levels);
    }

    /** Returns the number; {@code null} if it is undefined, such as growth from a base that is not above zero. */
    @Nullable
    ExactNumber value(BigDecimal[] numbers) {
        BigDecimal first = numbers[0];
        return switch (kind) {
            case CELL -> isPossible(first) ? ExactNumber.of(first) : null;
            case SUM, TOTAL -> ExactNumber.of(sum(numbers));
            case GROWTH -> first.signum() > 0 ? new ExactNumber(new Ratio(numbers[1], first), years) : null;
            case COMPOUND -> compound(numbers);
            case MEAN -> ExactNumber.of(new Ratio(sum(numbers), BigDecimal.valueOf(numbers.length)));
            case REDUCTION -> Derived.quotient(first.subtract(numbers[1]).multiply(ExactNumber.HUNDRED), first);
            case INCREASE -> ExactNumber.of(numbers[1].subtract(first));
            case SHARE -> Derived.quotient(first.multiply(ExactNumber.HUNDRED), numbers[1]);
        };
    }

    boolean isPossible(BigDecimal number) {
        Range range = cells.get(0).place().range();
        return range == null || !range.minExcluded() || range.contains(number);
    }

    private static BigDecimal sum(BigDecimal[] numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            sum = sum.add(number);
        }
        return sum;
    }

    private @Nullable ExactNumber compound(BigDecimal[] growths) {
        BigDecimal product = BigDecimal.ONE;
        for (BigDecimal growth : growths) {
            BigDecimal factor = ExactNumber.HUNDRED.add(growth);
            if (factor.signum() < 0) {
                return null;
            }
            product = product.multiply(factor);
        }
        return new ExactNumber(new Ratio(product, ExactNumber.power(ExactNumber.HUNDRED, years)), years);
    }

    /** Returns the indices of the cells that an applicant would adjust, the first of them if it can; empty if no change is advised. */
    int[] adjustable() {
        return switch (kind) {
            case TOTAL -> new int[0];
            case SUM -> IntStream.range(0, cells.size()).toArray();
            case SHARE -> new int[] {0};
            default -> new int[] {cells.size() - 1};
        };
    }

    boolean risesWithAdjustable() {
        return kind != Kind.REDUCTION;
    }

    /** Whether blank cells could only raise the quantity, so that its present value is a lower bound. */
    boolean blanksOnlyRaise() {
        return isSum() || (kind == Kind.MEAN && isOfCounts());
    }

    private boolean isSum() {
        return kind == Kind.SUM || kind == Kind.TOTAL;
    }

    private boolean isOfCounts() {
        return cells.get(0) instanceof Count;
    }

    /** Whether the number is written in a cell and not calculated, so that it is shown as written. */
    boolean isWritten() {
        return kind == Kind.CELL;
    }

    boolean isWhole() {
        return isSum() || ((isWritten() || kind == Kind.INCREASE) && isOfCounts());
    }

    Phrase label() {
        Numeric first = cells.get(0);
        return switch (kind) {
            case CELL -> Phrase.label(first);
            case SUM -> Phrase.of("quantity.sum", Phrase.cells(cells));
            case TOTAL -> Phrase.of("quantity.sum-of-parts", Phrase.field(first), levels);
            case GROWTH -> Phrase.of("quantity.growth", Phrase.field(first));
            case COMPOUND -> Phrase.of("quantity.compound", Phrase.field(first), cells.size());
            case MEAN -> Phrase.of("quantity.mean", Phrase.field(first));
            case REDUCTION -> Phrase.of("quantity.reduction", Phrase.field(first));
            case INCREASE -> Phrase.of("quantity.increase", Phrase.field(first));
            case SHARE -> Phrase.of("quantity.share", Phrase.label(first), Phrase.label(cells.get(1)));
        };
    }

    Phrase undefined() {
        Numeric first = cells.get(0);
        return switch (kind) {
            case CELL -> Phrase.of("undefined.cell", Phrase.label(first));
            case COMPOUND -> Phrase.of("undefined.growth", Phrase.field(first));
            case SHARE -> Phrase.of("undefined.divisor", Phrase.label(cells.get(1)));
            default -> Phrase.of("undefined.base", Phrase.label(first));
        };
    }

    Phrase belowZero() {
        return Phrase.of("below-zero", Phrase.label(cells.get(cells.size() - 1)));
    }
}
