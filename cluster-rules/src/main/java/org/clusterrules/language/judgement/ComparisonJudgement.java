package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Outcome.NEAR;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.language.judgement.FormIndex.Located;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.internal.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * A quantity compared with a number that the rule states or that follows from another cell. If the threshold is not
 * recorded, the quantity is shown and neither judged nor scored.
 */
final class ComparisonJudgement extends Judgement {
    private final BoundedQuantity bounded;
    private final Bound bound;
    private final List<Choice> excuses;
    private final CellNumbers numbers;

    private ComparisonJudgement(BoundedQuantity bounded, List<Choice> excuses, CellNumbers numbers) {
        this.bounded = bounded;
        this.bound = bounded.boundFor(numbers.values());
        this.excuses = excuses;
        this.numbers = numbers;
    }

    /** @param excuses answers that excuse 无 in place of a number if all of them say 非工业集群，不适用; empty if none does */
    static ComparisonJudgement of(BoundedQuantity bounded, List<Choice> excuses) {
        return new ComparisonJudgement(bounded, excuses, new CellNumbers(bounded.cells()));
    }

    @Override
    Outcome judge() {
        return bounded.judge(bounded.cells(), numbers, excuses);
    }

    @Override
    LocatedJudgement locate(FormIndex index) {
        Located<? extends List<? extends Numeric>> cells = index.of(bounded.cells());
        Located<List<Choice>> answers = index.of(excuses);

        boolean isOneCell = bounded.otherCell() == null && quantity().isWritten() && excuses.isEmpty();
        Located<? extends Numeric> first = index.of(quantity().cells().get(0));
        return new LocatedJudgement(
                form -> {
                    if (isOneCell) {
                        return bounded.judge(first.in(form));
                    }
                    List<? extends Numeric> those = cells.in(form);
                    return bounded.judge(those, new CellNumbers(those), answers.in(form));
                },
                form -> of(bounded.of(cells.in(form)), answers.in(form)));
    }

    @Override
    boolean thresholdRecorded() {
        return bound.operator() != null;
    }

    private Quantity quantity() {
        return bounded.quantity();
    }

    BoundedQuantity bounded() {
        return bounded;
    }

    boolean canBeExcused() {
        return !excuses.isEmpty();
    }

    private boolean isImmeasurable() {
        return !numbers.immeasurable().isEmpty();
    }

    private boolean isBlank() {
        return !numbers.unfilled().isEmpty();
    }

    private @Nullable ExactNumber number() {
        boolean decidedBySome = isBlank() && outcome() != UNDETERMINED;
        return isImmeasurable() || (isBlank() && !decidedBySome) ? null : bounded.number(numbers.values());
    }

    @Override
    Optional<ExactNumber> exact() {
        return Optional.ofNullable(number());
    }

    @Override
    Set<Outcome> outcomesUnderRounding() {
        return !thresholdRecorded() || isImmeasurable() || isBlank()
                ? EnumSet.of(outcome())
                : bounded.outcomesUnderRounding(outcome());
    }

    /** What is blank is not at fault. */
    @Override
    List<Cell> offending() {
        List<Cell> immeasurable = numbers.immeasurable();
        return immeasurable.isEmpty() && isBlank() ? filled() : immeasurable;
    }

    private List<Cell> filled() {
        List<Cell> filled = new ArrayList<>(bounded.cells());
        filled.removeIf(Cell::isBlank);
        return filled;
    }

    @Override
    List<Cell> read() {
        return outcome() == NOT_APPLICABLE ? everything() : asCells(bounded.cells());
    }

    @Override
    List<Cell> everything() {
        return excuses.isEmpty() ? asCells(bounded.cells()) : joined(excuses, bounded.cells());
    }

    /** If the threshold is not recorded, no blank cell is at fault. */
    @Override
    List<Cell> missing() {
        return outcome() != UNDETERMINED || !thresholdRecorded()
                ? List.of()
                : isImmeasurable() ? unfilled(excuses) : numbers.unfilled();
    }

    @Override
    Optional<Comparison> compare() {
        Operator operator = bound.operator();
        if (operator == null) {
            return Optional.empty();
        }
        ExactNumber number = number();
        return Optional.of(new Comparison.Numbers(
                operator,
                number == null ? Optional.empty() : number.forPrograms(bound, decimals()),
                bounded.hasBound() ? Optional.of(bound.threshold()) : Optional.empty(),
                quantity().unit()));
    }

    @Override
    @Nullable
    Outcome after(List<Change> changes) {
        if (!thresholdRecorded() || isImmeasurable() || isBlank()) {
            return super.after(changes);
        }
        BigDecimal[] values = numbers.values().clone();
        for (Change change : changes) {
            for (int i = 0; i < values.length; i++) {
                if (bounded.cells().get(i).equals(change.from())) {
                    values[i] = change.to();
                }
            }
        }
        return bounded.judge(values);
    }

    private int decimals() {
        return quantity().isWhole() ? 0 : 2;
    }

    @Override
    List<Change> findAdvice() {
        return outcome() == UNMET || outcome() == NEAR ? turningPoint().stream().toList() : List.of();
    }

    /** Looks at the first cell that can be adjusted, and if it is unmet and that one cannot meet it, at the next. 无 is not adjusted. */
    @Override
    Optional<Change> turningPoint() {
        if (!thresholdRecorded() || isBlank() || number() == null) {
            return Optional.empty();
        }
        for (int adjustable : quantity().adjustable()) {
            Optional<Change> turn = turningPoint(adjustable);
            if (turn.isPresent()
                    || outcome() != UNMET
                    || quantity().cells().get(adjustable).isNone()) {
                return turn;
            }
        }
        return Optional.empty();
    }

    /** Searches on the form's grid, from the number in that cell. */
    private Optional<Change> turningPoint(int adjustable) {
        Numeric cell = quantity().cells().get(adjustable);
        if (cell.isNone() || Collections.frequency(bounded.cells(), cell) > 1) {
            return Optional.empty();
        }
        BigDecimal[] values = numbers.values().clone();
        boolean better = bound.asksForMore() == quantity().risesWithAdjustable();
        return SmallestChangeSearch.find(values[adjustable], cell.step(), better, to -> {
                    values[adjustable] = to;
                    return bounded.judge(values);
                })
                .filter(to -> CellNumbers.canBeIn(cell, to)) // a sum can turn where no count can go
                .map(to -> new Change(cell, to));
    }

    @Override
    Optional<BigDecimal> nearFrom() {
        return bound.isTolerant() ? Optional.of(bound.tolerated()) : Optional.empty();
    }

    /** Omits the change of the number itself to the threshold, which the sentence already states. */
    @Override
    List<Change> adviceToTell() {
        return advice().stream()
                .filter(change -> !quantity().isWritten() || change.to().compareTo(bound.threshold()) != 0)
                .toList();
    }

    @Override
    Optional<Ratio> earned() {
        ExactNumber number = outcome() == NEAR ? number() : null;
        return number != null
                ? Optional.of(bound.reached(number.approximate()))
                : thresholdRecorded() ? super.earned() : Optional.empty();
    }

    @Override
    Set<Outcome> possible() {
        if (!thresholdRecorded()) {
            return EnumSet.of(UNDETERMINED);
        }
        Set<Outcome> possible = super.possible();
        if (bound.isTolerant()) {
            possible.add(NEAR);
        }
        if (!excuses.isEmpty()) {
            possible.add(NOT_APPLICABLE);
        }
        return possible;
    }

    @Override
    Phrase requirement() {
        Phrase required = required();
        return bound.isTolerant() ? Phrase.of("threshold.required.about", required, tolerated()) : required;
    }

    @Override
    Phrase subjectAndRequirement() {
        return thresholdRecorded()
                ? Phrase.of("threshold.required.of", quantity().label(), requirement())
                : Phrase.of("unrecorded.required.of", quantity().label());
    }

    @Override
    Phrase whereItHolds() {
        return thresholdRecorded() ? Phrase.of("condition.threshold", quantity().label(), required()) : requirement();
    }

    @Override
    Optional<Phrase> found() {
        List<Cell> nothing = numbers.immeasurable();
        return isImmeasurable()
                ? Optional.of(Phrase.ofCells("found.nothing", nothing))
                : shown().map(number -> Phrase.of("written", quantity().label(), number));
    }

    private Phrase required() {
        Operator operator = bound.operator();
        Numeric otherCell = bounded.otherCell();
        if (operator == null) {
            return Phrase.of("unrecorded.required");
        }
        Phrase threshold = otherCell == null
                ? new NumberWithUnit(bound.threshold(), quantity().unit())
                : bounded.statedBound().threshold().compareTo(BigDecimal.ONE) == 0
                        ? Phrase.label(otherCell)
                        : Phrase.of(
                                "times", bounded.statedBound().threshold().toPlainString(), Phrase.label(otherCell));
        return Phrase.of(Phrase.key(quantity().isWhole() ? "count" : "operator", operator), threshold);
    }

    /** Returns the requirement with the threshold calculated for this form, to be quoted in a sentence. */
    private Phrase requiredHere() {
        if (bounded.otherCell() == null) {
            return required();
        }
        Phrase required = bounded.hasBound()
                ? Phrase.of(
                        "times.value",
                        required(),
                        new NumberWithUnit(
                                Decimals.withPlaces(bound.threshold(), decimals()),
                                quantity().unit()))
                : required();
        return Phrase.quotable(required);
    }

    private Phrase tolerated() {
        return new NumberWithUnit(
                Decimals.withPlaces(bound.tolerated(), 2), quantity().unit());
    }

    /**
     * A number of a cell is shown as written, 无 with the number it counts as, any other number rounded. A sum of which a count is blank is
     * at least what is shown.
     */
    private Optional<Phrase> shown() {
        ExactNumber number = number();
        if (number == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> shown = quantity().isWritten()
                ? Optional.of(Decimals.withPlaces(number.ratio().numerator(), decimals()))
                : number.forPeople(bound, decimals());
        Optional<Phrase> amount =
                shown.map(decimal -> new NumberWithUnit(decimal, quantity().unit()));
        if (isBlank()) {
            return amount.map(least -> Phrase.of("or-more", least));
        }
        return quantity().isWritten() && quantity().cells().get(0).isNone()
                ? amount.map(zero -> Phrase.of("none-counted", zero))
                : amount;
    }

    @Override
    Phrase statement() {
        Phrase label = quantity().label();
        Optional<Phrase> shown = shown();
        if (!thresholdRecorded()) {
            return shown.map(number -> Phrase.of("unrecorded", label, number))
                    .orElse(Phrase.of("unrecorded.unknown", label));
        }
        Phrase required = requiredHere();
        List<Cell> nothing = numbers.immeasurable();
        List<Cell> blank = isImmeasurable() ? unfilled(excuses) : numbers.unfilled();
        if (isImmeasurable()) {
            List<Cell> answers = outcome() == UNDETERMINED ? blank : asCells(excuses);
            return Phrase.of(
                    Phrase.key("threshold.nothing", outcome()),
                    Phrase.cells(nothing),
                    nothing.size(),
                    required,
                    Phrase.cells(answers),
                    answers.size());
        } else if (outcome() == UNDETERMINED) {
            return isBlank()
                    ? Phrase.of("threshold.blank", Phrase.cells(blank), blank.size(), required)
                    : Phrase.of("threshold.undefined", quantity().undefined(), required);
        }
        return shown.map(number -> Phrase.of(
                        Phrase.key("threshold", outcome()),
                        label,
                        number,
                        required,
                        Phrase.of("operator.at_least", tolerated())))
                .orElseGet(() -> Phrase.of(
                        Phrase.key("threshold.below-zero", outcome()),
                        quantity().belowZero(),
                        required));
    }
}
