package org.clusterrules.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.State;
import org.clusterrules.model.internal.Decimals;

/**
 * A change of one cell of an application.
 *
 * @param from the cell as it is
 * @param to the number that it would hold
 */
public record Change(Numeric from, BigDecimal to) {
    /** Shows both numbers as the form does: figures with at least two decimals, counts with none. */
    public Change {
        to = Decimals.withPlaces(to, from.step().scale());
    }

    /** Returns the number that the cell holds; empty where it is blank or says 无. */
    public Optional<BigDecimal> fromNumber() {
        return Optional.ofNullable(from.number())
                .map(number -> Decimals.withPlaces(number, from.step().scale()));
    }

    /** Returns how far the number moves; from 无 and from a blank it moves from zero. */
    public BigDecimal distance() {
        return from.state() == State.FILLED && from.number() != null
                ? to.subtract(from.number()).abs()
                : to.abs();
    }
}
