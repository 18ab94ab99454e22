package org.clusterrules.equivalence;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import org.clusterrules.model.Cell;

/**
 * Something that an outcome depends on, cut into finitely many classes within which the outcome does not change.
 *
 * @param kind how it follows from the cells, and thereby what the classes are
 * @param cells the cells
 * @param years of a growth, the years over which it is spread; else 0
 * @param turns of a number, the values at which an outcome can turn; else none
 */
record Cut(Kind kind, List<? extends Cell> cells, int years, SortedSet<BigDecimal> turns) {
    /** How something follows from cells. */
    enum Kind {
        /** The option chosen in a cell; blank and each option are a class. */
        OPTION,
        /** Whether a cell is blank, says 无 (has no box ticked), or says anything else. */
        STATE,
        /** The number in a cell. */
        NUMBER,
        /** The sum of counts. */
        SUM,
        /** The growth from a first number to a last; it turns where the quotient of the two does. */
        GROWTH,
        /** The reduction from a first number to a last, likewise. */
        REDUCTION,
        /** What a last number is of a first, in percent, likewise. */
        SHARE,
        /** The mean of figures, which is that of each of them where all are the same. */
        MEAN,
        /** The geometric mean of growths, which is that of each of them where all are the same. */
        COMPOUND
    }

    Cut {
        cells = List.copyOf(cells);
        turns = ImmutableSortedSet.copyOf(turns);
    }

    static Cut of(Kind kind, List<? extends Cell> cells, SortedSet<BigDecimal> turns) {
        return new Cut(kind, cells, 0, turns);
    }

    /** Returns what tells it from others; two cuts of the same thing differ in where they turn alone. */
    List<Object> subject() {
        List<String> pointers = pointers();
        return List.of(kind, kind == Kind.SUM ? pointers.stream().sorted().toList() : pointers, years);
    }

    List<String> pointers() {
        return cells.stream().map(Cell::pointer).toList();
    }

    /** Returns this cut wherever another of the same thing turns as well. */
    Cut and(Cut other) {
        return new Cut(
                kind,
                cells,
                years,
                ImmutableSortedSet.<BigDecimal>naturalOrder()
                        .addAll(turns)
                        .addAll(other.turns)
                        .build());
    }
}
