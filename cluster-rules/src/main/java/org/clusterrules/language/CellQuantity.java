package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Count;
import org.clusterrules.model.Numeric;

/** The number in one cell. */
final class CellQuantity extends Quantity {
    private final Numeric cell;

    CellQuantity(Numeric cell) {
        super(List.of(cell), cell.place().unit());
        this.cell = cell;
    }

    @Override
    int compare(BigDecimal[] numbers, BigDecimal other) {
        return numbers[0].compareTo(other);
    }

    @Override
    Ratio value(BigDecimal[] numbers) {
        return new Ratio(numbers[0], BigDecimal.ONE);
    }

    @Override
    boolean isWhole() {
        return cell instanceof Count;
    }

    @Override
    String label(Locale language) {
        return cell.place().label(language);
    }
}
