package org.clusterrules.bench;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Unit;

/**
 * What a finding has beside its outcome: the cells that decided, in the form's order, and what was compared. Every check takes
 * one, or {@code null} where only the outcome is asked for.
 */
final class Notes {
    private static final int PLACES_OF_ENDLESS = 6;
    private static final int MOST_PLACES = 30;

    /** Enough for the quotient of any two figures of two decimals that ends at all. */
    private static final int PLACES_OF_QUOTIENT = 60;

    private List<Cell> cells = List.of();
    private Comparison compared;

    Found found(String id, Outcome outcome) {
        return new Found(id, outcome, Optional.ofNullable(compared), cells);
    }

    // Cells

    /** All that were read decided. */
    void read(List<? extends Cell> all) {
        cells = List.copyOf(all);
    }

    void read(Cell cell) {
        cells = List.of(cell);
    }

    /** All that were read decided, or, where blanks stand in the way, the blanks. */
    void decided(Outcome outcome, List<? extends Cell> all) {
        if (outcome == Outcome.UNDETERMINED) {
            for (Cell cell : all) {
                addBlank(cell);
            }
        }
        if (cells.isEmpty()) {
            read(all);
        }
    }

    void decided(Outcome outcome, Cell... all) {
        decided(outcome, Arrays.asList(all));
    }

    /** One cell of several things that all have to be met: one of them came to this outcome, and together they come to that. */
    void decided(Outcome outcome, Outcome together, Cell cell) {
        if (together == Outcome.UNDETERMINED && outcome == Outcome.UNDETERMINED) {
            addBlank(cell);
        } else if (together != Outcome.UNDETERMINED && (together != Outcome.UNMET || outcome == Outcome.UNMET)) {
            add(cell);
        }
    }

    void addBlank(Cell cell) {
        if (cell.isBlank()) {
            add(cell);
        }
    }

    void add(Cell cell) {
        if (cells.isEmpty()) {
            cells = new ArrayList<>();
        }
        cells.add(cell);
    }

    void add(List<? extends Cell> more) {
        for (Cell cell : more) {
            add(cell);
        }
    }

    boolean isWithoutCells() {
        return cells.isEmpty();
    }

    // Numbers

    void compare(Comparison comparison) {
        compared = comparison;
    }

    void compare(ThresholdCheck bound, BigDecimal actual, Unit unit) {
        compared = numbers(bound, actual, unit);
    }

    /** Compares in each of several years; the one with the least to spare stays. */
    void compareTightest(Comparison.Numbers next) {
        Optional<BigDecimal> margin = compared == null ? Optional.empty() : compared.margin();
        Optional<BigDecimal> other = next.margin();
        if (compared == null
                || (other.isPresent() && (margin.isEmpty() || other.get().compareTo(margin.get()) < 0))) {
            compared = next;
        }
    }

    static Comparison.Numbers numbers(ThresholdCheck bound, BigDecimal actual, Unit unit) {
        return new Comparison.Numbers(
                bound.operator(), Optional.ofNullable(actual), Optional.of(bound.threshold()), unit);
    }

    static Comparison.Numbers numbers(Numeric cell, ThresholdCheck bound) {
        return numbers(bound, number(cell), cell.place().unit());
    }

    static Comparison.Numbers numbers(Numeric one, Operator operator, Numeric other) {
        return new Comparison.Numbers(
                operator,
                Optional.ofNullable(number(one)),
                Optional.ofNullable(number(other)),
                one.place().unit());
    }

    /** The number in a cell with the places of the form, {@code null} where there is none. */
    private static BigDecimal number(Numeric cell) {
        return cell.isBlank() || cell.isImmeasurable()
                ? null
                : withPlaces(Checks.orZero(cell), cell.step().scale());
    }

    private static BigDecimal withPlaces(BigDecimal number, int places) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() == places ? stripped : stripped.setScale(Math.max(places, stripped.scale()));
    }

    /** Returns number ÷ divisor: exactly if it ends. */
    static BigDecimal quotient(BigDecimal number, BigDecimal divisor, ThresholdCheck bound) {
        BigDecimal below = number.divide(divisor, PLACES_OF_QUOTIENT, RoundingMode.FLOOR);
        return below.multiply(divisor).compareTo(number) == 0 ? withPlaces(below, 2) : endless(below, bound);
    }

    /** Returns the average growth from one number to another, in percent: exactly if it ends. The last is not negative. */
    static BigDecimal averageGrowth(BigDecimal first, BigDecimal last, int years, ThresholdCheck bound) {
        BigInteger hundred = BigInteger.TEN.pow(2 + MOST_PLACES);
        BigDecimal power = last.multiply(new BigDecimal(hundred.pow(years)));
        BigInteger factor = root(power.divide(first, 0, RoundingMode.FLOOR).toBigInteger(), years);
        BigDecimal below = new BigDecimal(factor.subtract(hundred), MOST_PLACES);
        boolean ends = new BigDecimal(factor.pow(years)).multiply(first).compareTo(power) == 0;
        return ends ? withPlaces(below, 2) : endless(below, bound);
    }

    /** Rounds a number that is a little above this one: to 6 places, or as many more as keep it from contradicting the outcome. */
    private static BigDecimal endless(BigDecimal below, ThresholdCheck bound) {
        BigDecimal number = below.add(BigDecimal.ONE.movePointLeft(below.scale() + 1));
        for (int places = PLACES_OF_ENDLESS; places <= MOST_PLACES; places++) {
            BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP);
            if (side(rounded, bound) == side(number, bound)) {
                return rounded;
            }
        }
        return number.setScale(PLACES_OF_ENDLESS, RoundingMode.HALF_UP);
    }

    /** Where a number is: beyond what is required, or short of it, or on it and yet not met. */
    private static int side(BigDecimal number, ThresholdCheck bound) {
        return bound.judge(number) == Outcome.MET ? 2 : number.compareTo(bound.threshold());
    }

    private static BigInteger root(BigInteger number, int exponent) {
        if (number.signum() == 0) {
            return number;
        }
        BigInteger root = BigInteger.ONE.shiftLeft(number.bitLength() / exponent + 1);
        for (BigInteger next = step(number, root, exponent); next.compareTo(root) < 0; ) {
            root = next;
            next = step(number, root, exponent);
        }
        return root;
    }

    private static BigInteger step(BigInteger number, BigInteger root, int exponent) {
        return root.multiply(BigInteger.valueOf(exponent - 1L))
                .add(number.divide(root.pow(exponent - 1)))
                .divide(BigInteger.valueOf(exponent));
    }
}
