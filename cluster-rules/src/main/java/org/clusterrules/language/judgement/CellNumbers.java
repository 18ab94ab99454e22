package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.model.internal.Decimals;

/** The numbers in cells: 无 is zero in a count or an amount, and cannot be measured in a rate. */
final class CellNumbers {
    private final BigDecimal[] values;
    private List<Cell> unfilled = List.of();
    private List<Cell> immeasurable = List.of();

    CellNumbers(List<? extends Numeric> cells) {
        this.values = new BigDecimal[cells.size()];
        for (int i = 0; i < values.length; i++) {
            Numeric cell = cells.get(i);
            values[i] = orZero(cell);
            if (cell.isBlank()) {
                unfilled = with(cell, unfilled);
            } else if (cell.isImmeasurable()) {
                immeasurable = with(cell, immeasurable);
            }
        }
    }

    /** Allocates no list for cells that are all filled in, the common case. */
    private static List<Cell> with(Cell cell, List<Cell> cells) {
        List<Cell> more = cells.isEmpty() ? new ArrayList<>() : cells;
        more.add(cell);
        return more;
    }

    static BigDecimal orZero(Numeric cell) {
        BigDecimal number = cell.number();
        return number == null ? BigDecimal.ZERO : number;
    }

    static boolean isAboveZero(Numeric cell) {
        return orZero(cell).signum() > 0;
    }

    /** Whether a form can have that number there. */
    static boolean canBeIn(Numeric cell, BigDecimal number) {
        Range range = cell.place().range();
        return cell.canHold(number) && (range == null || range.contains(number));
    }

    /** Returns a figure with at least two decimals, a count with none, as on the form. */
    static BigDecimal shown(Numeric cell) {
        return Decimals.withPlaces(orZero(cell), cell.step().scale());
    }

    static Phrase written(Numeric cell) {
        return cell.isNone()
                ? Phrase.of("none")
                : new NumberWithUnit(shown(cell), cell.place().unit());
    }

    /** Returns the numbers in the order of the cells, zero where there is none; not to be changed. */
    BigDecimal[] values() {
        return values;
    }

    List<Cell> unfilled() {
        return unfilled;
    }

    List<Cell> immeasurable() {
        return immeasurable;
    }
}
