package org.clusterrules.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.State;

/**
 * A change of one cell of an application.
 *
 * @param from the cell as it is
 * @param to the number that it would hold
 */
public record Change(Numeric from, BigDecimal to) {
    /** Shows both numbers as the form does: figures with at least two decimals, counts with none. */
    public Change {
        to = shown(to, from);
    }

    private static BigDecimal shown(BigDecimal number, Numeric cell) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.setScale(Math.max(cell.step().scale(), shortest.scale()));
    }

    /** Returns the number that the cell holds; empty where it is blank or says 无. */
    public Optional<BigDecimal> fromNumber() {
        return Optional.ofNullable(from.number()).map(number -> shown(number, from));
    }

    /** Returns how far the number moves; from 无 and from a blank it moves from zero. */
    public BigDecimal distance() {
        return from.state() == State.FILLED && from.number() != null
                ? to.subtract(from.number()).abs()
                : to.abs();
    }
}
