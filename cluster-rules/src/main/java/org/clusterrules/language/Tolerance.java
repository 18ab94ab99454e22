package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.Locale;
import org.clusterrules.assessment.Ratio;

/**
 * How far a figure may be from what it should be, that far included.
 *
 * @param amount in percentage points, or in percent of what it should be
 * @param relative whether it is in percent of what it should be
 */
record Tolerance(BigDecimal amount, boolean relative) {
    /** Reads {@code 0.05} as so many percentage points, and {@code 1%} as that share of what should be. */
    static Tolerance parse(String text) {
        boolean relative = text.endsWith("%");
        return new Tolerance(new BigDecimal(relative ? text.substring(0, text.length() - 1) : text), relative);
    }

    /** Returns zero where the figure is near enough, else whether it is too large (1) or too small (−1). */
    int deviation(BigDecimal figure, Quantity expected, BigDecimal[] numbers) {
        if (relative) {
            Ratio value = expected.value(numbers);
            Ratio exact = new Ratio(figure, BigDecimal.ONE);
            if (exact.compareTo(share(value, Percent.HUNDRED.add(amount))) > 0) {
                return 1;
            }
            return exact.compareTo(share(value, Percent.HUNDRED.subtract(amount))) < 0 ? -1 : 0;
        }
        if (expected.compare(numbers, figure.subtract(amount)) < 0) {
            return 1;
        }
        return expected.compare(numbers, figure.add(amount)) > 0 ? -1 : 0;
    }

    private static Ratio share(Ratio value, BigDecimal percent) {
        return value.times(percent).dividedBy(Percent.HUNDRED);
    }

    String text(Locale language) {
        return Wording.of(relative ? "tolerance.relative" : "tolerance.points", language, amount.toPlainString());
    }
}
