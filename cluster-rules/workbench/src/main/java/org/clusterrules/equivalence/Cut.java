package org.clusterrules.equivalence;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clusterrules.model.Cell;

/**
 * Something on which an outcome depends, cut into finitely many classes within which the outcome does not change.
 *
 * @param kind how it follows from the cells, and so what its classes are
 * @param years the years over which a growth is spread; else 0
 * @param turns the values at which an outcome can turn, if it is a number
 */
record Cut(Kind kind, List<? extends Cell> cells, int years, SortedSet<BigDecimal> turns) {
    /** How a value follows from cells. */
    enum Kind {
        /** The option chosen in a cell; blank and each option are a class. */
        OPTION,
        /** Whether a cell is blank, says 无 (has no box ticked), or says anything else. */
        STATE,
        /** The number in a cell. */
        NUMBER,
        /** The sum of counts. */
        SUM,
        /** The growth from a first number to a last; it turns where their quotient does. */
        GROWTH,
        /** The reduction from a first number to a last, likewise. */
        REDUCTION,
        /** A last number in percent of a first, likewise. */
        SHARE,
        /** The mean of figures, which is that of each of them if all are the same. */
        MEAN,
        /** The geometric mean of growths, likewise. */
        COMPOUND
    }

    Cut {
        cells = List.copyOf(cells);
        turns = ImmutableSortedSet.copyOf(turns);
    }

    static Cut of(Kind kind, List<? extends Cell> cells, SortedSet<BigDecimal> turns) {
        return new Cut(kind, cells, 0, turns);
    }

    /** Returns what identifies the value; two cuts of the same value differ only in where they turn. */
    List<Object> subject() {
        List<String> pointers = pointers();
        return List.of(kind, kind == Kind.SUM ? pointers.stream().sorted().toList() : pointers, years);
    }

    List<String> pointers() {
        return cells.stream().map(Cell::pointer).toList();
    }

    /** Returns a cut that turns where either of the two does. */
    Cut and(Cut other) {
        SortedSet<BigDecimal> both = new TreeSet<>(turns);
        both.addAll(other.turns);
        return new Cut(kind, cells, years, both);
    }
}
