package org.clusterrules.compiler;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.clusterrules.assessment.Operator;
import org.clusterrules.language.Word;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Label;
import org.clusterrules.model.Range;
import org.clusterrules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What numbers a quantity can be: those that its cell can hold, or that a word can work out.
 *
 * @param label what a person calls it
 * @param unit the unit as the form prints it
 * @param min the least number; {@code null} where there is none
 * @param minExcluded whether {@code min} itself cannot be
 * @param max the greatest number; {@code null} where there is none
 * @param whole whether it has no decimals
 */
record ValueRange(
        Label label,
        Label unit,
        @Nullable BigDecimal min,
        boolean minExcluded,
        @Nullable BigDecimal max,
        boolean whole) {
    static final ValueRange ANYTHING = new ValueRange(new Label("", ""), Unit.NONE.label(), null, false, null, false);

    private static final Set<FieldType> WHOLE = Set.of(FieldType.COUNT, FieldType.STANDARDS, FieldType.PLATFORMS);

    /** Returns what the quantity that begins a requirement can be: {@code figure($area)}. */
    static ValueRange of(RuleWord word, List<Field> about) {
        if (about.isEmpty()) {
            return ANYTHING;
        }
        Field field = about.get(0);
        Word meaning = word.meaning();
        return meaning.unit().isEmpty()
                ? of(field)
                : new ValueRange(
                        field.label(),
                        new Label(meaning.unit(), meaning.unit()),
                        limit(meaning.min()),
                        false,
                        limit(meaning.max()),
                        false);
    }

    private static @Nullable BigDecimal limit(String number) {
        return number.isEmpty() ? null : new BigDecimal(number);
    }

    private static ValueRange of(Field field) {
        Range range = field.range();
        boolean whole = WHOLE.contains(field.type());
        if (range != null) {
            return new ValueRange(
                    field.label(), field.unit().label(), range.min(), range.minExcluded(), range.max(), whole);
        }
        return new ValueRange(field.label(), field.unit().label(), whole ? BigDecimal.ZERO : null, false, null, whole);
    }

    boolean canHold(BigDecimal number) {
        boolean fraction = number.stripTrailingZeros().scale() > 0;
        return !(whole && fraction)
                && (min == null || number.compareTo(min) >= 0)
                && (max == null || number.compareTo(max) <= 0);
    }

    /** Whether every number of the range compares in the same way with this one. */
    boolean decidesNothing(Operator operator, BigDecimal number) {
        boolean atMin = min != null && number.compareTo(min) == 0;
        boolean atMax = max != null && number.compareTo(max) == 0;
        return switch (operator) {
            case AT_LEAST, LESS_THAN -> atMin;
            case MORE_THAN, AT_MOST -> atMax || (atMin && minExcluded);
            case ABOUT, IS, INCREASES -> false;
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
