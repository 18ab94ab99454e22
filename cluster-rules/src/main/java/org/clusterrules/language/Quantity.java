package org.clusterrules.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Unit;

/**
 * A number that follows from cells of the form, known exactly by how it compares. It rises or falls steadily with each of
 * its cells. The numbers it is asked about are in the order of its cells; they need not be those that are written there, so
 * that a rounding or a change can be tried.
 */
abstract class Quantity {
    private final List<? extends Numeric> cells;
    private final Unit unit;

    Quantity(List<? extends Numeric> cells, Unit unit) {
        this.cells = cells;
        this.unit = unit;
    }

    final List<? extends Numeric> cells() {
        return cells;
    }

    final Unit unit() {
        return unit;
    }

    /** Whether the quantity exists for these numbers: a growth from a base that is not above zero does not. */
    boolean isDefined(BigDecimal[] numbers) {
        return true;
    }

    /** Returns the sign of this quantity less the other number. */
    abstract int compare(BigDecimal[] numbers, BigDecimal other);

    /** Returns the quantity itself, exactly; for a root that does not end, to {@link Decimals#MOST_PLACES} decimals. */
    abstract Ratio value(BigDecimal[] numbers);

    /** Returns the quantity rounded down to so many decimals; empty where it is below every number. */
    Optional<BigDecimal> floor(BigDecimal[] numbers, int places) {
        Ratio value = value(numbers);
        return Optional.of(value.numerator().divide(value.denominator(), places, RoundingMode.FLOOR));
    }

    /** Returns which of the cells an applicant would change to change the quantity. */
    int adjustable() {
        return cells.size() - 1;
    }

    /** Whether a change of the adjustable cell is worth advising. */
    boolean isAdvisable() {
        return true;
    }

    /** Whether the quantity rises with the adjustable cell. */
    boolean risesWithAdjustable() {
        return true;
    }

    /** Whether a blank cell could only raise the quantity, so that what is there is a lower bound of it. */
    boolean blanksOnlyRaise() {
        return false;
    }

    /** Whether the quantity is a whole number. */
    boolean isWhole() {
        return false;
    }

    /** Whether the number is that of a cell and not worked out, so that a person sees it as it is written. */
    boolean isWritten() {
        return false;
    }

    /** Returns what the quantity is called. */
    abstract Phrase label();

    /** Returns why the quantity does not exist where it does not. */
    Phrase undefined() {
        return Phrase.of("undefined.base", Phrase.label(cells.get(0)));
    }

    /** Returns why there is no number to show where the quantity is below every number. */
    Phrase bottomless() {
        return Phrase.of("bottomless", Phrase.label(cells.get(adjustable())));
    }
}
