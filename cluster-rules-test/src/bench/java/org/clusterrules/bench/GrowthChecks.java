package org.clusterrules.bench;

import java.math.BigDecimal;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Series;

/**
 * Whether the growths that a form declares agree with the figures that they are of.
 */
final class GrowthChecks {
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    private GrowthChecks() {}

    static Outcome leadingGrowth(Industry industry) {
        return leadingGrowth(industry.leadingOutputGrowth(), industry.totalOutput(), industry.leadingOutputShare());
    }

    static Outcome leadingGrowth(Series<Figure> growth, Series<Figure> output, Series<Figure> share) {
        Outcome[] outcomes = new Outcome[growth.values().size() - 1];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = leadingGrowth(
                    growth.values().get(i + 1),
                    output.values().get(i),
                    share.values().get(i),
                    output.values().get(i + 1),
                    share.values().get(i + 1));
        }
        return Checks.all(outcomes);
    }

    static Outcome leadingGrowth(Figure growth, Figure outputBefore, Figure shareBefore, Figure output, Figure share) {
        if (growth.isBlank()
                || outputBefore.isBlank()
                || shareBefore.isBlank()
                || output.isBlank()
                || share.isBlank()) {
            return Outcome.UNDETERMINED;
        } else if (growth.isNone() || shareBefore.isNone() || share.isNone()) {
            return Outcome.NOT_APPLICABLE;
        }
        BigDecimal before = Checks.orZero(outputBefore).multiply(Checks.orZero(shareBefore));
        if (before.signum() <= 0) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal grown = Checks.orZero(output)
                .multiply(Checks.orZero(share))
                .subtract(before)
                .multiply(Checks.HUNDRED);
        BigDecimal said = Checks.orZero(growth).multiply(before);
        return grown.subtract(said).abs().compareTo(before) <= 0 ? Outcome.MET : Outcome.UNMET;
    }

    static Outcome averageGrowth(Industry industry) {
        return averageGrowth(industry.leadingOutputAverageGrowth(), industry.leadingOutputGrowth());
    }

    static Outcome averageGrowth(Figure declared, Series<Figure> growths) {
        Outcome arithmetic = mean(declared, growths);
        if (arithmetic == Outcome.MET) {
            return Outcome.MET;
        }
        Outcome later = compound(declared, growths, 1);
        Outcome whole = later == Outcome.MET ? later : compound(declared, growths, 0);
        if (later == Outcome.MET || whole == Outcome.MET) {
            return Outcome.MET;
        }
        boolean undetermined =
                arithmetic == Outcome.UNDETERMINED || later == Outcome.UNDETERMINED || whole == Outcome.UNDETERMINED;
        boolean unmet = arithmetic == Outcome.UNMET || later == Outcome.UNMET || whole == Outcome.UNMET;
        return undetermined ? Outcome.UNDETERMINED : unmet ? Outcome.UNMET : Outcome.NOT_APPLICABLE;
    }

    /** Undetermined where a cell is blank, not applicable where one says 无; {@code null} where there is a number in each. */
    private static Outcome unread(Figure declared, Series<Figure> growths, int from) {
        boolean nothing = declared.isNone();
        boolean blank = declared.isBlank();
        for (int i = from; i < growths.values().size(); i++) {
            nothing |= growths.values().get(i).isNone();
            blank |= growths.values().get(i).isBlank();
        }
        return blank ? Outcome.UNDETERMINED : nothing ? Outcome.NOT_APPLICABLE : null;
    }

    private static Outcome mean(Figure declared, Series<Figure> growths) {
        Outcome unread = unread(declared, growths, 0);
        if (unread != null) {
            return unread;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure growth : growths.values()) {
            sum = sum.add(Checks.orZero(growth));
        }
        BigDecimal years = BigDecimal.valueOf(growths.values().size());
        BigDecimal off = Checks.orZero(declared).multiply(years).subtract(sum).abs();
        return off.compareTo(TWENTIETH.multiply(years)) <= 0 ? Outcome.MET : Outcome.UNMET;
    }

    private static Outcome compound(Figure declared, Series<Figure> growths, int from) {
        Outcome unread = unread(declared, growths, from);
        if (unread != null) {
            return unread;
        }
        BigDecimal product = BigDecimal.ONE;
        for (int i = from; i < growths.values().size(); i++) {
            BigDecimal factor =
                    Checks.HUNDRED.add(Checks.orZero(growths.values().get(i)));
            if (factor.signum() < 0) {
                return Outcome.NOT_APPLICABLE;
            }
            product = product.multiply(factor);
        }
        int years = growths.values().size() - from;
        BigDecimal factor = Checks.HUNDRED.add(Checks.orZero(declared));
        BigDecimal low = factor.subtract(TWENTIETH);
        BigDecimal high = factor.add(TWENTIETH);
        boolean fits = high.signum() >= 0
                && product.compareTo(high.pow(years)) <= 0
                && (low.signum() < 0 || product.compareTo(low.pow(years)) >= 0);
        return fits ? Outcome.MET : Outcome.UNMET;
    }
}
