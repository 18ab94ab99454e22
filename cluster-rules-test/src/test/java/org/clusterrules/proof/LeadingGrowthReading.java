package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Industry;

/**
 * consistency.leading-growth: in the second and the third year, growth is that of total output × leading share, within 1.00
 * percentage point.
 */
final class LeadingGrowthReading {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final List<Figure> growths;
    private final List<Figure> outputs;
    private final List<Figure> shares;

    LeadingGrowthReading(Industry industry) {
        this.growths = industry.leadingOutputGrowth().values();
        this.outputs = industry.totalOutput().values();
        this.shares = industry.leadingOutputShare().values();
    }

    Verdict verdict() {
        return Verdict.all(List.of(inYear(1), inYear(2)));
    }

    /** Blank, then 无 of a rate, then a base that is not above zero. */
    private Verdict inYear(int year) {
        Figure growth = growths.get(year);
        List<Figure> read =
                List.of(outputs.get(year - 1), outputs.get(year), shares.get(year - 1), shares.get(year), growth);
        if (Cells.anyBlank(read)) {
            return Verdict.blank(Cells.blanks(read));
        } else if (Stream.of(growth, shares.get(year), shares.get(year - 1)).anyMatch(Figure::isNone)) {
            return Verdict.notApplicable();
        }
        BigDecimal before = leadingOutput(year - 1);
        if (before.signum() <= 0) {
            return Verdict.undetermined(read);
        }
        // |growth − (now ÷ before − 1) × 100| ≤ 1, times before
        BigDecimal grown = HUNDRED.add(Cells.number(growth)).multiply(before);
        BigDecimal difference = grown.subtract(leadingOutput(year).multiply(HUNDRED));
        return Verdict.metIf(difference.abs().compareTo(before) <= 0, read);
    }

    private BigDecimal leadingOutput(int year) {
        return Cells.number(outputs.get(year)).multiply(Cells.number(shares.get(year)));
    }
}
