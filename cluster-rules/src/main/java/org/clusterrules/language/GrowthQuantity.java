package org.clusterrules.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Target;

/**
 * The average yearly growth from a baseline to a target, in percent (水平法). Compared without a root: growth over n years is
 * at least t % exactly where target ≥ baseline × (1 + t/100)ⁿ.
 */
final class GrowthQuantity extends Quantity {
    private final Target target;
    private final int years;

    GrowthQuantity(Target target, int years) {
        super(List.of(target.baseline(), target.target()), Percent.UNIT);
        this.target = target;
        this.years = years;
    }

    @Override
    boolean isDefined(BigDecimal[] numbers) {
        return numbers[0].signum() > 0;
    }

    @Override
    int compare(BigDecimal[] numbers, BigDecimal percent) {
        BigDecimal factor = Percent.HUNDRED.add(percent);
        if (factor.signum() < 0) {
            return numbers[1].signum() < 0 ? -1 : 1; // no growth is below −100 %
        }
        return numbers[1].multiply(Percent.HUNDRED.pow(years)).compareTo(numbers[0].multiply(factor.pow(years)));
    }

    @Override
    Ratio value(BigDecimal[] numbers) {
        return Decimals.approximate(this, numbers);
    }

    @Override
    Optional<BigDecimal> floor(BigDecimal[] numbers, int places) {
        if (numbers[1].signum() < 0) {
            return Optional.empty();
        }
        BigDecimal hundred = Percent.HUNDRED.movePointRight(places);
        BigDecimal power = numbers[1].multiply(hundred.pow(years)).divide(numbers[0], 0, RoundingMode.FLOOR);
        BigInteger factor = Decimals.root(power.toBigInteger(), years);
        return Optional.of(new BigDecimal(factor.subtract(hundred.toBigInteger()), places));
    }

    @Override
    String label(Locale language) {
        return Wording.of("quantity.growth", language, target.place().label(language));
    }
}
