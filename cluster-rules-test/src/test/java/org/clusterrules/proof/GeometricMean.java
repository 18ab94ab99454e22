package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.List;

/** The geometric mean of some growths in percent, compared by powers and not by roots. */
final class GeometricMean {
    private static final BigDecimal WITHIN = new BigDecimal("0.05");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private GeometricMean() {}

    /** Whether none of them falls by more than all. */
    static boolean exists(List<BigDecimal> growths) {
        return growths.stream().allMatch(growth -> growth.add(HUNDRED).signum() >= 0);
    }

    /** Whether their mean is within 0.05 percentage points of a figure, bound included. */
    static boolean isNear(List<BigDecimal> growths, BigDecimal figure) {
        BigDecimal grown = growths.stream().map(HUNDRED::add).reduce(BigDecimal.ONE, BigDecimal::multiply);
        BigDecimal least = HUNDRED.add(figure).subtract(WITHIN);
        BigDecimal most = HUNDRED.add(figure).add(WITHIN);
        // A mean is not negative: it is above any least that is, and never below such a most.
        return (least.signum() < 0 || grown.compareTo(least.pow(growths.size())) >= 0)
                && most.signum() >= 0
                && grown.compareTo(most.pow(growths.size())) <= 0;
    }
}
