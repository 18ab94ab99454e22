package org.clusterrules.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;

/** A quantity held against a fixed number. */
final class ThresholdJudgement extends Judgement {
    private final Quantity quantity;
    private final Bound bound;
    private final Numbers numbers;

    private ThresholdJudgement(Quantity quantity, Bound bound, Numbers numbers) {
        super(judge(quantity, bound, numbers, numbers.values()));
        this.quantity = quantity;
        this.bound = bound;
        this.numbers = numbers;
    }

    static ThresholdJudgement of(Quantity quantity, Bound bound) {
        return new ThresholdJudgement(quantity, bound, Numbers.in(quantity.cells()));
    }

    private static Outcome judge(Quantity quantity, Bound bound, Numbers numbers, BigDecimal[] values) {
        if (!numbers.nothing().isEmpty()) {
            return Outcome.UNMET;
        }
        if (!numbers.blank().isEmpty()) {
            Outcome sofar = quantity.blanksOnlyRaise() ? judge(quantity, bound, values) : Outcome.UNDETERMINED;
            return sofar == (bound.asksForMore() ? Outcome.MET : Outcome.UNMET) ? sofar : Outcome.UNDETERMINED;
        }
        return judge(quantity, bound, values);
    }

    private static Outcome judge(Quantity quantity, Bound bound, BigDecimal[] values) {
        return quantity.isDefined(values)
                ? bound.judge(number -> quantity.compare(values, number))
                : Outcome.UNDETERMINED;
    }

    @Override
    Set<Outcome> outcomesNearby() {
        EnumSet<Outcome> outcomes = EnumSet.of(outcome());
        if (numbers.nothing().isEmpty() && numbers.blank().isEmpty()) {
            outcomes.addAll(Rounding.outcomes(quantity.cells(), values -> judge(quantity, bound, values)));
        }
        return outcomes;
    }

    @Override
    List<Cell> cells() {
        return outcome() == Outcome.UNDETERMINED && !numbers.blank().isEmpty()
                ? numbers.blank()
                : !numbers.nothing().isEmpty() ? numbers.nothing() : List.copyOf(quantity.cells());
    }

    @Override
    List<Cell> missing() {
        return outcome() == Outcome.UNDETERMINED ? numbers.blank() : List.of();
    }

    private boolean isKnown() {
        boolean decidedBySome = !numbers.blank().isEmpty() && outcome() != Outcome.UNDETERMINED;
        return numbers.nothing().isEmpty()
                && (numbers.blank().isEmpty() || decidedBySome)
                && quantity.isDefined(numbers.values());
    }

    @Override
    Optional<Comparison> compare() {
        Optional<BigDecimal> actual = isKnown()
                ? Decimals.display(quantity, numbers.values(), quantity.isWhole() ? 0 : 2, bound)
                : Optional.empty();
        return Optional.of(
                new Comparison(Optional.of(bound.operator()), actual, Optional.of(bound.threshold()), quantity.unit()));
    }

    /** Looks for the nearest number, on the form's grid, that the adjustable cell could hold. */
    @Override
    List<Change> findChanges() {
        int adjustable = quantity.adjustable();
        Numeric cell = quantity.cells().get(adjustable);
        if (outcome() == Outcome.MET || !canAdjustAlone(cell)) {
            return List.of();
        }
        BigDecimal[] values = numbers.values().clone();
        BigDecimal step = cell.step();
        boolean upward = bound.asksForMore() == quantity.risesWithAdjustable();
        BigInteger start =
                values[adjustable].divide(step, 0, RoundingMode.FLOOR).toBigInteger();
        Decimals.Holds misses = steps -> {
            values[adjustable] = step.multiply(new BigDecimal(upward ? steps : steps.negate()));
            return judge(quantity, bound, values) != Outcome.MET;
        };
        return Decimals.last(misses, upward ? start : start.negate())
                .map(last -> last.add(BigInteger.ONE))
                .map(first -> step.multiply(new BigDecimal(upward ? first : first.negate())))
                .map(to -> List.of(new Change(cell, to)))
                .orElse(List.of());
    }

    /** Whether the other cells hold what it takes, so that changing this one alone can meet the requirement. */
    private boolean canAdjustAlone(Numeric cell) {
        boolean othersThere = numbers.blank().stream().allMatch(cell::equals)
                && numbers.nothing().stream().allMatch(cell::equals);
        return othersThere && quantity.isDefined(numbers.values());
    }

    @Override
    Optional<Ratio> earned() {
        return outcome() == Outcome.NEAR
                ? Optional.of(quantity.value(numbers.values()).dividedBy(bound.threshold()))
                : super.earned();
    }

    @Override
    Set<Outcome> possible() {
        Set<Outcome> possible = super.possible();
        if (bound.isTolerant()) {
            possible.add(Outcome.NEAR);
        }
        return possible;
    }

    @Override
    String requirement(Locale language) {
        String required = Wording.requirement(bound, quantity.unit(), language);
        String label = quantity.label(language);
        return bound.isTolerant()
                ? Wording.of(
                        "threshold.required.about",
                        language,
                        label,
                        required,
                        Wording.amount(Decimals.withPlaces(bound.tolerated(), 2), quantity.unit(), language))
                : Wording.of("threshold.required", language, label, required);
    }

    @Override
    String clause(Locale language) {
        String required = Wording.requirement(bound, quantity.unit(), language);
        String label = quantity.label(language);
        if (!numbers.nothing().isEmpty()) {
            return Wording.of("threshold.nothing", language, Wording.list(numbers.nothing(), language), required);
        } else if (outcome() == Outcome.UNDETERMINED && !numbers.blank().isEmpty()) {
            return Wording.of("threshold.blank", language, Wording.list(numbers.blank(), language), required);
        } else if (outcome() == Outcome.UNDETERMINED) {
            return Wording.of("threshold.undefined", language, quantity.undefined(language), required);
        }
        Comparison comparison = comparison().orElseThrow();
        String actual = comparison
                .actual()
                .map(number -> Wording.amount(number, quantity.unit(), language))
                .orElse("?");
        String key = "threshold." + outcome().name().toLowerCase(Locale.ROOT);
        return Wording.of(key, language, label, actual, required, Wording.advice(changes(), language));
    }
}
