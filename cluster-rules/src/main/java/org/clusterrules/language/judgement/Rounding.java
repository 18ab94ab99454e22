package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.State;

/**
 * What figures may have been before they were rounded to those that are written: a figure x anything from x − 0.005, that
 * included, to x + 0.005, that excluded. What is worked out from them is steady in each of them, so its extremes are at the
 * corners, where each figure is at one of its ends. Counts are exact, and so is the zero that 无 stands for.
 */
final class Rounding {
    private static final BigDecimal HALF_A_STEP = new BigDecimal("0.005");

    /** So near that no power or product of numbers of a form tells the two apart, unless it is equal to a threshold. */
    private static final BigDecimal NEXT_TO = new BigDecimal("1e-250");

    private static final BigDecimal MINUS_HUNDRED = ExactNumber.HUNDRED.negate();

    private Rounding() {}

    /** Something decided by the numbers in cells. */
    interface Decision {
        Outcome of(BigDecimal[] numbers);
    }

    /** Returns the least number that the cell could hold. */
    static BigDecimal least(Numeric cell) {
        BigDecimal written = CellNumbers.orZero(cell);
        return isRounded(cell) ? written.subtract(HALF_A_STEP) : written;
    }

    /** Returns what the number that the cell could hold is below; of one that is exact, that number. */
    static BigDecimal most(Numeric cell) {
        BigDecimal written = CellNumbers.orZero(cell);
        return isRounded(cell) ? written.add(HALF_A_STEP) : written;
    }

    static boolean isRounded(Numeric cell) {
        return cell instanceof Figure && cell.state() == State.FILLED;
    }

    /** Returns the outcome that is known, and every other that some of the figures could give. */
    static Set<Outcome> outcomes(List<? extends Numeric> cells, Outcome known, Decision decision) {
        // The box with its upper ends is larger. Where even that is decided alike, as it mostly is, nothing else is
        // possible.
        Set<Outcome> outcomes = outcomes(cells, BigDecimal.ZERO, known, decision);
        return outcomes.size() == 1 ? outcomes : outcomes(cells, NEXT_TO, known, decision);
    }

    private static Set<Outcome> outcomes(
            List<? extends Numeric> cells, BigDecimal below, Outcome known, Decision decision) {
        EnumSet<Outcome> outcomes = EnumSet.of(known);
        List<List<BigDecimal>> ends = new ArrayList<>(cells.size());
        for (Numeric cell : cells) {
            ends.add(ends(cell, below));
        }
        visit(ends, 0, new BigDecimal[ends.size()], decision, outcomes);
        return outcomes;
    }

    private static void visit(
            List<List<BigDecimal>> ends, int index, BigDecimal[] corner, Decision decision, Set<Outcome> outcomes) {
        if (index == corner.length) {
            outcomes.add(decision.of(corner));
            return;
        }
        for (BigDecimal end : ends.get(index)) {
            corner[index] = end;
            visit(ends, index + 1, corner, decision, outcomes);
        }
    }

    /**
     * Returns the least number that the cell could hold, the greatest (by so much below the end that is excluded), and where
     * they lie between them, those at and beside zero, since a base has to be above zero, and −100, since a growth is not
     * below that.
     */
    private static List<BigDecimal> ends(Numeric cell, BigDecimal below) {
        BigDecimal written = CellNumbers.orZero(cell);
        if (!isRounded(cell)) {
            return List.of(written);
        }
        BigDecimal low = least(cell);
        BigDecimal high = most(cell).subtract(below);
        if (low.signum() > 0) {
            return List.of(low, high); // as it mostly is
        }
        List<BigDecimal> ends = new ArrayList<>(6);
        ends.add(low);
        ends.add(high);
        for (BigDecimal other : List.of(NEXT_TO.negate(), BigDecimal.ZERO, NEXT_TO, MINUS_HUNDRED)) {
            if (low.compareTo(other) < 0 && other.compareTo(high) < 0) {
                ends.add(other);
            }
        }
        return ends;
    }
}
