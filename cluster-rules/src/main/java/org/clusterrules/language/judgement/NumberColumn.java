package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.clusterrules.model.Numeric;
import org.jspecify.annotations.Nullable;

/**
 * The same cell of many applications: numbers in hundredths, the precision of the form, and the state of cells without
 * one. A number with more decimals, or too large, is not in the column; then the application itself has to be assessed.
 * Immutable and thread-safe. For tools that ask one question about many applications; {@link ColumnRequirement} reads
 * it.
 */
public final class NumberColumn {
    static final byte NUMBER = 0;
    static final byte BLANK = 1;
    static final byte NOTHING = 2;
    private static final byte ABSENT = 3;

    static final int PLACES = 2;
    /** Every number of that many digits fits into a {@code long}. */
    private static final int DIGITS = 18;

    private final long[] hundredths;
    private final byte[] states;

    private NumberColumn(int size) {
        this.hundredths = new long[size];
        this.states = new byte[size];
    }

    /** Creates a column; a cell is {@code null} if an application has none, or is to be ignored. */
    public static NumberColumn of(int size, IntFunction<@Nullable Numeric> cells) {
        NumberColumn column = new NumberColumn(size);
        for (int i = 0; i < size; i++) {
            column.set(i, cells.apply(i));
        }
        return column;
    }

    private void set(int index, @Nullable Numeric cell) {
        if (cell == null) {
            states[index] = ABSENT;
        } else if (cell.isBlank()) {
            states[index] = BLANK;
        } else if (cell.isImmeasurable()) {
            states[index] = NOTHING;
        } else {
            BigDecimal number = CellNumbers.orZero(cell);
            if (fits(number)) {
                hundredths[index] = hundredths(number);
            } else {
                states[index] = ABSENT;
            }
        }
    }

    static boolean fits(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= PLACES && stripped.precision() - stripped.scale() + PLACES <= DIGITS;
    }

    static long hundredths(BigDecimal number) {
        return number.movePointRight(PLACES).longValueExact();
    }

    long at(int index) {
        return hundredths[index];
    }

    byte state(int index) {
        return states[index];
    }
}
