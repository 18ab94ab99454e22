package org.clusterrules.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
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
    private final Excuse excuse;
    private final Numbers numbers;

    private ThresholdJudgement(Quantity quantity, Bound bound, Excuse excuse, Numbers numbers) {
        super(judge(quantity, bound, excuse, numbers));
        this.quantity = quantity;
        this.bound = bound;
        this.excuse = excuse;
        this.numbers = numbers;
    }

    static ThresholdJudgement of(Quantity quantity, Bound bound, Excuse excuse) {
        return new ThresholdJudgement(quantity, bound, excuse, Numbers.in(quantity.cells()));
    }

    private static Outcome judge(Quantity quantity, Bound bound, Excuse excuse, Numbers numbers) {
        if (!numbers.nothing().isEmpty()) {
            return excuse.outcome();
        }
        if (!numbers.blank().isEmpty()) {
            Outcome sofar =
                    quantity.blanksOnlyRaise() ? judge(quantity, bound, numbers.values()) : Outcome.UNDETERMINED;
            return sofar == (bound.asksForMore() ? Outcome.MET : Outcome.UNMET) ? sofar : Outcome.UNDETERMINED;
        }
        return judge(quantity, bound, numbers.values());
    }

    private static Outcome judge(Quantity quantity, Bound bound, BigDecimal[] values) {
        return quantity.isDefined(values)
                ? bound.judge(number -> quantity.compare(values, number))
                : Outcome.UNDETERMINED;
    }

    private boolean saysNothing() {
        return !numbers.nothing().isEmpty();
    }

    private boolean isBlank() {
        return !numbers.blank().isEmpty();
    }

    @Override
    Set<Outcome> outcomesNearby() {
        return saysNothing() || isBlank()
                ? EnumSet.of(outcome())
                : Rounding.outcomes(quantity.cells(), outcome(), values -> judge(quantity, bound, values));
    }

    @Override
    List<Cell> cells() {
        if (saysNothing()) {
            return switch (outcome()) {
                case UNDETERMINED -> excuse.blank();
                case NOT_APPLICABLE -> {
                    List<Cell> all = new ArrayList<>(excuse.boxes());
                    all.addAll(quantity.cells());
                    yield all;
                }
                default -> numbers.nothing();
            };
        }
        return outcome() == Outcome.UNDETERMINED && isBlank() ? numbers.blank() : List.copyOf(quantity.cells());
    }

    @Override
    List<Cell> read() {
        return List.copyOf(quantity.cells());
    }

    @Override
    List<Cell> missing() {
        return outcome() != Outcome.UNDETERMINED ? List.of() : saysNothing() ? excuse.blank() : numbers.blank();
    }

    /** Whether there is a number that decided. */
    private boolean isKnown() {
        boolean decidedBySome = isBlank() && outcome() != Outcome.UNDETERMINED;
        return !saysNothing() && (!isBlank() || decidedBySome) && quantity.isDefined(numbers.values());
    }

    @Override
    Optional<Comparison> compare() {
        Optional<BigDecimal> actual =
                isKnown() ? Decimals.forPrograms(quantity, numbers.values(), bound) : Optional.empty();
        return Optional.of(
                new Comparison.Numbers(bound.operator(), actual, Optional.of(bound.threshold()), quantity.unit()));
    }

    /** Looks for the nearest number, on the form's grid, that the adjustable cell could hold. One that says 无 has no number to change. */
    @Override
    List<Change> findChanges() {
        int adjustable = quantity.adjustable();
        if ((outcome() != Outcome.UNMET && outcome() != Outcome.NEAR)
                || !quantity.isAdvisable()
                || quantity.cells().get(adjustable).isNone()
                || saysNothing()
                || isBlank()
                || !quantity.isDefined(numbers.values())) {
            return List.of();
        }
        Numeric cell = quantity.cells().get(adjustable);
        BigDecimal[] values = numbers.values().clone();
        BigDecimal step = cell.step();
        boolean upward = bound.asksForMore() == quantity.risesWithAdjustable();
        BigInteger start =
                values[adjustable].divide(step, 0, RoundingMode.FLOOR).toBigInteger();
        Decimals.Steps misses = steps -> {
            values[adjustable] = step.multiply(new BigDecimal(upward ? steps : steps.negate()));
            Outcome outcome = judge(quantity, bound, values);
            return outcome == Outcome.UNMET || outcome == Outcome.NEAR;
        };
        return Decimals.last(misses, upward ? start : start.negate())
                .map(last -> last.add(BigInteger.ONE))
                .map(first -> step.multiply(new BigDecimal(upward ? first : first.negate())))
                .filter(to -> {
                    values[adjustable] = to;
                    return judge(quantity, bound, values) == Outcome.MET; // and not past all that it can be
                })
                .map(to -> List.of(new Change(cell, to)))
                .orElse(List.of());
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
        if (!excuse.boxes().isEmpty()) {
            possible.add(Outcome.NOT_APPLICABLE);
        }
        return possible;
    }

    @Override
    String requirement(Locale language) {
        Phrase required = bound.requirement(quantity);
        return (bound.isTolerant() ? Phrase.of("threshold.required.about", required, tolerated()) : required)
                .in(language);
    }

    @Override
    String subjectAndRequirement(Locale language) {
        return Wording.of("threshold.required.of", language, quantity.label().in(language), requirement(language));
    }

    /** Leaves out the change of the number itself to the threshold. */
    @Override
    List<Change> changesToTell() {
        return changes().stream()
                .filter(change -> !quantity.isWritten() || change.to().compareTo(bound.threshold()) != 0)
                .toList();
    }

    private Phrase tolerated() {
        return Phrase.amount(Decimals.withPlaces(bound.tolerated(), 2), quantity.unit());
    }

    @Override
    String clause(Locale language) {
        return words().in(language);
    }

    private Phrase words() {
        Phrase required = bound.requirement(quantity);
        Phrase label = quantity.label();
        if (saysNothing()) {
            String key = AnswerFacts.key("threshold.nothing", outcome());
            return Phrase.of(
                    key,
                    Phrase.cells(numbers.nothing()),
                    numbers.nothing().size(),
                    required,
                    Phrase.cells(outcome() == Outcome.UNDETERMINED ? excuse.blank() : excuse.boxes()),
                    excuse.blank().size());
        } else if (outcome() == Outcome.UNDETERMINED) {
            return isBlank()
                    ? Phrase.of(
                            "threshold.blank",
                            Phrase.cells(numbers.blank()),
                            numbers.blank().size(),
                            required)
                    : Phrase.of("threshold.undefined", quantity.undefined(), required);
        }
        Optional<BigDecimal> shown = Decimals.forPeople(quantity, numbers.values(), bound);
        return shown.isEmpty()
                ? Phrase.of("threshold.bottomless", quantity.bottomless(), required)
                : Phrase.of(
                        AnswerFacts.key("threshold", outcome()),
                        label,
                        Phrase.amount(shown.get(), quantity.unit()),
                        required,
                        Phrase.of("operator.at_least", tolerated()));
    }
}
