package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.orZero;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Label;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;
import org.clusterrules.model.Target;
import org.clusterrules.model.Unit;

/** The numbers and cells that belong to an outcome, in plain Java. */
final class Reported {
    static final Unit PERCENT = new Unit("%", new Label("%", "%"));
    static final Optional<Comparison> NO_NUMBERS = Optional.empty();

    private static final int MOST_PLACES = 30;

    private Reported() {}

    static Optional<Comparison> comparison(Bound bound, BigDecimal actual, Unit unit) {
        return Optional.of(new Comparison(
                Optional.of(bound.operator()), Optional.ofNullable(actual), Optional.of(bound.threshold()), unit));
    }

    // Rounding for display: to as many places as keep the number from contradicting the outcome

    static BigDecimal shown(BigDecimal number, int places, Bound bound) {
        if (number.scale() <= places) {
            return number.setScale(places);
        }
        return shown(places, bound, bound.judge(number), scale -> number.setScale(scale, RoundingMode.HALF_UP));
    }

    private static BigDecimal shown(int places, Bound bound, Outcome outcome, Function<Integer, BigDecimal> rounded) {
        for (int scale = places; scale <= MOST_PLACES; scale++) {
            BigDecimal number = rounded.apply(scale);
            if (bound.judge(number) == outcome) {
                return number;
            }
        }
        return rounded.apply(places);
    }

    /** The average of growths whose factors, each in percent, have this product; compared without a root. */
    static BigDecimal average(BigDecimal product, int years, Bound bound, Outcome outcome) {
        return shown(2, bound, outcome, scale -> average(product, BigDecimal.ONE, years, scale));
    }

    /** The root of power ÷ base, less 100 %, rounded half up. */
    private static BigDecimal average(BigDecimal power, BigDecimal base, int years, int places) {
        BigDecimal scaled = power.movePointRight(places * years);
        BigInteger factor = root(scaled.divide(base, 0, RoundingMode.FLOOR).toBigInteger(), years);
        // Half a unit further, to the power.
        BigDecimal half = new BigDecimal(factor.shiftLeft(1).add(BigInteger.ONE).pow(years)).multiply(base);
        int over = scaled.multiply(BigDecimal.valueOf(1L << years)).compareTo(half);
        BigInteger hundred = BigInteger.TEN.pow(places + 2);
        boolean up = over > 0 || (over == 0 && factor.compareTo(hundred) >= 0);
        return new BigDecimal((up ? factor.add(BigInteger.ONE) : factor).subtract(hundred), places);
    }

    private static BigInteger root(BigInteger number, int exponent) {
        if (number.signum() == 0) {
            return number;
        }
        BigInteger degree = BigInteger.valueOf(exponent);
        BigInteger root = BigInteger.ONE.shiftLeft(number.bitLength() / exponent + 1);
        for (BigInteger next = step(number, root, degree); next.compareTo(root) < 0; ) {
            root = next;
            next = step(number, root, degree);
        }
        return root;
    }

    private static BigInteger step(BigInteger number, BigInteger root, BigInteger degree) {
        int less = degree.intValue() - 1;
        return root.multiply(BigInteger.valueOf(less))
                .add(number.divide(root.pow(less)))
                .divide(degree);
    }

    // One number

    static Found threshold(String id, Numeric cell, Bound bound) {
        Outcome outcome = Checks.threshold(cell, bound);
        return new Found(id, outcome, comparison(cell, bound), List.of(cell));
    }

    private static Optional<Comparison> comparison(Numeric cell, Bound bound) {
        boolean known = !cell.isBlank() && !Checks.isNothing(cell);
        int places = cell instanceof Count ? 0 : 2;
        return comparison(
                bound,
                known ? shown(orZero(cell), places, bound) : null,
                cell.place().unit());
    }

    static Found eachYear(String id, Series<Figure> row, Bound bound) {
        Outcome all = Checks.eachYear(row, bound);
        List<Cell> cells = new ArrayList<>(row.values().size());
        Optional<Comparison> tightest = Optional.empty();
        for (Figure figure : row.values()) {
            if (Checks.threshold(figure, bound) == all) {
                cells.add(figure);
                tightest = tighter(tightest, comparison(figure, bound));
            }
        }
        return new Found(id, all, tightest, cells);
    }

    static Optional<Comparison> tighter(Optional<Comparison> one, Optional<Comparison> other) {
        if (one.isEmpty()) {
            return other;
        }
        Optional<BigDecimal> margin = one.get().margin();
        Optional<BigDecimal> next = other.flatMap(Comparison::margin);
        return next.isPresent() && (margin.isEmpty() || next.get().compareTo(margin.get()) < 0) ? other : one;
    }

    // Baseline and target

    static Found growth(String id, Target target, BigDecimal factor, Bound bound, int years) {
        Outcome outcome = TargetChecks.growth(target, factor);
        BigDecimal actual = null;
        if (outcome != Outcome.UNDETERMINED && orZero(target.target()).signum() >= 0) {
            BigDecimal hundred = Checks.HUNDRED.pow(years);
            BigDecimal base = orZero(target.baseline());
            BigDecimal power = orZero(target.target()).multiply(hundred);
            actual = shown(2, bound, outcome, scale -> average(power, base, years, scale));
        }
        return new Found(id, outcome, comparison(bound, actual, PERCENT), cells(target, outcome));
    }

    static Found reduction(String id, Target target, Bound bound) {
        Outcome outcome = TargetChecks.reduction(target, bound);
        Numeric baseline = target.baseline();
        Numeric reached = target.target();
        boolean nothing = Checks.isNothing(baseline) || Checks.isNothing(reached);
        BigDecimal actual = null;
        if (outcome != Outcome.UNDETERMINED && !nothing) {
            BigDecimal base = orZero(baseline);
            BigDecimal reduced = base.subtract(orZero(reached)).multiply(Checks.HUNDRED);
            actual = shown(2, bound, outcome, scale -> reduced.divide(base, scale, RoundingMode.HALF_UP));
        }
        List<Cell> cells = nothing ? nothing(baseline, reached) : cells(target, outcome);
        return new Found(id, outcome, comparison(bound, actual, PERCENT), cells);
    }

    private static List<Cell> nothing(Numeric one, Numeric other) {
        return Checks.isNothing(one) ? Checks.isNothing(other) ? List.of(one, other) : List.of(one) : List.of(other);
    }

    private static List<Cell> cells(Target target, Outcome outcome) {
        List<Cell> blank = outcome == Outcome.UNDETERMINED ? blank(target.baseline(), target.target()) : List.of();
        return blank.isEmpty() ? List.of(target.baseline(), target.target()) : blank;
    }

    static List<Cell> blank(Cell... cells) {
        List<Cell> blank = new ArrayList<>(cells.length);
        for (Cell cell : cells) {
            if (cell.isBlank()) {
                blank.add(cell);
            }
        }
        return blank;
    }

    /** What is undetermined names the blanks alone. */
    static void addUnlessFilled(Cell cell, Outcome outcome, List<Cell> cells) {
        if (outcome != Outcome.UNDETERMINED || cell.isBlank()) {
            cells.add(cell);
        }
    }

    // Two numbers

    static Optional<Comparison> pair(Numeric one, Operator operator, Numeric other) {
        boolean numbers = !one.isBlank() && !other.isBlank() && !Checks.isNothing(one) && !Checks.isNothing(other);
        return Optional.of(new Comparison(
                Optional.of(operator),
                numbers ? Optional.of(written(one)) : Optional.empty(),
                numbers ? Optional.of(written(other)) : Optional.empty(),
                one.place().unit()));
    }

    private static BigDecimal written(Numeric cell) {
        return withPlaces(orZero(cell), cell instanceof Count ? 0 : 2);
    }

    static BigDecimal withPlaces(BigDecimal number, int places) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() == places ? stripped : stripped.setScale(Math.max(places, stripped.scale()));
    }
}
