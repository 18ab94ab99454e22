package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Numeric;

/**
 * consistency.average-growth: the average is within 0.05 of the geometric mean of the three yearly growths, or of that of the
 * last two, or of the arithmetic mean of the three.
 */
final class AverageGrowthReading {
    private static final BigDecimal THRICE_WITHIN = new BigDecimal("0.15");
    private static final BigDecimal THREE = new BigDecimal("3");

    private AverageGrowthReading() {}

    static Verdict verdict(Industry industry) {
        List<Figure> read = new ArrayList<>(industry.leadingOutputGrowth().values());
        read.add(industry.leadingOutputAverageGrowth());
        if (Cells.anyBlank(read)) {
            return Verdict.blank(Cells.blanks(read));
        } else if (read.stream().anyMatch(Figure::isNone)) {
            return Verdict.notApplicable(read);
        }
        BigDecimal average = Cells.number(industry.leadingOutputAverageGrowth());
        List<BigDecimal> growths = industry.leadingOutputGrowth().values().stream()
                .map(Numeric::number)
                .toList();
        return Verdict.metIf(
                isGeometricMean(growths, average)
                        || isGeometricMean(growths.subList(1, growths.size()), average)
                        || isArithmeticMean(growths, average),
                read);
    }

    private static boolean isGeometricMean(List<BigDecimal> growths, BigDecimal average) {
        return GeometricMean.exists(growths) && GeometricMean.isNear(growths, average);
    }

    /** The sum within 0.15 of three times the average. */
    private static boolean isArithmeticMean(List<BigDecimal> growths, BigDecimal average) {
        BigDecimal sum = growths.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.subtract(average.multiply(THREE)).abs().compareTo(THRICE_WITHIN) <= 0;
    }
}
