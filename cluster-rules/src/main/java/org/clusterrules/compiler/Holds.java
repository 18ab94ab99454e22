package org.clusterrules.compiler;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Label;
import org.clusterrules.model.Range;
import org.clusterrules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What numbers a quantity can be: those that its cell can hold, or that a growth or a reduction can come to.
 *
 * @param label what a person calls it
 * @param unit the unit as the form prints it
 * @param min the least number; {@code null} where there is none
 * @param minExcluded whether {@code min} itself cannot be
 * @param max the greatest number; {@code null} where there is none
 * @param whole whether it has no decimals
 */
record Holds(
        Label label,
        Label unit,
        @Nullable BigDecimal min,
        boolean minExcluded,
        @Nullable BigDecimal max,
        boolean whole) {
    static final Holds ANYTHING = new Holds(new Label("", ""), Unit.NONE.label(), null, false, null, false);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Label PERCENT = new Label("%", "%");
    private static final Set<FieldType> WHOLE = Set.of(FieldType.COUNT, FieldType.STANDARDS, FieldType.PLATFORMS);

    /** Returns what the quantity can be that a rule begins with: {@code figure($area)}. */
    static Holds of(String word, List<Scope.Variable> about) {
        Field field = about.stream()
                .flatMap(variable -> variable.blank().stream())
                .findFirst()
                .orElse(null);
        if (field == null) {
            return ANYTHING;
        }
        return switch (word) {
            // Nothing can fall by more than all of it.
            case "averageGrowth", "averageOfGrowths" ->
                new Holds(field.label(), PERCENT, HUNDRED.negate(), false, null, false);
            case "reduction" -> new Holds(field.label(), PERCENT, null, false, HUNDRED, false);
            default -> of(field);
        };
    }

    private static Holds of(Field field) {
        Range range = field.range();
        boolean whole = WHOLE.contains(field.type());
        if (range != null) {
            return new Holds(field.label(), field.unit().label(), range.min(), range.minExcluded(), range.max(), whole);
        }
        return new Holds(field.label(), field.unit().label(), whole ? BigDecimal.ZERO : null, false, null, whole);
    }

    boolean canHold(BigDecimal number) {
        boolean fraction = number.stripTrailingZeros().scale() > 0;
        return !(whole && fraction)
                && (min == null || number.compareTo(min) >= 0)
                && (max == null || number.compareTo(max) <= 0);
    }

    /** Whether a comparison with a number comes out the same whatever the quantity is. */
    boolean decidesNothing(String word, BigDecimal number) {
        boolean atMin = min != null && number.compareTo(min) == 0;
        boolean atMax = max != null && number.compareTo(max) == 0;
        return switch (word) {
            case "isAtLeast", "isLessThan" -> atMin;
            case "isMoreThan" -> atMax || (atMin && minExcluded);
            case "isAtMost" -> atMax || (atMin && minExcluded);
            default -> false;
        };
    }

    /** Returns the range in words. */
    Label range() {
        String key = min == null
                ? "range.at-most"
                : max != null
                        ? "range.between"
                        : minExcluded ? "range.above" : whole ? "range.whole" : "range.at-least";
        return ProblemWording.of(key, text(min), text(max));
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
