package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.List;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Count;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;

/** The number in one cell. Where by definition it is above zero (an area), zero and less are no number of it. */
final class CellQuantity extends Quantity {
    private final Numeric cell;

    CellQuantity(Numeric cell) {
        super(List.of(cell), cell.place().unit());
        this.cell = cell;
    }

    @Override
    boolean isDefined(BigDecimal[] numbers) {
        Range range = cell.place().range();
        return range == null || !range.minExcluded() || range.contains(numbers[0]);
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
    boolean isWritten() {
        return true;
    }

    @Override
    Phrase label() {
        return Phrase.label(cell);
    }

    @Override
    Phrase undefined() {
        return Phrase.of("undefined.cell", Phrase.label(cell));
    }
}
