package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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

    /**
     * Returns the corners, to be looked at one after the other: the numbers in the order of the cells, zero for a cell that holds
     * none. All come in the same array, which holds a corner until the next is asked for.
     */
    static Iterable<BigDecimal[]> corners(List<? extends Numeric> cells) {
        return () -> new Corners(cells);
    }

    /** Turns the ends of the cells like the wheels of a counter. */
    private static final class Corners implements Iterator<BigDecimal[]> {
        private final List<List<BigDecimal>> ends;
        private final BigDecimal[] corner;
        private final int[] chosen;
        private boolean hasNext = true;

        Corners(List<? extends Numeric> cells) {
            ends = new ArrayList<>(cells.size());
            for (Numeric cell : cells) {
                ends.add(ends(cell));
            }
            corner = new BigDecimal[ends.size()];
            chosen = new int[ends.size()];
        }

        @Override
        public boolean hasNext() {
            return hasNext;
        }

        @Override
        public BigDecimal[] next() {
            if (!hasNext) {
                throw new NoSuchElementException();
            }
            for (int i = 0; i < corner.length; i++) {
                corner[i] = ends.get(i).get(chosen[i]);
            }
            hasNext = turn();
            return corner;
        }

        /** Goes on to the next choice of ends; returns false where that is the first one again. */
        private boolean turn() {
            for (int i = 0; i < chosen.length; i++) {
                chosen[i]++;
                if (chosen[i] < ends.get(i).size()) {
                    return true;
                }
                chosen[i] = 0;
            }
            return false;
        }
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
        if (low.signum() > 0) {
            return List.of(low, high); // as it mostly is
        }
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
