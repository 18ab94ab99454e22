package org.clusterrules.language;

import java.math.BigDecimal;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Series;

/** The arithmetic mean of a row. */
final class MeanQuantity extends Quantity {
    MeanQuantity(Series<Figure> row) {
        super(row.values(), row.place().unit());
    }

    @Override
    int compare(BigDecimal[] numbers, BigDecimal other) {
        return value(numbers).compareTo(new Ratio(other, BigDecimal.ONE));
    }

    @Override
    Ratio value(BigDecimal[] numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            sum = sum.add(number);
        }
        return new Ratio(sum, BigDecimal.valueOf(numbers.length));
    }

    @Override
    Phrase label() {
        return Phrase.of("average.reading.2");
    }
}
