package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;

/** How far a figure that is written down may be from the one that was rounded to it. Counts and 无 are exact. */
enum Rounding {
    AS_WRITTEN("0"),
    HALF_A_UNIT("0.005");

    private final BigDecimal most;

    Rounding(String most) {
        this.most = new BigDecimal(most);
    }

    /** The numbers that a cell may stand for; 无 is zero. The cell is not blank. */
    Span span(Numeric cell) {
        if (cell.isNone()) {
            return Span.ZERO;
        }
        BigDecimal number = cell.number();
        return cell instanceof Figure ? new Span(number.subtract(most), number.add(most)) : Span.point(number);
    }

    /** A requirement of the standard or the targets: a blank leaves it open, 无 for a rate does not meet it. */
    Set<Says> required(Numeric cell, Function<Span, Set<Says>> requirement) {
        return cell.isBlank()
                ? Says.one(Says.UNDETERMINED)
                : cell.isNone() && isRate(cell) ? Says.one(Says.UNMET) : requirement.apply(span(cell));
    }

    /** A requirement of consistency: a blank leaves it open, 无 for a rate leaves nothing to compare. */
    Set<Says> compared(Numeric cell, Function<Span, Set<Says>> requirement) {
        return cell.isBlank()
                ? Says.one(Says.UNDETERMINED)
                : cell.isNone() && isRate(cell) ? Says.one(Says.NOT_APPLICABLE) : requirement.apply(span(cell));
    }

    /** Two cells that should say the same: two 无 agree, and 无 for a rate is not a number. */
    Set<Says> equal(Numeric one, Numeric other) {
        if (one.isBlank() || other.isBlank()) {
            return Says.one(Says.UNDETERMINED);
        } else if (isRate(one) && (one.isNone() || other.isNone())) {
            return Says.metIf(one.isNone() && other.isNone());
        }
        Span first = span(one);
        Span second = span(other);
        return Says.either(first.meets(second), !(first.isPoint() && second.isPoint() && first.meets(second)));
    }

    static boolean anyBlank(List<? extends Numeric> cells) {
        return cells.stream().anyMatch(Numeric::isBlank);
    }

    /** A unit of %, or per something. */
    static boolean isRate(Numeric cell) {
        String unit = cell.place().unit().code();
        return unit.equals("%") || unit.contains(" per ");
    }
}
