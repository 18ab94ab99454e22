package org.clusterrules.bench;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
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

    /** What is so near to the end of what rounds to a figure that no product tells the two apart. */
    private static final BigDecimal NEXT_TO = new BigDecimal("1e-250");

    private static final BigDecimal HALF_A_STEP = new BigDecimal("0.005");

    private final boolean whole;
    private List<Cell> cells = List.of();
    private Comparison compared;
    private EnumSet<Outcome> nearby;
    private List<Change> changes = List.of();
    private List<Change> told = List.of();
    private boolean inPart;
    private Ratio near;
    private boolean unrecorded;
    private boolean alternative;
    private String clause = "";

    /** Takes cells and what was compared. */
    Notes() {
        this(false);
    }

    /** Takes, if it is for a whole document, also a sentence, changes, and what other roundings would come to. */
    Notes(boolean whole) {
        this.whole = whole;
    }

    /** Whether everything of the document is asked for. */
    boolean whole() {
        return whole;
    }

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

    Comparison compared() {
        return compared;
    }

    List<Cell> cells() {
        return cells;
    }

    List<Cell> missing(Outcome outcome) {
        return outcome == Outcome.UNDETERMINED && !unrecorded ? HandClauses.blanks(cells) : List.of();
    }

    // The rest of a document

    void say(String words) {
        clause = words;
    }

    String clause() {
        return clause;
    }

    void unrecorded() {
        unrecorded = true;
    }

    boolean isUnrecorded() {
        return unrecorded;
    }

    void decidedByAlternative() {
        alternative = true;
    }

    boolean isDecidedByAlternative() {
        return alternative;
    }

    /** Takes the share of the weight that is earned where it is near. */
    void near(BigDecimal number, BigDecimal divisor) {
        near = new Ratio(number, divisor);
    }

    Ratio near() {
        return near;
    }

    void change(Numeric cell, BigDecimal to, boolean tell) {
        Change change = new Change(cell, to);
        changes = with(changes, change);
        if (tell) {
            told = with(told, change);
        }
    }

    /** Notes that the changes are not enough, because something else is blank. */
    void changeInPart() {
        inPart = true;
    }

    boolean isInPart() {
        return inPart;
    }

    private static List<Change> with(List<Change> changes, Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return more;
    }

    List<Change> changes() {
        return changes;
    }

    List<Change> told() {
        return told;
    }

    /** Returns the outcomes of all figures that round to those written; of something exact, its outcome. */
    EnumSet<Outcome> nearby(Outcome outcome) {
        return nearby == null ? EnumSet.of(outcome) : nearby;
    }

    void nearby(EnumSet<Outcome> outcomes) {
        nearby = outcomes;
    }

    /** Something decided by the numbers in cells, steadily in each of them. */
    interface Decision {
        Outcome of(BigDecimal[] numbers);
    }

    /** Returns what the decision comes to at the corners of what rounds to the figures: first with, then without the upper ends. */
    static EnumSet<Outcome> nearby(Outcome known, Decision decision, Numeric... cells) {
        EnumSet<Outcome> outcomes = EnumSet.of(known);
        corners(cells, new BigDecimal[cells.length], 0, BigDecimal.ZERO, decision, outcomes);
        if (outcomes.size() > 1) {
            outcomes = EnumSet.of(known);
            corners(cells, new BigDecimal[cells.length], 0, NEXT_TO, decision, outcomes);
        }
        return outcomes;
    }

    private static void corners(
            Numeric[] cells,
            BigDecimal[] corner,
            int at,
            BigDecimal below,
            Decision decision,
            EnumSet<Outcome> outcomes) {
        if (at == cells.length) {
            outcomes.add(decision.of(corner));
            return;
        }
        BigDecimal written = Checks.orZero(cells[at]);
        if (!(cells[at] instanceof Figure) || cells[at].number() == null) {
            corner[at] = written;
            corners(cells, corner, at + 1, below, decision, outcomes);
            return;
        }
        BigDecimal low = written.subtract(HALF_A_STEP);
        BigDecimal high = written.add(HALF_A_STEP).subtract(below);
        corner[at] = low;
        corners(cells, corner, at + 1, below, decision, outcomes);
        corner[at] = high;
        corners(cells, corner, at + 1, below, decision, outcomes);
        if (low.signum() <= 0) { // no base is zero
            for (BigDecimal other : List.of(NEXT_TO.negate(), BigDecimal.ZERO, NEXT_TO)) {
                if (low.compareTo(other) < 0 && other.compareTo(high) < 0) {
                    corner[at] = other;
                    corners(cells, corner, at + 1, below, decision, outcomes);
                }
            }
        }
    }

    // Numbers

    /** The number in a cell as the form shows it. */
    static BigDecimal shown(Numeric cell) {
        return withPlaces(Checks.orZero(cell), cell.step().scale());
    }

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
        return cell.isBlank() || cell.isImmeasurable() ? null : shown(cell);
    }

    static BigDecimal withPlaces(BigDecimal number, int places) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() == places ? stripped : stripped.setScale(Math.max(places, stripped.scale()));
    }

    /**
     * A number that is known exactly if it ends; else a little more than its first digits, so that it rounds as it does.
     *
     * @param value the number, or those digits and a 1
     */
    record Exact(BigDecimal value, boolean ends) {
        private static Exact of(BigDecimal below, boolean ends) {
            return new Exact(ends ? below : below.add(BigDecimal.ONE.movePointLeft(below.scale() + 1)), ends);
        }

        /** Returns number ÷ divisor. */
        static Exact quotient(BigDecimal number, BigDecimal divisor) {
            BigDecimal below = number.divide(divisor, PLACES_OF_QUOTIENT, RoundingMode.FLOOR);
            return of(below, below.multiply(divisor).compareTo(number) == 0);
        }

        /** Returns the average growth from one number to another, in percent. The last is not negative. */
        static Exact growth(BigDecimal first, BigDecimal last, int years) {
            BigInteger hundred = BigInteger.TEN.pow(2 + MOST_PLACES);
            BigDecimal power = last.multiply(new BigDecimal(hundred.pow(years)));
            BigInteger factor = root(power.divide(first, 0, RoundingMode.FLOOR).toBigInteger(), years);
            boolean ends = new BigDecimal(factor.pow(years)).multiply(first).compareTo(power) == 0;
            return of(new BigDecimal(factor.subtract(hundred), MOST_PLACES), ends);
        }

        /** Returns it for a program: as it is, or with 6 places, or as many more as keep it from contradicting the outcome. */
        BigDecimal forPrograms(ThresholdCheck bound) {
            return ends ? withPlaces(value, 2) : agreeing(PLACES_OF_ENDLESS, number -> side(number, bound));
        }

        /** Returns it for a person: rounded to 2 places, or as many more as keep what is said of it. */
        BigDecimal forPeople(Function<BigDecimal, ?> judge) {
            return agreeing(2, judge);
        }

        private BigDecimal agreeing(int least, Function<BigDecimal, ?> judge) {
            Object known = judge.apply(value);
            for (int places = least; places <= MOST_PLACES; places++) {
                BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP);
                if (judge.apply(rounded).equals(known)) {
                    return rounded;
                }
            }
            return value.setScale(least, RoundingMode.HALF_UP);
        }
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
