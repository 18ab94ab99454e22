package org.clusterrules.proof;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;

/** What policy/README.md says of blanks and of 无, whatever the criterion. */
final class Cells {
    private Cells() {}

    static List<Cell> blanks(Collection<? extends Cell> cells) {
        return cells.stream().filter(Cell::isBlank).<Cell>map(cell -> cell).toList();
    }

    static boolean anyBlank(Collection<? extends Cell> cells) {
        return cells.stream().anyMatch(Cell::isBlank);
    }

    /** The number in a cell that is not blank; 无 is zero. */
    static BigDecimal number(Numeric cell) {
        return cell.isNone() ? BigDecimal.ZERO : requireNonNull(cell.number());
    }

    /** Whether a rate says 无: there is nothing to measure. */
    static boolean isRateOfNone(Numeric cell) {
        return cell.isNone() && isRate(cell);
    }

    /** A unit of %, or per something. */
    static boolean isRate(Numeric cell) {
        String unit = cell.place().unit().code();
        return unit.equals("%") || unit.contains(" per ");
    }
}
