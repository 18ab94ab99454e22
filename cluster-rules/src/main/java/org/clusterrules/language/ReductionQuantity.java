package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.List;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Numeric;

/** The reduction from a baseline to a target, in percent of the baseline: (baseline − target) ÷ baseline. */
final class ReductionQuantity extends Quantity {
    private final Numeric baseline;

    ReductionQuantity(Numeric baseline, Numeric target) {
        super(List.of(baseline, target), Percent.UNIT);
        this.baseline = baseline;
    }

    @Override
    boolean isDefined(BigDecimal[] numbers) {
        return numbers[0].signum() > 0;
    }

    @Override
    int compare(BigDecimal[] numbers, BigDecimal percent) {
        return reduced(numbers).compareTo(percent.multiply(numbers[0]));
    }

    @Override
    Ratio value(BigDecimal[] numbers) {
        return new Ratio(reduced(numbers), numbers[0]);
    }

    private static BigDecimal reduced(BigDecimal[] numbers) {
        return numbers[0].subtract(numbers[1]).multiply(Percent.HUNDRED);
    }

    @Override
    boolean risesWithAdjustable() {
        return false;
    }

    @Override
    Phrase label() {
        return Phrase.of("quantity.reduction", Phrase.blank(baseline));
    }
}
