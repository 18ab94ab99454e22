package org.clusterrules.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure: a blank, 无, or an exact decimal number in the unit of its {@link #place()}. The form keeps two decimal places
 * ("数据有小数时，保留小数点后2位"); a figure written with more is held as written. Two figures with the same place and the same
 * value are equal, however many zeros they end in.
 *
 * @param number the number; present exactly if the state is {@link State#FILLED}
 */
public record Figure(Place place, State state, @Nullable BigDecimal number) implements Numeric {
    /** The amount of a figure, its sign aside, is below this: 10^15. */
    public static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    private static final BigDecimal STEP = new BigDecimal("0.01");

    /** Checks that there is a number exactly where there should be one, and that it is neither too long nor too large. */
    public Figure {
        Digits.check(place, state, number, LIMIT);
    }

    @Override
    public BigDecimal step() {
        return STEP;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figure that
                && place.equals(that.place)
                && state == that.state
                && Objects.equals(canonical(), that.canonical());
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, state, canonical());
    }

    private @Nullable BigDecimal canonical() {
        return number == null ? null : number.stripTrailingZeros();
    }
}
