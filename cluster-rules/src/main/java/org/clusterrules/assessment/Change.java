package org.clusterrules.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.State;
import org.clusterrules.model.internal.Decimals;

/** A change of one cell of an application: the cell before, and its number after. */
public record Change(Numeric from, BigDecimal to) {
    /** Gives {@code to} the decimals of the form: at least two for a figure. */
    public Change {
        to = Decimals.withPlaces(to, from.step().scale());
    }

    /** Returns the number before; empty if the cell is blank or says 无. */
    public Optional<BigDecimal> fromNumber() {
        return Optional.ofNullable(from.number())
                .map(number -> Decimals.withPlaces(number, from.step().scale()));
    }

    /** Returns the absolute difference of both numbers; 无 and a blank count as zero. */
    public BigDecimal distance() {
        return from.state() == State.FILLED && from.number() != null
                ? to.subtract(from.number()).abs()
                : to.abs();
    }
}
