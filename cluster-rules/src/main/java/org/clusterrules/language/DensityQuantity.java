package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Count;

/** So many of one count for every 10,000 of another. */
final class DensityQuantity extends Quantity {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Count things;
    private final Count persons;

    DensityQuantity(Count things, Count persons) {
        super(List.of(things, persons), things.place().unit());
        this.things = things;
        this.persons = persons;
    }

    @Override
    boolean isDefined(BigDecimal[] numbers) {
        return numbers[1].signum() > 0;
    }

    @Override
    int compare(BigDecimal[] numbers, BigDecimal other) {
        return value(numbers).compareTo(new Ratio(other, BigDecimal.ONE));
    }

    @Override
    Ratio value(BigDecimal[] numbers) {
        return new Ratio(numbers[0].multiply(TEN_THOUSAND), numbers[1]);
    }

    @Override
    String label(Locale language) {
        return Wording.of(
                "quantity.density",
                language,
                things.place().label(language),
                persons.place().label(language));
    }

    @Override
    String undefined(Locale language) {
        return Wording.of("undefined.base", language, persons.place().label(language));
    }
}
