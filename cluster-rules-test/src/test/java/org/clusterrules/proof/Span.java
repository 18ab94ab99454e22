package org.clusterrules.proof;

import java.math.BigDecimal;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;

/**
 * The numbers that one written down may stand for, from the low end, which is among them, to the high end, which is among them
 * only where there is but one number.
 */
record Span(BigDecimal low, BigDecimal high, boolean highIncluded) {
    private static final BigDecimal HALF_A_UNIT = new BigDecimal("0.005");

    static Span point(BigDecimal number) {
        return new Span(number, number, true);
    }

    /** A figure x may have been anything in x − 0.005 ≤ v &lt; x + 0.005; counts and 无 are exact. */
    static Span rounded(Numeric cell) {
        BigDecimal number = Cells.number(cell);
        return cell instanceof Figure && !cell.isNone()
                ? new Span(number.subtract(HALF_A_UNIT), number.add(HALF_A_UNIT), false)
                : point(number);
    }

    /** Whether some number of this is at least that one. */
    boolean canReach(BigDecimal number) {
        return highIncluded ? high.compareTo(number) >= 0 : high.compareTo(number) > 0;
    }

    boolean canExceed(BigDecimal number) {
        return high.compareTo(number) > 0;
    }

    boolean canBeBelow(BigDecimal number) {
        return low.compareTo(number) < 0;
    }

    boolean canBeAtMost(BigDecimal number) {
        return low.compareTo(number) <= 0;
    }

    Span plus(String number) {
        BigDecimal shift = new BigDecimal(number);
        return new Span(low.add(shift), high.add(shift), highIncluded);
    }

    /** The products of a number of this and one of the other, none of them negative. */
    Span times(Span other) {
        return new Span(low.multiply(other.low), high.multiply(other.high), highIncluded && other.highIncluded);
    }

    /** What of this is not below the number; to be asked only where something is. */
    Span from(BigDecimal number) {
        return new Span(low.max(number), high, highIncluded);
    }
}
