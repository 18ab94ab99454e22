package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.jspecify.annotations.Nullable;

/** What is judged of numbers one by one: whether each is what it can be, and whether shares are written in percent. */
final class RangeFacts {
    /** So few shares say nothing: some shares are small. */
    private static final int LEAST_SHARES = 3;

    private RangeFacts() {}

    /** Each number is within the range that the form's dictionary gives it. 无 is zero, or is not compared. */
    static Judgement within(List<Numeric> cells, Function<Numeric, @Nullable Range> ranges, String key) {
        List<Numeric> outside = new ArrayList<>(0);
        List<Cell> missing = new ArrayList<>(0);
        boolean number = false;
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
        Outcome outcome = !outside.isEmpty()
                ? Outcome.UNMET
                : !missing.isEmpty() ? Outcome.UNDETERMINED : number ? Outcome.MET : Outcome.NOT_APPLICABLE;
        boolean canBeNothing = cells.stream().noneMatch(cell -> isZero(cell, ranges.apply(cell)));
        FactJudgement fact = FactJudgement.of(outcome, () -> FormFacts.given(cells))
                .offending(() -> outside)
                .missing(() -> missing)
                .requires(required(cells, ranges, key))
                .says(
                        switch (outcome) {
                            case UNMET ->
                                Phrase.of(
                                        key + ".unmet",
                                        Phrase.some(Phrase.each(outside, cell -> wrong(cell, ranges.apply(cell)))),
                                        outside.size());
                            case UNDETERMINED ->
                                Phrase.of(key + ".undetermined", Phrase.cells(missing), missing.size());
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

    private static Phrase wrong(Numeric cell, @Nullable Range range) {
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
        return units.isEmpty()
                ? Phrase.of("range.wrong", Phrase.label(cell), written, text(range))
                : Phrase.of(
                        "range.wrong-unit", Phrase.label(cell), written, text(range), Phrase.join("or-names", units));
    }

    private static Phrase required(List<Numeric> cells, Function<Numeric, @Nullable Range> ranges, String key) {
        return language -> {
            Map<Range, List<Cell>> byRange = new LinkedHashMap<>();
            for (Numeric cell : cells) {
                Range range = ranges.apply(cell);
                if (range != null && range.kind() != Range.Kind.PLAUSIBLE) {
                    byRange.computeIfAbsent(range, any -> new ArrayList<>()).add(cell);
                }
            }
            List<Phrase> each = new ArrayList<>();
            byRange.forEach((range, of) -> each.add(Phrase.of("range.each", Phrase.cells(of), text(range))));
            return each.isEmpty()
                    ? Wording.of(key + ".required", language)
                    : Phrase.join("semicolon", each).in(language);
        };
    }

    private static Phrase text(@Nullable Range range) {
        if (range == null) {
            return Phrase.NOTHING;
        }
        BigDecimal min = range.min();
        BigDecimal max = range.max();
        if (min != null && max != null) {
            return Phrase.of("range.between", min.toPlainString(), max.toPlainString());
        } else if (min != null) {
            return Phrase.of(range.minExcluded() ? "operator.more_than" : "operator.at_least", min.toPlainString());
        }
        return Phrase.of("operator.at_most", String.valueOf(max));
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
                .requires(Phrase.of("in-percent.required"))
                .says(Phrase.of(
                        AnswerFacts.key("in-percent", outcome),
                        small.size(),
                        Phrase.cells(outcome == Outcome.UNDETERMINED ? blank : small),
                        blank.size()));
    }
}
