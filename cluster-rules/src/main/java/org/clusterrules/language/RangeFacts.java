package org.clusterrules.language;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.internal.LikelyUnit;
import org.clusterrules.model.Cell;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.model.Unit;
import org.jspecify.annotations.Nullable;

/** What is judged of numbers one by one: whether each is what it can be, and whether shares are written in percent. */
final class RangeFacts {
    /** So few shares say nothing: some shares are small. */
    private static final int LEAST_SHARES = 3;

    private RangeFacts() {}

    /**
     * Numbers, each with what it can be.
     *
     * @param cells the numbers
     * @param limits what each can be, in the same order
     */
    record RangedCells(List<Numeric> cells, List<Limits> limits) {
        private boolean canBeNothing() {
            return limits.stream().noneMatch(Limits::isNoneZero);
        }

        private Range range(Numeric cell) {
            return limits.get(cells.indexOf(cell)).range();
        }
    }

    /**
     * What a number of a place can be.
     *
     * @param range the range
     * @param scaled the same range with the decimals of most numbers there: numbers of equal decimals are compared fastest
     * @param isNoneZero whether 无 is the number zero; by experience, it is not compared
     */
    record Limits(Range range, Range scaled, boolean isNoneZero) {
        static Limits of(Range range, Numeric cell) {
            int places = cell.step().scale();
            return new Limits(
                    range,
                    new Range(
                            range.kind(),
                            scaled(range.min(), places),
                            range.minExcluded(),
                            scaled(range.max(), places)),
                    range.kind() != Range.Kind.PLAUSIBLE
                            && cell.place().indicator().noneIsZero());
        }

        private static @Nullable BigDecimal scaled(@Nullable BigDecimal number, int places) {
            return number == null || number.scale() > places ? number : number.setScale(places);
        }
    }

    /** Each number is within the range that the form's dictionary gives it. 无 is zero, or is not compared. */
    static Judgement within(String key, String required, RangedCells all) {
        List<Numeric> outside = new ArrayList<>(0);
        List<Cell> missing = new ArrayList<>(0);
        boolean compared = false;
        for (int i = 0; i < all.limits.size(); i++) {
            Numeric cell = all.cells.get(i);
            Limits limits = all.limits.get(i);
            if (cell.isBlank()) {
                if (!isOptional(cell)) {
                    missing.add(cell);
                }
            } else if (!cell.isNone() || limits.isNoneZero()) {
                compared = true;
                if (!limits.scaled().contains(CellNumbers.orZero(cell))) {
                    outside.add(cell);
                }
            }
        }
        boolean any = compared;
        Outcome outcome = !outside.isEmpty() ? UNMET : !missing.isEmpty() ? UNDETERMINED : any ? MET : NOT_APPLICABLE;
        return new FactJudgement(outcome, () -> {
            FactDetails fact = FactDetails.of(key, () -> given(all.cells))
                    .offending(outside)
                    .missing(missing)
                    .requires(() -> Phrase.of(required))
                    .with(() -> outcome == UNDETERMINED
                            ? new Object[] {Phrase.cells(missing), missing.size()}
                            : new Object[] {
                                Phrase.some(Phrase.each(outside, cell -> wrong(key, cell, all.range(cell)))),
                                outside.size()
                            });
            if (outcome == UNDETERMINED && !any) {
                fact.says(() -> Phrase.ofCells("blanks", missing));
            }
            return all.canBeNothing() ? fact.among(FactDetails.CONDITIONAL) : fact;
        });
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

    /** Returns the range in the form's own unit, which zero does without and 0.5 to 5000 has once. */
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
        return new Amount(number, number.signum() == 0 ? Unit.NONE : unit)::onTheForm;
    }

    /** Not all of the shares that are above zero are at most 1, as they are where 89.45 % is kept as 0.8945. */
    static Judgement inPercent(List<Numeric> shares) {
        int aboveZero = 0;
        boolean large = false;
        for (int i = 0; i < shares.size() && !large; i++) {
            BigDecimal number = CellNumbers.orZero(shares.get(i));
            large = number.compareTo(BigDecimal.ONE) > 0;
            aboveZero += number.signum() > 0 ? 1 : 0;
        }
        List<Cell> blank = Judgement.blank(shares);
        boolean few = aboveZero < LEAST_SHARES;
        Outcome outcome = large ? MET : !blank.isEmpty() ? UNDETERMINED : few ? NOT_APPLICABLE : UNMET;
        return new FactJudgement(outcome, () -> {
            List<Numeric> small =
                    shares.stream().filter(CellNumbers::isAboveZero).toList();
            FactDetails fact = FactDetails.of("in-percent", shares)
                    .offending(small)
                    .missing(blank)
                    .among(FactDetails.CONDITIONAL)
                    .with(() -> new Object[] {Phrase.cells(outcome == UNDETERMINED ? blank : small), blank.size()});
            return blank.size() == shares.size() && outcome == UNDETERMINED
                    ? fact.says(() -> Phrase.ofCells("blanks", blank))
                    : fact;
        });
    }

    /** Leaves out optional cells that are blank, of which nothing was read. */
    static List<Cell> given(List<? extends Cell> cells) {
        List<Cell> given = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            if (!cell.isBlank() || !isOptional(cell)) {
                given.add(cell);
            }
        }
        return given;
    }

    /** Whether a cell may be left blank: the values of a stage, and the indicators of the cluster's own. */
    private static boolean isOptional(Cell cell) {
        FieldType type = cell.place().field().type();
        return type == FieldType.STAGE || type == FieldType.NAMED_TARGETS;
    }
}
