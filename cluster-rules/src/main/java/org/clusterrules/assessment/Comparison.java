package org.clusterrules.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Unit;

/** What a criterion compared: numbers, a chosen option, or a row of counts that has to rise. */
public sealed interface Comparison {
    /** Returns the operator between the actual and the required value. */
    Operator operator();

    /** Returns the number that decided; empty if there is no single one. */
    default Optional<BigDecimal> actual() {
        return Optional.empty();
    }

    /** Returns the required number; empty if no number is compared, or it is that of a blank cell. */
    default Optional<BigDecimal> required() {
        return Optional.empty();
    }

    /** Returns by how much the requirement is met (positive: to spare) or missed (negative: short by). */
    default Optional<BigDecimal> margin() {
        return Optional.empty();
    }

    /**
     * A number against a number. The comparison is exact; a number here that does not end is rounded half up to 6 decimals, or to as many
     * more as keep it from contradicting the outcome.
     *
     * @param operator how they are compared
     * @param actual the number that decided, of several years the worst; empty where there is none (a blank, 无 for a rate)
     * @param required what it has to be
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

    /**
     * A chosen option against the one that is wanted, by their names in the wire format: {@code YES}.
     *
     * @param chosen the option chosen; empty where none was
     * @param wanted the option required
     */
    record Options(Optional<String> chosen, String wanted) implements Comparison {
        @Override
        public Operator operator() {
            return Operator.IS;
        }
    }

    /**
     * A row that has to rise.
     *
     * @param values the numbers, in order; empty where a cell is blank
     * @param unit their unit
     */
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
