package org.clusterrules.language;

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
 * What figures could have been before they were rounded: anything within half a unit of the second decimal of what is
 * written. What is worked out from them is steady in each of them, so its extremes are at the corners, where each figure is
 * at one of its ends. Counts are exact, and so is the zero that 无 stands for.
 */
final class Rounding {
    /** Nearer to zero than any two numbers of a form are to each other. */
    private static final BigDecimal JUST_ABOVE_ZERO = new BigDecimal("1e-99");

    private static final BigDecimal MINUS_HUNDRED = Percent.HUNDRED.negate();

    private Rounding() {}

    /** Something decided by the numbers in cells. */
    interface Decision {
        Outcome of(BigDecimal[] numbers);
    }

    /** Returns the outcomes at the corners. */
    static Set<Outcome> outcomes(List<? extends Numeric> cells, Decision decision) {
        EnumSet<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (BigDecimal[] corner : corners(cells)) {
            outcomes.add(decision.of(corner));
        }
        return outcomes;
    }

    /** Returns the corners: the numbers in the order of the cells, zero for a cell that holds none. */
    static List<BigDecimal[]> corners(List<? extends Numeric> cells) {
        List<BigDecimal[]> corners = new ArrayList<>();
        corners.add(new BigDecimal[cells.size()]);
        for (int i = 0; i < cells.size(); i++) {
            List<BigDecimal[]> extended = new ArrayList<>();
            for (BigDecimal end : ends(cells.get(i))) {
                for (BigDecimal[] corner : corners) {
                    BigDecimal[] copy = corner.clone();
                    copy[i] = end;
                    extended.add(copy);
                }
            }
            corners = extended;
        }
        return corners;
    }

    /**
     * Returns the least and the greatest number that the cell could hold, and where it lies between them, what is just beside
     * zero, since a base has to be above zero, and −100, since a growth is not below that.
     */
    static List<BigDecimal> ends(Numeric cell) {
        BigDecimal written = Numbers.orZero(cell);
        if (!(cell instanceof Figure) || cell.state() != State.FILLED) {
            return List.of(written);
        }
        BigDecimal low = written.subtract(Decimals.HALF_A_STEP);
        BigDecimal high = written.add(Decimals.HALF_A_STEP);
        List<BigDecimal> ends = new ArrayList<>(4);
        ends.add(low);
        ends.add(high);
        if (low.signum() < 0 && high.signum() >= 0) {
            ends.add(JUST_ABOVE_ZERO.negate());
        }
        if (low.signum() <= 0 && high.signum() > 0) {
            ends.add(JUST_ABOVE_ZERO);
        }
        if (low.compareTo(MINUS_HUNDRED) < 0 && high.compareTo(MINUS_HUNDRED) > 0) {
            ends.add(MINUS_HUNDRED);
        }
        return ends;
    }
}
