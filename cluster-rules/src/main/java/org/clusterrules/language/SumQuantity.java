package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.List;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Count;

/** The sum of counts. A count is never negative, so a sum can be decided though one of them is blank. */
final class SumQuantity extends Quantity {
    private final boolean advisable;
    private final Phrase label;

    private SumQuantity(List<Count> cells, boolean advisable, Phrase label) {
        super(cells, cells.get(0).place().unit());
        this.advisable = advisable;
        this.label = label;
    }

    /** Adds up counts of the form's own, the first of which an applicant would change. */
    static SumQuantity of(List<Count> counts) {
        return new SumQuantity(counts, true, Phrase.of("quantity.sum", Phrase.cells(counts)));
    }

    /** Adds up the parts of one blank, of which none is the one to change. */
    static SumQuantity ofParts(List<Count> counts, Phrase levels) {
        return new SumQuantity(counts, false, Phrase.of("quantity.sum-of-parts", Phrase.blank(counts.get(0)), levels));
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
    int adjustable() {
        return 0;
    }

    @Override
    boolean isAdvisable() {
        return advisable;
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
    Phrase label() {
        return label;
    }
}
