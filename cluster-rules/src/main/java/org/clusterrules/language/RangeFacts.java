package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
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
     * Each number is within the range that the form's dictionary gives it. 无 is zero, or is not compared.
     *
     * @param key names the sentences
     * @param required names the requirement
     */
    static Judgement within(
            List<Numeric> cells, Function<Numeric, @Nullable Range> ranges, String key, String required) {
        List<Numeric> outside = new ArrayList<>(0);
        List<Cell> missing = new ArrayList<>(0);
        boolean number = false; // is there one to compare?
        for (Numeric cell : cells) {
            Range range = ranges.apply(cell);
            if (cell.isBlank()) {
                if (!FormFacts.isOptional(cell)) {
                    missing.add(cell);
                }
            } else if (isCompared(cell, range)) {
                number = true;
                if (range != null && !range.contains(Numbers.orZero(cell))) {
                    outside.add(cell);
                }
            }
        }
        boolean anyNumber = number;
        Outcome outcome = !outside.isEmpty()
                ? Outcome.UNMET
                : !missing.isEmpty() ? Outcome.UNDETERMINED : anyNumber ? Outcome.MET : Outcome.NOT_APPLICABLE;
        boolean canBeNothing = cells.stream().noneMatch(cell -> isZero(cell, ranges.apply(cell)));
        FactJudgement fact = FactJudgement.of(outcome, () -> FormFacts.given(cells))
                .offending(() -> outside)
                .missing(() -> missing)
                .requires(() -> Phrase.of(required + ".required"))
                .says(() -> switch (outcome) {
                    case UNMET ->
                        Phrase.of(
                                key + ".unmet",
                                Phrase.some(Phrase.each(outside, cell -> wrong(key, cell, ranges.apply(cell)))),
                                outside.size());
                    case UNDETERMINED -> undetermined(anyNumber ? key + ".undetermined" : "blanks", missing);
                    default -> Phrase.of(AnswerFacts.key(key, outcome));
                });
        return canBeNothing
                ? fact.among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                : fact;
    }

    /** By experience nothing is compared that says 无; by definition 无 is zero where the cell counts an amount. */
    private static boolean isCompared(Numeric cell, @Nullable Range range) {
        return !cell.isNone() || isZero(cell, range);
    }

    private static boolean isZero(Numeric cell, @Nullable Range range) {
        return cell.place().indicator().noneIsZero() && range != null && range.kind() != Range.Kind.PLAUSIBLE;
    }

    /** Says what is blank, and what was found of the rest if there is any. */
    private static Phrase undetermined(String key, List<Cell> missing) {
        return Phrase.of(key, Phrase.cells(missing), missing.size());
    }

    private static Phrase wrong(String key, Numeric cell, @Nullable Range range) {
        BigDecimal number = Numbers.orZero(cell);
        List<Phrase> units = new ArrayList<>(0);
        if (range != null && range.kind() == Range.Kind.PLAUSIBLE) {
            for (LikelyUnit unit : LikelyUnit.of(cell.place().unit())) {
                if (range.contains(unit.convert(number))) {
                    units.add(unit.label()::in);
                }
            }
        }
        Phrase amount = Phrase.amount(
                Decimals.withPlaces(number, cell.step().scale()), cell.place().unit());
        Phrase written = cell.isNone() ? Phrase.of("none") : amount;
        Phrase usual = range == null ? Phrase.NOTHING : text(range, cell.place().unit());
        return Phrase.of(
                key + (units.isEmpty() ? ".wrong" : ".wrong-unit"),
                Phrase.label(cell),
                written,
                usual,
                Phrase.join("or-names", units));
    }

    /** Returns the range in the form's own unit, which zero does without and 0.5 to 5000 has once. */
    private static Phrase text(Range range, Unit unit) {
        BigDecimal min = range.min();
        BigDecimal max = range.max();
        if (min != null && max != null) {
            return Phrase.of("range.between", bound(min, percentOnly(unit)), bound(max, unit));
        } else if (min != null) {
            return Phrase.of(range.minExcluded() ? "range.above" : "range.least", bound(min, unit));
        }
        return max == null ? Phrase.NOTHING : Phrase.of("range.most", bound(max, unit));
    }

    private static Unit percentOnly(Unit unit) {
        return unit.equals(Percent.UNIT) ? unit : Unit.NONE;
    }

    private static Phrase bound(BigDecimal number, Unit unit) {
        return Phrase.asOnTheForm(number, number.signum() == 0 ? Unit.NONE : unit);
    }

    /** Not all of the shares that are above zero are at most 1, as they are where 89.45 % is kept as 0.8945. */
    static Judgement inPercent(List<Numeric> shares) {
        List<Numeric> small = new ArrayList<>();
        boolean large = false;
        for (Numeric share : shares) {
            BigDecimal number = Numbers.orZero(share);
            large |= number.compareTo(BigDecimal.ONE) > 0;
            if (number.signum() > 0) {
                small.add(share);
            }
        }
        List<Cell> blank = Judgement.blank(shares);
        Outcome outcome = large
                ? Outcome.MET
                : !blank.isEmpty()
                        ? Outcome.UNDETERMINED
                        : small.size() < LEAST_SHARES ? Outcome.NOT_APPLICABLE : Outcome.UNMET;
        return FactJudgement.of(outcome, shares)
                .offending(() -> small)
                .missing(() -> blank)
                .among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                .requires(() -> Phrase.of("in-percent.required"))
                .says(() -> outcome == Outcome.UNDETERMINED
                        ? undetermined(blank.size() < shares.size() ? "in-percent.undetermined" : "blanks", blank)
                        : Phrase.of(AnswerFacts.key("in-percent", outcome), Phrase.cells(small)));
    }
}
