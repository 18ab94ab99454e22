package org.clusterrules.language;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    /** Each number is within the range that the form's dictionary gives it. 无 is zero, or is not compared. */
    static FactJudgement within(String key, List<Numeric> cells, Function<Numeric, @Nullable Range> ranges) {
        List<Numeric> outside = new ArrayList<>(0);
        List<Cell> missing = new ArrayList<>(0);
        boolean compared = false;
        boolean canBeNothing = true;
        for (Numeric cell : cells) {
            Range range = ranges.apply(cell);
            boolean noneIsZero = cell.place().indicator().noneIsZero()
                    && range != null
                    && range.kind() != Range.Kind.PLAUSIBLE; // by experience, 无 is not compared
            canBeNothing &= !noneIsZero;
            if (cell.isBlank()) {
                if (!isOptional(cell)) {
                    missing.add(cell);
                }
            } else if (!cell.isNone() || noneIsZero) {
                compared = true;
                if (range != null && !range.contains(CellNumbers.orZero(cell))) {
                    outside.add(cell);
                }
            }
        }
        boolean any = compared;
        Outcome outcome = !outside.isEmpty() ? UNMET : !missing.isEmpty() ? UNDETERMINED : any ? MET : NOT_APPLICABLE;
        FactJudgement fact = FactJudgement.of(key, outcome, () -> given(cells))
                .offending(outside)
                .missing(missing)
                .with(() -> outcome == UNDETERMINED
                        ? new Object[] {Phrase.cells(missing), missing.size()}
                        : new Object[] {
                            Phrase.some(Phrase.each(outside, cell -> wrong(key, cell, ranges.apply(cell)))),
                            outside.size()
                        });
        if (outcome == UNDETERMINED && !any) {
            fact.says(() -> Phrase.ofCells("blanks", missing));
        }
        return canBeNothing ? fact.among(FactJudgement.CONDITIONAL) : fact;
    }

    private static Phrase wrong(String key, Numeric cell, @Nullable Range range) {
        List<Phrase> units = new ArrayList<>(0);
        if (range != null && range.kind() == Range.Kind.PLAUSIBLE) {
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
                range == null ? Phrase.NOTHING : text(range, cell.place().unit()),
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
        List<Numeric> small = new ArrayList<>();
        boolean large = false;
        for (Numeric share : shares) {
            BigDecimal number = CellNumbers.orZero(share);
            large |= number.compareTo(BigDecimal.ONE) > 0;
            if (number.signum() > 0) {
                small.add(share);
            }
        }
        List<Cell> blank = Judgement.blank(shares);
        boolean few = small.size() < LEAST_SHARES;
        Outcome outcome = large ? MET : !blank.isEmpty() ? UNDETERMINED : few ? NOT_APPLICABLE : UNMET;
        FactJudgement fact = FactJudgement.of("in-percent", outcome, shares)
                .offending(small)
                .missing(blank)
                .among(FactJudgement.CONDITIONAL)
                .with(() -> new Object[] {Phrase.cells(outcome == UNDETERMINED ? blank : small), blank.size()});
        return blank.size() == shares.size() && outcome == UNDETERMINED
                ? fact.says(() -> Phrase.ofCells("blanks", blank))
                : fact;
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
