package org.clusterrules.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Series;

/**
 * The average of yearly growths, in percent (水平法). Compared without a root: the average of n growths is at least t % exactly
 * where the product of (1 + growth) is at least (1 + t/100)ⁿ.
 */
final class CompoundQuantity extends Quantity {
    private final Phrase name;

    CompoundQuantity(Series<Figure> row, List<Figure> growths) {
        this(row.values().get(0), growths);
    }

    /** Takes the growths, and one of them for the name of their blank. */
    CompoundQuantity(Cell one, List<Figure> growths) {
        super(growths, Percent.UNIT);
        this.name = Phrase.blank(one);
    }

    @Override
    boolean isDefined(BigDecimal[] numbers) {
        for (BigDecimal number : numbers) {
            if (factor(number).signum() < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    int compare(BigDecimal[] numbers, BigDecimal percent) {
        BigDecimal factor = factor(percent);
        if (factor.signum() < 0) {
            return 1; // no growth is below −100 %
        }
        return product(numbers).compareTo(factor.pow(numbers.length));
    }

    private static BigDecimal product(BigDecimal[] growths) {
        BigDecimal product = BigDecimal.ONE;
        for (BigDecimal growth : growths) {
            product = product.multiply(factor(growth));
        }
        return product;
    }

    private static BigDecimal factor(BigDecimal percent) {
        return Percent.HUNDRED.add(percent);
    }

    @Override
    Ratio value(BigDecimal[] numbers) {
        return Decimals.approximate(this, numbers);
    }

    @Override
    Optional<BigDecimal> floor(BigDecimal[] numbers, int places) {
        BigInteger power =
                product(numbers).movePointRight(places * numbers.length).toBigInteger();
        BigInteger hundred = Percent.HUNDRED.movePointRight(places).toBigInteger();
        BigInteger factor = Decimals.root(power, numbers.length);
        return Optional.of(new BigDecimal(factor.subtract(hundred), places));
    }

    @Override
    Phrase label() {
        return Phrase.of("quantity.compound", name);
    }

    @Override
    Phrase undefined() {
        return Phrase.of("undefined.growth", name);
    }
}
