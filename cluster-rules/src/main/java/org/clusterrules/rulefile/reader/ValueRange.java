package org.clusterrules.rulefile.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.assessment.Operator;
import org.clusterrules.internal.LikelyUnit;
import org.clusterrules.language.Meaning;
import org.clusterrules.language.Meaning.ResultRange;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Label;
import org.clusterrules.model.Range;
import org.clusterrules.model.Unit;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.jspecify.annotations.Nullable;

/**
 * The range of a quantity: the numbers that its cell can hold, or that a word can calculate.
 *
 * @param unit the unit as the form prints it
 * @param min {@code null} if there is none
 * @param max {@code null} if there is none
 * @param whole whether it has no decimals
 * @param plausible the usual range; {@code null} if it is not known
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

    /** Returns the range of the quantity with which a requirement begins: {@code figure($area)}. */
    static ValueRange of(RuleWord word, List<Field> about) {
        if (about.isEmpty()) {
            return ANYTHING;
        }
        Field field = about.get(0);
        Meaning meaning = word.meaning();
        if (field.type() == FieldType.TICKS) {
            int boxes = about.stream().mapToInt(group -> group.options().size()).sum();
            return new ValueRange(field.label(), BOXES, BigDecimal.ZERO, false, BigDecimal.valueOf(boxes), true, null);
        }
        if (!meaning.unit().isEmpty()) {
            Label unit = new Label(meaning.unit(), meaning.unit());
            Label calculated = ProblemWording.of("calculated-from", word.label(), field.label());
            return new ValueRange(calculated, unit, limit(meaning.min()), false, limit(meaning.max()), false, null);
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

    ValueRange upTo(int most) {
        return new ValueRange(label, unit, min, minExcluded, BigDecimal.valueOf(most), whole, plausible);
    }

    static boolean isWhole(Field field) {
        return WHOLE.contains(field.type());
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

    /** Whether the number is possible and of the usual size. */
    boolean isLikely(BigDecimal number) {
        return canHold(number) && (plausible == null || plausible.contains(number));
    }

    /** Whether the comparison has the same result for every number of the range. */
    boolean decidesNothing(Operator operator, BigDecimal number) {
        boolean atMin = min != null && number.compareTo(min) == 0;
        boolean atMax = max != null && number.compareTo(max) == 0;
        return switch (operator) {
            case AT_LEAST, LESS_THAN -> atMin;
            case MORE_THAN, AT_MOST -> atMax || (atMin && minExcluded);
            case ABOUT, IS, INCREASES -> false;
        };
    }

    /** Returns what is unusual about a threshold, and what was probably meant; empty if its size is usual. */
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

    /** The problem of a threshold that is probably in another unit than the form's, and advice. */
    record Slip(Label unusual, Label advice) {}

    /** The ratio of two amounts, for example an intensity, can well be below 1%. */
    private boolean isPercentage() {
        return unit.zh().equals(PERCENT) && (max != null || min == null || min.signum() < 0);
    }

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
