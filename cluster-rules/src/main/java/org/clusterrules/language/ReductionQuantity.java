package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Target;

/** The reduction from a baseline to a target, in percent of the baseline: (baseline − target) ÷ baseline. */
final class ReductionQuantity extends Quantity {
    private final Target target;

    ReductionQuantity(Target target) {
        super(List.of(target.baseline(), target.target()), Percent.UNIT);
        this.target = target;
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
    String label(Locale language) {
        return Wording.of("quantity.reduction", language, target.place().label(language));
    }
}
