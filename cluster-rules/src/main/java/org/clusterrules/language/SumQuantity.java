package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Count;

/** The sum of counts. A count is never negative, so a sum can be decided though one of them is blank. */
final class SumQuantity extends Quantity {
    private static final int MOST_NAMED = 3;

    SumQuantity(List<Count> cells) {
        super(cells, cells.get(0).place().unit());
    }

    @Override
    int compare(BigDecimal[] numbers, BigDecimal other) {
        return sum(numbers).compareTo(other);
    }

    @Override
    Ratio value(BigDecimal[] numbers) {
        return new Ratio(sum(numbers), BigDecimal.ONE);
    }

    private static BigDecimal sum(BigDecimal[] numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            sum = sum.add(number);
        }
        return sum;
    }

    @Override
    boolean blanksOnlyRaise() {
        return true;
    }

    @Override
    boolean isWhole() {
        return true;
    }

    @Override
    String label(Locale language) {
        String names = cells().size() <= MOST_NAMED
                ? cells().stream()
                        .map(cell -> cell.place().label(language))
                        .collect(Collectors.joining(Wording.of("and", language)))
                : cells().get(0).place().field().label().in(language);
        return Wording.of("quantity.sum", language, names);
    }
}
