package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;

/**
 * Two cells whose numbers are held against each other. 无 is zero in a count or an amount. In a rate, two 无 are equal, 无 and a
 * number are not, and otherwise 无 leaves nothing to compare.
 */
final class PairFacts {
    private PairFacts() {}

    /** Both cells hold the same number. */
    static Judgement same(Numeric one, Numeric other) {
        Outcome outcome = sameOutcome(one, other);
        return pair(one, "same", other, outcome)
                .missing(() -> Judgement.blank(List.of(one, other)))
                .requires(() -> Phrase.of("pair.same.required", Phrase.row(one), Phrase.row(other)));
    }

    /** As {@link #same}, where the first cell is an optional one of a stage, which is not compared where it is blank. */
    static Judgement sameWhereGiven(Numeric optional, Numeric other) {
        Outcome outcome = optional.isBlank() ? Outcome.NOT_APPLICABLE : sameOutcome(optional, other);
        FactJudgement fact = pair(optional, "same", other, outcome)
                .missing(() -> List.of(other))
                .among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                .requires(() -> Phrase.of("stage-target.required"));
        return optional.isBlank()
                ? fact.leftOut().says(() -> Phrase.of("pair.left-out", Phrase.label(optional)))
                : fact;
    }

    private static Outcome sameOutcome(Numeric one, Numeric other) {
        if (one.isBlank() || other.isBlank()) {
            return Outcome.UNDETERMINED;
        } else if (one.isImmeasurable() || other.isImmeasurable()) {
            return met(one.isNone() && other.isNone());
        }
        return met(Numbers.orZero(one).compareTo(Numbers.orZero(other)) == 0);
    }

    /** The first is at most the other. */
    static Judgement atMost(Numeric one, Numeric other) {
        return ordered(one, Operator.AT_MOST, other);
    }

    /** The first is at least the other. */
    static Judgement atLeast(Numeric one, Numeric other) {
        return ordered(one, Operator.AT_LEAST, other);
    }

    private static Judgement ordered(Numeric one, Operator operator, Numeric other) {
        boolean atLeast = operator == Operator.AT_LEAST;
        int sign = Numbers.orZero(one).compareTo(Numbers.orZero(other));
        boolean compared = !one.isImmeasurable() && !other.isImmeasurable();
        Outcome outcome = one.isBlank() || other.isBlank()
                ? Outcome.UNDETERMINED
                : compared ? met(atLeast ? sign >= 0 : sign <= 0) : Outcome.NOT_APPLICABLE;
        String key = atLeast ? "at-least" : "at-most";
        FactJudgement fact = pair(one, key, other, outcome)
                .missing(() -> Judgement.blank(List.of(one, other)))
                .comparing(() -> Optional.of(new Comparison.Numbers(
                        operator, shown(one), shown(other), one.place().unit())))
                .requires(() -> Phrase.of("pair." + key + ".required", Phrase.row(one), Phrase.row(other)));
        boolean rate = !one.place().indicator().noneIsZero()
                || !other.place().indicator().noneIsZero();
        return rate ? fact.among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE) : fact;
    }

    private static FactJudgement pair(Numeric one, String key, Numeric other, Outcome outcome) {
        List<Cell> blank = Judgement.blank(List.of(one, other));
        List<Cell> nothing = Numbers.in(List.of(one, other)).nothing();
        return FactJudgement.of(outcome, List.of(one, other)).says(() -> switch (outcome) {
            case UNDETERMINED -> Phrase.of("pair.undetermined", Phrase.cells(blank), blank.size());
            case NOT_APPLICABLE -> Phrase.of("pair.not_applicable", Phrase.cells(nothing), nothing.size());
            default ->
                Phrase.of(
                        AnswerFacts.key("pair." + key, outcome),
                        Phrase.label(one),
                        written(one),
                        Phrase.label(other),
                        written(other));
        });
    }

    private static Outcome met(boolean met) {
        return met ? Outcome.MET : Outcome.UNMET;
    }

    private static Optional<BigDecimal> shown(Numeric cell) {
        return cell.isBlank() || cell.isImmeasurable() ? Optional.empty() : Optional.of(Numbers.shown(cell));
    }

    /** Returns what is written in a cell that is not blank. */
    static Phrase written(Numeric cell) {
        return cell.isNone()
                ? Phrase.of("none")
                : Phrase.amount(Numbers.shown(cell), cell.place().unit());
    }
}
