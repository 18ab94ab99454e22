package org.clusterrules.language.judgement;

import static java.util.Objects.requireNonNull;
import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.jspecify.annotations.Nullable;

/**
 * A quantity compared with a fixed number, over columns. Every quantity is a fraction of the numbers in its cells, or a
 * root of one, so that it is above the threshold exactly where {@code numerator × p > denominator × q}, in whole
 * numbers. For a growth over n years, p and q are the n-th powers of 100 and of 100 plus the threshold.
 */
final class ColumnComparison implements ColumnRequirement.Node {
    private static final BigDecimal HUNDRED = ExactNumber.HUNDRED;

    private final Quantity quantity;
    private final Bound bound;
    private final boolean canBeExcused;
    private final int[] columns;
    private final Side threshold;
    private final Side tolerated;
    private final long above;
    private final long most;

    /** Multipliers of numerator and denominator; {@code q} is negative only for a growth that every number exceeds. */
    private record Side(long p, long q) {}

    private ColumnComparison(BoundedQuantity bounded, boolean canBeExcused, int[] columns) {
        this.quantity = bounded.quantity();
        this.bound = bounded.statedBound();
        this.canBeExcused = canBeExcused;
        this.columns = columns;
        this.threshold = side(bound.threshold());
        this.tolerated = bound.isTolerant() ? side(bound.tolerated()) : threshold;
        Range range = quantity.kind() == Quantity.Kind.CELL
                ? quantity.cells().get(0).place().range()
                : null;
        boolean isLimited = range != null && range.minExcluded();
        this.above = limit(isLimited ? requireNonNull(range).min() : null, Long.MIN_VALUE);
        this.most = limit(isLimited ? requireNonNull(range).max() : null, Long.MAX_VALUE);
    }

    /** Adds its cells to the columns. Empty if it compares with another cell, or its numbers are too long. */
    static Optional<ColumnComparison> of(ComparisonJudgement judgement, Map<String, Numeric> cells) {
        BoundedQuantity bounded = judgement.bounded();
        Quantity quantity = bounded.quantity();
        boolean isGrowth = quantity.kind() == Quantity.Kind.GROWTH || quantity.kind() == Quantity.Kind.COMPOUND;
        if (bounded.otherCell() != null || (isGrowth && quantity.years() < 1)) {
            return Optional.empty();
        }
        List<String> pointers = new ArrayList<>();
        for (Numeric cell : quantity.cells()) {
            cells.putIfAbsent(cell.place().pointer(), cell);
            pointers.add(cell.place().pointer());
        }
        List<String> all = List.copyOf(cells.keySet());
        int[] columns = pointers.stream().mapToInt(all::indexOf).toArray();
        try {
            return Optional.of(new ColumnComparison(bounded, judgement.canBeExcused(), columns));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static long limit(@Nullable BigDecimal number, long none) {
        return number == null ? none : exactly(number, HUNDRED);
    }

    private Side side(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        BigDecimal tens = BigDecimal.ONE.movePointRight(Math.max(0, plain.scale()));
        BigDecimal factor = HUNDRED.add(number).multiply(tens);
        int years = quantity.years();
        return switch (quantity.kind()) {
            case CELL, SUM, TOTAL, MEAN, INCREASE -> new Side(tens.longValueExact(), exactly(number, tens, HUNDRED));
            case REDUCTION, SHARE -> new Side(exactly(HUNDRED, tens), exactly(number, tens));
            case GROWTH -> new Side(exactly(HUNDRED.multiply(tens).pow(years)), exactly(power(factor, years)));
            case COMPOUND -> new Side(exactly(tens.pow(years)), exactly(power(factor, years), HUNDRED.pow(years)));
        };
    }

    /** Keeps the sign, since no growth is below −100 %, whatever the years. */
    private static BigDecimal power(BigDecimal factor, int years) {
        return factor.signum() < 0 ? BigDecimal.ONE.negate() : factor.pow(years);
    }

    private static long exactly(BigDecimal... factors) {
        BigDecimal product = BigDecimal.ONE;
        for (BigDecimal factor : factors) {
            product = product.multiply(factor);
        }
        return product.longValueExact();
    }

    @Override
    public @Nullable Outcome outcome(NumberColumn[] all, int index) {
        boolean blank = false;
        boolean nothing = false;
        for (int column : columns) {
            switch (all[column].state(index)) {
                case NumberColumn.NUMBER -> {}
                case NumberColumn.BLANK -> blank = true;
                case NumberColumn.NOTHING -> nothing = true;
                default -> {
                    return null;
                }
            }
        }
        if (bound.operator() == null) {
            return UNDETERMINED;
        } else if (nothing) {
            return canBeExcused ? null : UNMET;
        } else if (!blank) {
            return judge(all, index);
        }
        Outcome sofar = quantity.blanksOnlyRaise() ? judge(all, index) : UNDETERMINED;
        return sofar == (bound.asksForMore() ? MET : UNMET) ? sofar : UNDETERMINED;
    }

    private Outcome judge(NumberColumn[] all, int index) {
        long first = all[columns[0]].at(index);
        long last = all[columns[columns.length - 1]].at(index);
        return switch (quantity.kind()) {
            case CELL -> first > above && first <= most ? judge(first, 1) : UNDETERMINED;
            case SUM, TOTAL -> judge(sum(all, index), 1);
            case MEAN -> judge(sum(all, index), columns.length);
            case INCREASE -> judge(Math.subtractExact(last, first), 1);
            case SHARE -> last > 0 ? judge(first, last) : UNDETERMINED;
            case REDUCTION -> first > 0 ? judge(Math.subtractExact(first, last), first) : UNDETERMINED;
            case GROWTH -> first > 0 ? judge(last, first) : UNDETERMINED;
            case COMPOUND -> compound(all, index);
        };
    }

    private long sum(NumberColumn[] all, int index) {
        long sum = 0;
        for (int column : columns) {
            sum = Math.addExact(sum, all[column].at(index));
        }
        return sum;
    }

    private Outcome compound(NumberColumn[] all, int index) {
        long product = 1;
        for (int column : columns) {
            long factor = Math.addExact(10_000, all[column].at(index));
            if (factor < 0) {
                return UNDETERMINED;
            }
            product = Math.multiplyExact(product, factor);
        }
        return judge(product, 1);
    }

    private Outcome judge(long numerator, long denominator) {
        return bound.outcome(
                sign(numerator, denominator, threshold),
                bound.isTolerant() ? sign(numerator, denominator, tolerated) : -1);
    }

    private int sign(long numerator, long denominator, Side side) {
        boolean isGrowth = quantity.kind() == Quantity.Kind.GROWTH || quantity.kind() == Quantity.Kind.COMPOUND;
        if (isGrowth && side.q() < 0) {
            return numerator < 0 ? -1 : 1;
        }
        int high = Long.compare(Math.multiplyHigh(numerator, side.p()), Math.multiplyHigh(denominator, side.q()));
        return high != 0 ? high : Long.compareUnsigned(numerator * side.p(), denominator * side.q());
    }
}
