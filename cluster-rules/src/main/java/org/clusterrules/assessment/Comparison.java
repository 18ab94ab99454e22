package org.clusterrules.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Unit;

/** The values that a criterion compared: numbers, a chosen option, or a row of counts that has to rise. */
public sealed interface Comparison {
    /** Returns the operator between the actual and the required value. */
    Operator operator();

    /** Returns the number that decided; empty if no single one did. */
    default Optional<BigDecimal> actual() {
        return Optional.empty();
    }

    /** Returns the required number; empty if no number is compared, or the cell with it is blank. */
    default Optional<BigDecimal> required() {
        return Optional.empty();
    }

    /** Returns by how much the requirement is met (positive) or missed (negative). */
    default Optional<BigDecimal> margin() {
        return Optional.empty();
    }

    /**
     * Two numbers. The comparison is exact; a number without a finite decimal is shown rounded half up to 6 decimals, or as many more as
     * keep it from contradicting the outcome.
     *
     * @param actual the number that decided, of several years the worst; empty for a blank, or 无 in a rate
     * @param unit the unit of both
     */
    record Numbers(Operator operator, Optional<BigDecimal> actual, Optional<BigDecimal> required, Unit unit)
            implements Comparison {
        @Override
        public Optional<BigDecimal> margin() {
            if (actual.isEmpty() || required.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal above = actual.get().subtract(required.get());
            boolean atMost = operator == Operator.AT_MOST || operator == Operator.LESS_THAN;
            return Optional.of(atMost ? above.negate() : above);
        }
    }

    /** A chosen option, if there is one, and the required one, by their names in the wire format: {@code YES}. */
    record Options(Optional<String> actualOption, String requiredOption) implements Comparison {
        @Override
        public Operator operator() {
            return Operator.IS;
        }
    }

    /** A row that has to rise: its numbers in order, empty for a blank cell. */
    record Rise(List<Optional<BigDecimal>> values, Unit unit) implements Comparison {
        /** Copies the list. */
        public Rise {
            values = List.copyOf(values);
        }

        @Override
        public Operator operator() {
            return Operator.INCREASES;
        }
    }
}
