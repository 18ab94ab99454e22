package org.clusterrules.equivalence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.equivalence.Cut.Kind;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Variation;
import org.jspecify.annotations.Nullable;

/**
 * Fills the cells of a cut once for each of its classes. Every class that a form can be in is filled, or the result is not complete: only
 * a class that is certainly empty is left out, such as that of the counts between 9 and 10.
 */
final class ClassRepresentatives {
    private static final int MOST_DECIMALS = Numeric.MAX_DIGITS - 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal BELOW_EVERY_GROWTH = BigDecimal.valueOf(-101);
    private static final BigDecimal GREATEST_COUNT = Count.LIMIT.subtract(BigDecimal.ONE);

    private final Cut cut;
    private final Variation base;
    private final List<String> pointers;
    private final Set<Map<String, @Nullable Object>> found = new LinkedHashSet<>();
    private boolean complete = true;

    private ClassRepresentatives(Cut cut, Variation base) {
        this.cut = cut;
        this.base = base;
        this.pointers = cut.pointers();
    }

    /** The values to write into the cells for each class; and whether every class is there. */
    record Filled(boolean complete, List<Map<String, @Nullable Object>> values) {}

    static Filled of(Cut cut, Variation base) {
        ClassRepresentatives classes = new ClassRepresentatives(cut, base);
        switch (cut.kind()) {
            case OPTION -> classes.options();
            case STATE -> classes.states();
            case NUMBER -> classes.numbers();
            case SUM -> classes.sums();
            case GROWTH, REDUCTION, SHARE -> classes.quotients();
            case MEAN, COMPOUND -> classes.means();
        }
        return new Filled(classes.complete, List.copyOf(classes.found));
    }

    private void options() {
        cut.cells().get(0).place().options().keySet().forEach(this::fill);
        fill((Object) null);
    }

    private void states() {
        Cell cell = cut.cells().get(0);
        if (cell instanceof Ticks) {
            cell.place().options().keySet().stream().limit(1).forEach(option -> fill(Map.of(option, List.of())));
            fill(Map.of());
        } else {
            fill("字");
            fill(Text.NONE);
        }
        fill((Object) null);
    }

    /** The classes are the numbers below, at and above each turning point. A number that the cell does not accept is on no form. */
    private void numbers() {
        Numeric cell = (Numeric) cut.cells().get(0);
        TreeSet<BigDecimal> turns = new TreeSet<>(cut.turns());
        Range range = cell.place().range();
        if (range != null) { // an area has no number at zero and below
            Stream.of(range.min(), range.max()).filter(Objects::nonNull).forEach(turns::add);
        }
        turns.forEach(this::fill);
        between(turns, (low, high) -> {
            BigDecimal number = numberBetween(cell, low, high);
            complete &= number == null ? isEmpty(cell, low, high) : fill(number);
        });
        fill(Text.NONE);
        fill((Object) null);
    }

    /** Called for each range between two values, without an end below the first and above the last. */
    private interface Ranges {
        void range(@Nullable BigDecimal low, @Nullable BigDecimal high);
    }

    private static void between(SortedSet<BigDecimal> values, Ranges ranges) {
        BigDecimal low = null;
        for (BigDecimal high : values) {
            ranges.range(low, high);
            low = high;
        }
        ranges.range(low, null);
    }

    /** Whether no cell of this kind has a number strictly between these. */
    private static boolean isEmpty(Numeric cell, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        BigDecimal least = cell instanceof Count ? BigDecimal.ZERO : Figure.LIMIT.negate();
        BigDecimal most = cell instanceof Count ? GREATEST_COUNT : Figure.LIMIT;
        boolean isBeyond = (low != null && low.compareTo(most) >= 0) || (high != null && high.compareTo(least) <= 0);
        return isBeyond || (cell instanceof Count && countBetween(low, high, most) == null);
    }

    private static @Nullable BigDecimal countBetween(
            @Nullable BigDecimal low, @Nullable BigDecimal high, BigDecimal most) {
        BigDecimal next = low == null
                ? BigDecimal.ZERO
                : low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE).max(BigDecimal.ZERO);
        boolean isThere = next.compareTo(most) <= 0 && (high == null || next.compareTo(high) < 0);
        return isThere ? next : null;
    }

    /** Returns a number strictly between these that the cell accepts: on the form's grid and nearest to an end, or else the shortest. */
    private static @Nullable BigDecimal numberBetween(
            Numeric cell, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null && high == null) {
            return BigDecimal.ONE;
        } else if (cell instanceof Count) {
            BigDecimal below =
                    high == null ? null : high.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
            boolean isNear = below != null
                    && below.signum() >= 0
                    && isBetween(low, below, high)
                    && below.compareTo(GREATEST_COUNT) <= 0;
            return isNear ? below : countBetween(low, high, GREATEST_COUNT);
        }
        BigDecimal least = low == null ? Figure.LIMIT.negate() : low.max(Figure.LIMIT.negate());
        BigDecimal most = high == null ? Figure.LIMIT : high.min(Figure.LIMIT);
        if (least.compareTo(most) >= 0) {
            return null;
        }
        BigDecimal below = most.divide(cell.step(), 0, RoundingMode.CEILING)
                .subtract(BigDecimal.ONE)
                .multiply(cell.step());
        BigDecimal above = least.divide(cell.step(), 0, RoundingMode.FLOOR)
                .add(BigDecimal.ONE)
                .multiply(cell.step());
        if (high != null && below.compareTo(least) > 0) {
            return below;
        } else if (low != null && above.compareTo(most) < 0) {
            return above;
        }
        return Fractions.decimalBetween(least, most, MOST_DECIMALS);
    }

    private static boolean isBetween(@Nullable BigDecimal low, BigDecimal number, @Nullable BigDecimal high) {
        return (low == null || number.compareTo(low) > 0) && (high == null || number.compareTo(high) < 0);
    }

    /**
     * A sum of counts is a whole number. It is below, at or above each turning point, with all counts filled in or one of them blank. If
     * one says 无 and that is not zero, only this and a blank matter.
     */
    private void sums() {
        int size = pointers.size();
        TreeSet<BigDecimal> sums = new TreeSet<>();
        BigDecimal most = GREATEST_COUNT.multiply(BigDecimal.valueOf(size));
        between(new TreeSet<>(cut.turns()), (low, high) -> {
            BigDecimal sum = countBetween(low, high, most);
            if (sum != null) {
                sums.add(sum);
            }
        });
        sums.addAll(cut.turns());
        for (BigDecimal sum : sums) {
            fillSum(sum, 0);
            fillSum(sum, 1);
        }
        cut.cells().stream()
                .filter(cell -> !cell.place().indicator().noneIsZero())
                .findFirst()
                .ifPresent(this::fillNone);
    }

    private void fillNone(Cell cell) {
        for (Object other : Arrays.asList(null, BigDecimal.ZERO)) {
            Map<String, @Nullable Object> counts = all(other);
            counts.put(cell.pointer(), Text.NONE);
            fill(counts);
        }
    }

    /** Fills in the counts after the first {@code blanks}, so that they have that sum if they can. */
    private void fillSum(BigDecimal sum, int blanks) {
        if (sum.signum() < 0 || sum.stripTrailingZeros().scale() > 0) {
            return; // counts have no such sum
        }
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        BigDecimal rest = sum;
        for (int i = 0; i < pointers.size(); i++) {
            BigDecimal count = rest.min(GREATEST_COUNT);
            counts.put(pointers.get(i), i < blanks ? null : count);
            rest = i < blanks ? rest : rest.subtract(count);
        }
        if (rest.signum() == 0) {
            complete &= fill(counts);
        }
    }

    /**
     * A growth, a reduction or a share is below, at or above a turning point exactly if the quotient of the last number by the first is;
     * it does not exist unless the first is above zero. The quotient of counts is a fraction whose parts are below the limit of a count:
     * there is one between two quotients exactly if the simplest fraction between them is one. A quotient of figures may exist even if no
     * figures were found for it, so that not every class is filled.
     */
    private void quotients() {
        List<Object> filled = Arrays.asList(Text.NONE, null, BigDecimal.ONE);
        TreeSet<Ratio> turns = new TreeSet<>();
        cut.turns().forEach(turn -> turns.add(quotient(turn)));
        Ratio low = null;
        for (Ratio high : turns) {
            quotientBetween(low, high);
            if (isCount()) {
                fillCounts(Fractions.whole(high));
            } else {
                complete &= fillFigures(high);
            }
            low = high;
        }
        quotientBetween(low, null);
        fill(pair(BigDecimal.ZERO, BigDecimal.ONE));
        for (Object first : filled) {
            for (Object last : filled) {
                fill(pair(first, last));
            }
        }
    }

    private boolean isCount() {
        return cut.cells().get(0) instanceof Count;
    }

    /** Returns the quotient of the last number by the first at a turning point. */
    private Ratio quotient(BigDecimal turn) {
        return switch (cut.kind()) {
            case GROWTH -> new Ratio(HUNDRED.add(turn).pow(cut.years()), HUNDRED.pow(cut.years()));
            case SHARE -> new Ratio(turn, HUNDRED);
            default -> new Ratio(HUNDRED.subtract(turn), HUNDRED);
        };
    }

    private void quotientBetween(@Nullable Ratio low, @Nullable Ratio high) {
        if (!isCount()) {
            complete &= fillFiguresBetween(low, high);
            return;
        }
        boolean belowZero = low == null || low.numerator().signum() < 0;
        if (high != null && high.numerator().signum() <= 0) {
            return; // counts are not below zero
        } else if (belowZero) {
            fill(pair(BigDecimal.ONE, BigDecimal.ZERO));
        } else if (low != null) {
            fillCounts(Fractions.simplestBetween(low, high));
        }
    }

    /** Fills in counts with that quotient in lowest terms, if there are any: all are multiples of its parts. */
    private void fillCounts(BigInteger[] quotient) {
        BigDecimal last = new BigDecimal(quotient[0]);
        BigDecimal first = new BigDecimal(quotient[1]);
        fill(pair(first, last)); // refused if one exceeds the limit
    }

    private boolean fillFigures(Ratio quotient) {
        for (BigDecimal first : firsts()) {
            // the denominators are powers of ten
            BigDecimal last = first.multiply(quotient.numerator()).divide(quotient.denominator());
            if (fill(pair(first, last.stripTrailingZeros()))) {
                return true;
            }
        }
        return false;
    }

    private boolean fillFiguresBetween(@Nullable Ratio low, @Nullable Ratio high) {
        Numeric cell = (Numeric) cut.cells().get(1);
        for (BigDecimal first : firsts()) {
            BigDecimal number = numberBetween(cell, times(first, low), times(first, high));
            if (number != null && fill(pair(first, number))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal times(BigDecimal first, @Nullable Ratio quotient) {
        return quotient == null ? null : first.multiply(quotient.numerator()).divide(quotient.denominator());
    }

    /** Returns first numbers to try. */
    private List<BigDecimal> firsts() {
        BigDecimal first = base.number(pointers.get(0));
        return first != null && first.signum() > 0
                ? List.of(first, HUNDRED, BigDecimal.ONE)
                : List.of(HUNDRED, BigDecimal.ONE);
    }

    private Map<String, @Nullable Object> pair(@Nullable Object first, @Nullable Object last) {
        Map<String, @Nullable Object> pair = new LinkedHashMap<>();
        pair.put(pointers.get(0), first);
        pair.put(pointers.get(1), last);
        return pair;
    }

    /**
     * The mean of equal figures is that figure; if one is blank, or says 无 and that is not zero, only this matters. A geometric mean of
     * growths does not exist if one of them is below −100.
     */
    private void means() {
        Numeric cell = (Numeric) cut.cells().get(0);
        boolean isGeometric = cut.kind() == Kind.COMPOUND;
        TreeSet<BigDecimal> turns = new TreeSet<>(cut.turns());
        if (isGeometric) {
            turns.add(HUNDRED.negate());
        }
        between(turns, (low, high) -> {
            if (low != null || !isGeometric) {
                BigDecimal number = numberBetween(cell, low, high);
                complete &= number != null && fill(all(number));
            }
        });
        turns.forEach(turn -> complete &= fill(all(turn)));
        List<Object> ones = Arrays.asList(null, Text.NONE, isGeometric ? BELOW_EVERY_GROWTH : null);
        List<Object> lasts = Arrays.asList(null, Text.NONE, BigDecimal.ONE, isGeometric ? turns.first() : null);
        for (Object one : ones) {
            for (Object last : lasts) {
                Map<String, @Nullable Object> figures = all(BigDecimal.ONE);
                figures.put(pointers.get(pointers.size() - 1), last);
                figures.put(pointers.get(0), one);
                fill(figures);
            }
        }
    }

    private Map<String, @Nullable Object> all(@Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        pointers.forEach(pointer -> all.put(pointer, value));
        return all;
    }

    private boolean fill(@Nullable Object value) {
        return fill(Collections.singletonMap(pointers.get(0), value));
    }

    /** Takes these values, unless the cells do not accept them. */
    private boolean fill(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>(values);
        written.replaceAll((pointer, value) ->
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value);
        try {
            base.with(written);
        } catch (IllegalArgumentException e) {
            return false;
        }
        found.add(written);
        return true;
    }
}
