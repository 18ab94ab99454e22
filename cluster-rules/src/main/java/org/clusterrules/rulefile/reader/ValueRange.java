package org.clusterrules.rulefile.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.assessment.Operator;
import org.clusterrules.internal.LikelyUnit;
import org.clusterrules.language.Word;
import org.clusterrules.language.Word.ResultRange;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Label;
import org.clusterrules.model.Range;
import org.clusterrules.model.Unit;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.wording.ProblemWording;
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
 * @param plausible what it is by experience; {@code null} where that is not known
 */
record ValueRange(
        Label label,
        Label unit,
        @Nullable BigDecimal min,
        boolean minExcluded,
        @Nullable BigDecimal max,
        boolean whole,
        @Nullable Range plausible) {
    static final ValueRange ANYTHING = new ValueRange(Label.NOTHING, Unit.NONE.label(), null, false, null, false, null);

    private static final Set<FieldType> WHOLE =
            Set.of(FieldType.COUNT, FieldType.TARGET_COUNT, FieldType.STANDARDS, FieldType.PLATFORMS);
    private static final String PERCENT = "%";
    private static final Label POINTS = ProblemWording.of("unit.points");
    private static final Label BOXES = ProblemWording.of("unit.boxes");

    /** Returns what the quantity that begins a requirement can be: {@code figure($area)}. */
    static ValueRange of(RuleWord word, List<Field> about) {
        if (about.isEmpty()) {
            return ANYTHING;
        }
        Field field = about.get(0);
        Word meaning = word.meaning();
        if (field.type() == FieldType.TICKS) {
            int boxes = about.stream().mapToInt(group -> group.options().size()).sum();
            return new ValueRange(field.label(), BOXES, BigDecimal.ZERO, false, BigDecimal.valueOf(boxes), true, null);
        }
        if (!meaning.unit().isEmpty()) {
            Label unit = new Label(meaning.unit(), meaning.unit());
            return new ValueRange(field.label(), unit, limit(meaning.min()), false, limit(meaning.max()), false, null);
        }
        if (meaning.range() == ResultRange.DIFFERENCE) {
            boolean points = field.unit().code().equals(PERCENT);
            return new ValueRange(
                    field.label(), points ? POINTS : field.unit().label(), null, false, null, isWhole(field), null);
        }
        boolean whole = isWhole(field) && meaning.range() != ResultRange.MEAN;
        Label unit = field.unit().label();
        Range range = field.range();
        Range plausible = about.size() == 1 ? field.plausible() : null; // a sum is larger than its parts
        return range != null
                ? new ValueRange(field.label(), unit, range.min(), range.minExcluded(), range.max(), whole, plausible)
                : new ValueRange(
                        field.label(), unit, isWhole(field) ? BigDecimal.ZERO : null, false, null, whole, plausible);
    }

    /** Returns the same range as far as so many things go. */
    ValueRange upTo(int most) {
        return new ValueRange(label, unit, min, minExcluded, BigDecimal.valueOf(most), whole, plausible);
    }

    /** Whether a blank has no decimals. */
    static boolean isWhole(Field blank) {
        return WHOLE.contains(blank.type());
    }

    private static @Nullable BigDecimal limit(String number) {
        return number.isEmpty() ? null : new BigDecimal(number);
    }

    boolean canHold(BigDecimal number) {
        boolean fraction = number.stripTrailingZeros().scale() > 0;
        return !(whole && fraction)
                && (min == null || number.compareTo(min) >= 0)
                && (max == null || number.compareTo(max) <= 0);
    }

    /** Whether it can be this number, and is of that size by experience. */
    boolean isLikely(BigDecimal number) {
        return canHold(number) && (plausible == null || plausible.contains(number));
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

    /** Returns what is unusual about a threshold, and what was probably meant; empty if it is of the usual size. */
    Optional<Slip> slip(BigDecimal threshold) {
        BigDecimal size = threshold.abs();
        if (size.signum() == 0 || !canHold(threshold)) {
            return Optional.empty();
        } else if (isPercentage() && size.compareTo(BigDecimal.ONE) < 0) {
            String percent = WrittenNumber.plain(threshold.movePointRight(2));
            return Optional.of(new Slip(
                    ProblemWording.of("means-percent", WrittenNumber.plain(threshold)),
                    ProblemWording.of("percent-meant", percent)));
        } else if (plausible == null || plausible.contains(threshold)) {
            return Optional.empty();
        }
        Label what = ProblemWording.of(whole ? "unit.count" : "unit.number", unit);
        Label usual = rangeOf(plausible.min(), false, plausible.max(), false);
        return Optional.of(new Slip(
                ProblemWording.of("usually", what, label, usual),
                LikelyUnit.of(unit).stream()
                        .flatMap(other -> advice(threshold, other))
                        .reduce(Label.NOTHING, ProblemWording::joined)));
    }

    private Stream<Label> advice(BigDecimal threshold, LikelyUnit unit) {
        return new WrittenNumber(threshold, unit.label().zh())
                .in(this).stream()
                        .map(meant -> ProblemWording.of("unit-meant", unit.label(), WrittenNumber.plain(meant)));
    }

    /**
     * A threshold that is probably in another unit than the form.
     *
     * @param unusual what is unusual about it
     * @param advice what to write instead, for each unit that explains the threshold
     */
    record Slip(Label unusual, Label advice) {}

    /** Whether it is a share or a change in %; the ratio of two amounts, such as an intensity, can well be below 1%. */
    private boolean isPercentage() {
        return unit.zh().equals(PERCENT) && (max != null || min == null || min.signum() < 0);
    }

    /** Returns the range in words. */
    Label range() {
        return rangeOf(min, minExcluded, max, whole);
    }

    private static Label rangeOf(
            @Nullable BigDecimal min, boolean minExcluded, @Nullable BigDecimal max, boolean whole) {
        String key = min == null
                ? (max != null ? "range.at-most" : "range.any-whole")
                : max != null
                        ? (whole ? "range.whole-between" : "range.between")
                        : minExcluded ? "range.above" : whole ? "range.whole" : "range.at-least";
        return ProblemWording.of(
                key,
                Stream.of(Optional.ofNullable(min), Optional.ofNullable(max))
                        .map(limit -> limit.map(BigDecimal::toPlainString).orElse(""))
                        .toArray());
    }
}
