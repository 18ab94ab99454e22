package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Figure;

/** The growth of an amount times a share, from one year to the next, in percent. */
final class ProductGrowthQuantity extends Quantity {
    private final Figure amount;
    private final Figure share;

    ProductGrowthQuantity(Figure amountBefore, Figure shareBefore, Figure amount, Figure share) {
        super(List.of(amountBefore, shareBefore, amount, share), Percent.UNIT);
        this.amount = amount;
        this.share = share;
    }

    @Override
    boolean isDefined(BigDecimal[] numbers) {
        return numbers[0].multiply(numbers[1]).signum() > 0;
    }

    @Override
    int compare(BigDecimal[] numbers, BigDecimal other) {
        return value(numbers).compareTo(new Ratio(other, BigDecimal.ONE));
    }

    @Override
    Ratio value(BigDecimal[] numbers) {
        BigDecimal before = numbers[0].multiply(numbers[1]);
        BigDecimal after = numbers[2].multiply(numbers[3]);
        return new Ratio(after.subtract(before).multiply(Percent.HUNDRED), before);
    }

    @Override
    String label(Locale language) {
        return Wording.of(
                "quantity.product-growth",
                language,
                amount.place().label(language),
                share.place().label(language));
    }

    @Override
    String undefined(Locale language) {
        return Wording.of("undefined.product", language, cells().get(0).place().label(language));
    }
}
