package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.State;

/**
 * The values that figures may have had before rounding: a figure x anything from x − 0.005, included, to x + 0.005,
 * excluded. Every quantity is monotone in each of them, so its extremes are at the corners, where each figure is at one
 * of its ends. Counts are exact, and so is 无 as zero.
 */
final class Rounding {
    private static final BigDecimal HALF_A_STEP = new BigDecimal("0.005");

    /** So small that no power or product of numbers on a form is affected, unless it equals a threshold. */
    private static final BigDecimal NEXT_TO = new BigDecimal("1e-250");

    private static final BigDecimal MINUS_HUNDRED = ExactNumber.HUNDRED.negate();

    private Rounding() {}

    static BigDecimal least(Numeric cell) {
        BigDecimal written = CellNumbers.orZero(cell);
        return isRounded(cell) ? written.subtract(HALF_A_STEP) : written;
    }

    /** Returns the excluded upper end before rounding; the number itself if it is exact. */
    static BigDecimal most(Numeric cell) {
        BigDecimal written = CellNumbers.orZero(cell);
        return isRounded(cell) ? written.add(HALF_A_STEP) : written;
    }

    static boolean isRounded(Numeric cell) {
        return cell instanceof Figure && cell.state() == State.FILLED;
    }

    static Set<Outcome> outcomes(
            List<? extends Numeric> cells, Outcome known, Function<BigDecimal[], Outcome> decision) {
        // The box that includes its upper ends is larger. If even that has one outcome, usually, no other is possible.
        Set<Outcome> outcomes = outcomes(cells, BigDecimal.ZERO, known, decision);
        return outcomes.size() == 1 ? outcomes : outcomes(cells, NEXT_TO, known, decision);
    }

    private static Set<Outcome> outcomes(
            List<? extends Numeric> cells, BigDecimal below, Outcome known, Function<BigDecimal[], Outcome> decision) {
        EnumSet<Outcome> outcomes = EnumSet.of(known);
        List<List<BigDecimal>> ends = new ArrayList<>(cells.size());
        for (Numeric cell : cells) {
            ends.add(ends(cell, below));
        }
        visit(ends, 0, new BigDecimal[ends.size()], decision, outcomes);
        return outcomes;
    }

    private static void visit(
            List<List<BigDecimal>> ends,
            int index,
            BigDecimal[] corner,
            Function<BigDecimal[], Outcome> decision,
            Set<Outcome> outcomes) {
        if (index == corner.length) {
            outcomes.add(decision.apply(corner));
            return;
        }
        for (BigDecimal end : ends.get(index)) {
            corner[index] = end;
            visit(ends, index + 1, corner, decision, outcomes);
        }
    }

    /**
     * Returns the least value, the greatest (that much below the excluded end), and the critical values between them:
     * those at and beside zero, since a base has to be above zero, and −100, the least growth.
     */
    private static List<BigDecimal> ends(Numeric cell, BigDecimal below) {
        BigDecimal written = CellNumbers.orZero(cell);
        if (!isRounded(cell)) {
            return List.of(written);
        }
        BigDecimal low = least(cell);
        BigDecimal high = most(cell).subtract(below);
        if (low.signum() > 0) {
            return List.of(low, high); // the common case
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
