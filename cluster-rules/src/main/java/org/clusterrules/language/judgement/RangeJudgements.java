package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.internal.LikelyUnit;
import org.clusterrules.model.Cell;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.model.Unit;
import org.jspecify.annotations.Nullable;

/** Judgements of numbers one by one: whether each is within its range, and whether shares are written in percent. */
final class RangeJudgements {
    /** Fewer shares prove nothing: some shares are small. */
    private static final int LEAST_SHARES = 3;

    private RangeJudgements() {}

    /** Numbers and their limits; {@code mayNotApply} if 无 counts as a number in none of them. */
    record RangedCells(List<Numeric> cells, List<NumberLimits> limits, boolean mayNotApply) {
        private Range range(Numeric cell) {
            return limits.get(cells.indexOf(cell)).range();
        }

        private boolean isAnyCompared() {
            return IntStream.range(0, limits.size())
                    .anyMatch(index -> limits.get(index).compares(cells.get(index)));
        }

        private List<Numeric> outside() {
            List<Numeric> outside = new ArrayList<>(0);
            for (int i = 0; i < limits.size(); i++) {
                Numeric cell = cells.get(i);
                if (limits.get(i).excludes(cell)) {
                    outside.add(cell);
                }
            }
            return outside;
        }

        private List<? extends Cell> missing() {
            return FormView.filter(cells, RangeJudgements::isMissing);
        }
    }

    /**
     * The limits of a number.
     *
     * @param scaled the same range with the usual number of decimals: numbers of equal scale are compared fastest
     * @param isNoneZero whether 无 is compared as zero; never for a plausible range
     */
    record NumberLimits(Range range, Range scaled, boolean isNoneZero) {
        static NumberLimits of(Range range, Numeric cell) {
            int places = cell.step().scale();
            return new NumberLimits(
                    range,
                    new Range(
                            range.kind(),
                            scaled(range.min(), places),
                            range.minExcluded(),
                            scaled(range.max(), places)),
                    range.kind() != Range.Kind.PLAUSIBLE
                            && cell.place().indicator().noneIsZero());
        }

        /** Whether there is a number to compare, or 无 that counts as zero. */
        private boolean compares(Numeric cell) {
            return cell.number() != null || (isNoneZero && cell.isNone());
        }

        private boolean excludes(Numeric cell) {
            return compares(cell) && !scaled.contains(CellNumbers.orZero(cell));
        }

        private static @Nullable BigDecimal scaled(@Nullable BigDecimal number, int places) {
            return number == null || number.scale() > places ? number : number.setScale(places);
        }
    }

    /** Each number is within its range in the form's dictionary. 无 is zero, or is not compared. */
    static Judgement within(String key, String required, FormView whole, Function<FormView, RangedCells> numbers) {
        return ContentJudgement.of(whole, form -> within(numbers.apply(form)), (form, outcome) -> {
            RangedCells all = numbers.apply(form);
            List<Numeric> outside = outcome == UNMET ? all.outside() : List.of();
            List<? extends Cell> missing = outcome == UNDETERMINED ? all.missing() : List.of();
            ContentDetails details = ContentDetails.of(key, () -> given(all.cells))
                    .offending(outside)
                    .missing(missing)
                    .requires(() -> Phrase.of(required))
                    .with(() -> outcome == UNDETERMINED
                            ? new Object[] {Phrase.cells(missing), missing.size()}
                            : new Object[] {
                                Phrase.some(Phrase.each(outside, cell -> wrong(key, cell, all.range(cell)))),
                                outside.size()
                            });
            if (outcome == UNDETERMINED && !all.isAnyCompared()) {
                details.statement(() -> Phrase.ofCells("blanks", missing));
            }
            return all.mayNotApply ? details.among(ContentDetails.MAY_NOT_APPLY) : details;
        });
    }

    private static Outcome within(RangedCells all) {
        boolean missing = false;
        boolean compared = false;
        for (int i = 0; i < all.limits.size(); i++) {
            Numeric cell = all.cells.get(i);
            NumberLimits limits = all.limits.get(i);
            if (limits.excludes(cell)) {
                return UNMET;
            }
            compared = compared || limits.compares(cell);
            missing |= isMissing(cell);
        }
        return missing ? UNDETERMINED : compared ? MET : NOT_APPLICABLE;
    }

    private static boolean isMissing(Numeric cell) {
        return cell.isBlank() && !isOptional(cell);
    }

    private static Phrase wrong(String key, Numeric cell, Range range) {
        List<Phrase> units = new ArrayList<>(0);
        if (range.kind() == Range.Kind.PLAUSIBLE) {
            for (LikelyUnit unit : LikelyUnit.of(cell.place().unit().label())) {
                if (range.contains(unit.convert(CellNumbers.orZero(cell)))) {
                    units.add(unit.label()::in);
                }
            }
        }
        return Phrase.of(
                key + (units.isEmpty() ? ".wrong" : ".wrong-unit"),
                Phrase.label(cell),
                CellNumbers.written(cell),
                text(range, cell.place().unit()),
                Phrase.join("or-names", units));
    }

    /** Writes no unit after zero, and only one after 0.5 to 5000, unless it is percent. */
    private static Phrase text(Range range, Unit unit) {
        BigDecimal min = range.min();
        BigDecimal max = range.max();
        if (min != null && max != null) {
            Unit repeated = unit.equals(Quantity.PERCENT) ? unit : Unit.NONE;
            return Phrase.of("range.between", bound(min, repeated), bound(max, unit));
        } else if (min != null) {
            return Phrase.of(range.minExcluded() ? "range.above" : "range.least", bound(min, unit));
        }
        return max == null ? Phrase.NOTHING : Phrase.of("range.most", bound(max, unit));
    }

    private static Phrase bound(BigDecimal number, Unit unit) {
        return new NumberWithUnit(number, number.signum() == 0 ? Unit.NONE : unit)::onTheForm;
    }

    /** Not all shares above zero are at most 1, which happens if a spreadsheet keeps 89.45 % as 0.8945. */
    static Judgement inPercent(FormView whole) {
        return ContentJudgement.of(whole, form -> inPercent(form.sharesOfToday()), (form, outcome) -> {
            List<Numeric> shares = form.sharesOfToday();
            List<Cell> blank = Judgement.unfilled(shares);
            List<Numeric> small = outcome == UNMET ? FormView.filter(shares, CellNumbers::isAboveZero) : List.of();
            ContentDetails details = ContentDetails.of("in-percent", shares)
                    .offending(small)
                    .missing(blank)
                    .among(ContentDetails.MAY_NOT_APPLY)
                    .with(() -> new Object[] {Phrase.cells(outcome == UNDETERMINED ? blank : small), blank.size()});
            return blank.size() == shares.size() && outcome == UNDETERMINED
                    ? details.statement(() -> Phrase.ofCells("blanks", blank))
                    : details;
        });
    }

    private static Outcome inPercent(List<Numeric> shares) {
        int aboveZero = 0;
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal number = CellNumbers.orZero(shares.get(i));
            if (number.compareTo(BigDecimal.ONE) > 0) {
                return MET;
            }
            aboveZero += number.signum() > 0 ? 1 : 0;
        }
        boolean few = aboveZero < LEAST_SHARES;
        return Judgement.anyBlank(shares) ? UNDETERMINED : few ? NOT_APPLICABLE : UNMET;
    }

    static <C extends Cell> List<C> given(List<C> cells) {
        return FormView.filter(cells, cell -> !cell.isBlank() || !isOptional(cell));
    }

    /** Values of a stage, and indicators that the cluster adds, may be left blank. */
    private static boolean isOptional(Cell cell) {
        FieldType type = cell.place().field().type();
        return type == FieldType.STAGE || type == FieldType.NAMED_TARGETS;
    }
}
