package org.clusterrules.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell that holds a number: a {@link Figure} with decimals, or a whole {@link Count}. The number is exact, in the unit of the {@link
 * #place()}, and has at most {@value #MAX_DIGITS} digits without an exponent, which bounds every later calculation. Two are equal if they
 * have the same kind, place and value, regardless of trailing zeros. Immutable.
 */
public abstract sealed class Numeric implements Cell permits Figure, Count { // no interface: see DECISIONS.md
    /** The most digits of a number, before and after the point together. */
    public static final int MAX_DIGITS = 30;

    private final Place place;
    private final State state;
    private final @Nullable BigDecimal number;

    Numeric(Place place, State state, @Nullable BigDecimal number) {
        this.place = place;
        this.state = state;
        this.number = number;
    }

    @Override
    public final Place place() {
        return place;
    }

    @Override
    public final State state() {
        return state;
    }

    /** Returns the exact number; {@code null} if the cell is blank or says 无. */
    public final @Nullable BigDecimal number() {
        return number;
    }

    /** Whether this says 无 and has nothing to measure, like a rate; in a count or an amount 无 is zero ({@link Field#noneIsZero}). */
    public final boolean isImmeasurable() {
        return isNone() && !place.indicator().noneIsZero();
    }

    /** Returns the smallest step between two numbers in this cell: 0.01 for a figure, 1 for a count. */
    public abstract BigDecimal step();

    /** Whether this cell can hold the number: it has few enough digits and is below the limit, and in a count it is whole and not negative. */
    public abstract boolean canHold(BigDecimal number);

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Numeric that
                && getClass() == that.getClass()
                && place.equals(that.place)
                && state == that.state
                && Objects.equals(canonical(), that.canonical());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(place, state, canonical());
    }

    private @Nullable BigDecimal canonical() {
        return number == null ? null : number.stripTrailingZeros();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[place=" + place + ", state=" + state + ", number=" + number + "]";
    }
}
