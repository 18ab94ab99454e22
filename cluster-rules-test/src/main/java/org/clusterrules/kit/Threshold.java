package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the answer of a criterion turns: a cell, and the number there at which it does. The number may depend on other cells
 * of the form: "at most the number of enterprises", "baseline × 1.331". Of a text the number is its length.
 *
 * @param criterionId the criterion
 * @param cell the cell
 * @param at the number at which the answer turns, given the other cells; {@code null} where there is none
 */
public record Threshold(String criterionId, String cell, Function<Variation, @Nullable BigDecimal> at) {
    private static final BigDecimal HALF_STEP = new BigDecimal("0.005");

    /** More characters than any text of the form is allowed to have, and few enough to be tried. */
    private static final BigDecimal LONGEST_TEXT = new BigDecimal("100000");

    /** The side of a threshold that a cell is on. */
    public enum Side {
        /** One step below: 0.01 for a figure, 1 for a count and for the length of a text. */
        STEP_BELOW,
        /** Half a step below, which only a figure with three decimals can be. */
        HALF_BELOW,
        /** The threshold itself. */
        AT,
        /** Half a step above. */
        HALF_ABOVE,
        /** One step above. */
        STEP_ABOVE,
        /** Not filled in. */
        BLANK,
        /** 无. */
        NONE
    }

    /** Returns a threshold that is always the same. */
    public static Threshold of(String criterionId, String cell, String at) {
        BigDecimal number = new BigDecimal(at);
        return new Threshold(criterionId, cell, variation -> number);
    }

    /**
     * Returns the thresholds of a rule set that can be found from its rules, by asking them: where the number in a cell, or the
     * length of a text, turns a criterion that compares numbers, be it the number itself that is compared, a sum, the target of
     * a growth or a reduction, or another cell. Of what depends on other cells, "about" is found where it is reached in full.
     *
     * @param base a form that is filled in
     */
    public static List<Threshold> all(RuleSet rules, Application base) {
        return RuleThresholds.of(rules, base);
    }

    /** Returns the sides of this threshold that the cell can be on. */
    public List<Side> sides(Variation variation) {
        List<Side> sides = new ArrayList<>(List.of(Side.values()));
        Cell kind = variation.cell(cell);
        if (kind instanceof Count || kind instanceof Text) {
            sides.remove(Side.HALF_BELOW);
            sides.remove(Side.HALF_ABOVE);
        }
        return sides;
    }

    /** Returns the side that the cell is on; {@code null} where it is not near the threshold, or there is none. */
    public @Nullable Side side(Variation variation) {
        Cell there = variation.cell(cell);
        if (there.isBlank()) {
            return Side.BLANK;
        } else if (there.isNone()) {
            return Side.NONE;
        }
        BigDecimal number = there instanceof Text text ? BigDecimal.valueOf(text.length()) : variation.number(cell);
        BigDecimal threshold = at.apply(variation);
        if (number == null || threshold == null) {
            return null;
        }
        BigDecimal above = number.subtract(threshold);
        BigDecimal step = step(there);
        return above.signum() == 0
                ? Side.AT
                : is(above, step)
                        ? Side.STEP_ABOVE
                        : is(above, step.negate())
                                ? Side.STEP_BELOW
                                : is(above, HALF_STEP)
                                        ? Side.HALF_ABOVE
                                        : is(above, HALF_STEP.negate()) ? Side.HALF_BELOW : null;
    }

    /** Returns the number that is on that side; {@code null} where there is none, as for {@link Side#BLANK}. */
    @Nullable
    BigDecimal number(Side side, Variation variation) {
        BigDecimal threshold = at.apply(variation);
        if (threshold == null) {
            return null;
        }
        BigDecimal step = step(variation.cell(cell));
        return switch (side) {
            case STEP_BELOW -> threshold.subtract(step);
            case HALF_BELOW -> threshold.subtract(HALF_STEP);
            case AT -> threshold;
            case HALF_ABOVE -> threshold.add(HALF_STEP);
            case STEP_ABOVE -> threshold.add(step);
            case BLANK, NONE -> null;
        };
    }

    static BigDecimal step(Cell cell) {
        return cell instanceof Numeric numeric ? numeric.step() : BigDecimal.ONE;
    }

    /** Whether a cell can hold a number, or a text of that length; what a rule requires may be larger than any cell holds. */
    static boolean canHold(Cell cell, BigDecimal number) {
        if (cell instanceof Numeric numeric) {
            return numeric.canHold(number);
        }
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0 && number.compareTo(LONGEST_TEXT) < 0;
    }

    private static boolean is(BigDecimal number, BigDecimal other) {
        return number.compareTo(other) == 0;
    }
}
