package org.clusterrules.language;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Numeric;
import org.jspecify.annotations.Nullable;

/**
 * A quantity and what it is held against: a number, or so many times the number in another cell. Numbers that it is asked about
 * are in the order of its cells.
 *
 * @param quantity what is measured
 * @param bound what it is compared with; its threshold is a number of times where there is another cell
 * @param base the other cell; {@code null} where there is none
 */
record Measurement(Quantity quantity, Bound bound, @Nullable Numeric base) {
    /** Returns the cells of the quantity, and then the other. */
    List<? extends Numeric> cells() {
        return base == null
                ? quantity.cells()
                : ImmutableList.<Numeric>builder()
                        .addAll(quantity.cells())
                        .add(base)
                        .build();
    }

    /** Returns what is measured; {@code null} where there is no such number. */
    @Nullable
    ExactNumber number(BigDecimal[] numbers) {
        return quantity.value(base == null ? numbers : Arrays.copyOf(numbers, numbers.length - 1));
    }

    /** Returns the bound with the number that it comes to. */
    Bound bound(BigDecimal[] numbers) {
        return base == null ? bound : bound.times(numbers[numbers.length - 1]);
    }

    Outcome judge(BigDecimal[] numbers) {
        if (base == null && quantity.isWritten()) {
            return quantity.isPossible(numbers[0]) ? bound.judge(numbers[0]) : Outcome.UNDETERMINED;
        }
        ExactNumber number = number(numbers);
        return number == null ? Outcome.UNDETERMINED : bound(numbers).judge(number);
    }

    /** Whether it is known what the quantity is held against. */
    boolean isBounded() {
        return base == null || (!base.isBlank() && !base.isImmeasurable());
    }
}
