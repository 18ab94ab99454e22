package org.clusterrules.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Numeric;

/**
 * The average yearly growth from a first number to a last, in percent (水平法). Compared without a root: growth over n years is
 * at least t % exactly where last ≥ first × (1 + t/100)ⁿ.
 */
final class GrowthQuantity extends Quantity {
    private final Numeric first;
    private final int years;

    GrowthQuantity(Numeric first, Numeric last, int years) {
        super(List.of(first, last), Percent.UNIT);
        this.first = first;
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
    Phrase label() {
        return Phrase.of("quantity.growth", Phrase.blank(first));
    }
}
