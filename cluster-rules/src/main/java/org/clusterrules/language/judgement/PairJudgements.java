package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Numeric;

/**
 * Two cells whose numbers are compared. 无 is zero in a count or an amount. In a rate, two 无 are equal, 无 and a number
 * are not, and otherwise 无 cannot be compared.
 */
final class PairJudgements {
    private PairJudgements() {}

    static Judgement same(Numeric one, Numeric other) {
        return ContentJudgement.of(
                one,
                other,
                PairJudgements::sameOutcome,
                (first, second, outcome) -> pair("pair.same", first, second, outcome));
    }

    /** Like {@link #same}, but does not apply if the first cell, an optional one of a stage, is blank. */
    static Judgement sameWhereGiven(Numeric stage, Numeric target) {
        return ContentJudgement.of(stage, target, PairJudgements::sameOutcomeWhereGiven, (optional, other, outcome) -> {
            ContentDetails details = pair("pair.same", optional, other, outcome)
                    .missing(List.of(other))
                    .among(ContentDetails.MAY_NOT_APPLY)
                    .requires(() -> Phrase.of("stage-target.required"));
            return optional.isBlank()
                    ? details.statement(() -> Phrase.of("pair.left-out", Phrase.label(optional)))
                    : details;
        });
    }

    private static Outcome sameOutcomeWhereGiven(Numeric optional, Numeric other) {
        return optional.isBlank() ? NOT_APPLICABLE : sameOutcome(optional, other);
    }

    private static Outcome sameOutcome(Numeric one, Numeric other) {
        if (one.isBlank() || other.isBlank()) {
            return UNDETERMINED;
        } else if (one.isImmeasurable() || other.isImmeasurable()) {
            return Judgement.metIf(one.isNone() && other.isNone());
        }
        return Judgement.metIf(CellNumbers.orZero(one).compareTo(CellNumbers.orZero(other)) == 0);
    }

    static Judgement atMost(Numeric one, Numeric other) {
        return ordered(one, Operator.AT_MOST, other);
    }

    static Judgement atLeast(Numeric one, Numeric other) {
        return ordered(one, Operator.AT_LEAST, other);
    }

    private static Judgement ordered(Numeric cell, Operator operator, Numeric held) {
        boolean atLeast = operator == Operator.AT_LEAST;
        return ContentJudgement.of(cell, held, (one, other) -> ordered(one, atLeast, other), (one, other, outcome) -> {
            ContentDetails details = pair(atLeast ? "pair.at-least" : "pair.at-most", one, other, outcome)
                    .comparing(() -> new Comparison.Numbers(
                            operator, shown(one), shown(other), one.place().unit()));
            boolean amounts = one.place().indicator().noneIsZero()
                    && other.place().indicator().noneIsZero();
            return amounts ? details : details.among(ContentDetails.MAY_NOT_APPLY);
        });
    }

    private static Outcome ordered(Numeric one, boolean atLeast, Numeric other) {
        if (one.isBlank() || other.isBlank()) {
            return UNDETERMINED;
        } else if (one.isImmeasurable() || other.isImmeasurable()) {
            return NOT_APPLICABLE;
        }
        int sign = CellNumbers.orZero(one).compareTo(CellNumbers.orZero(other));
        return Judgement.metIf(atLeast ? sign >= 0 : sign <= 0);
    }

    private static ContentDetails pair(String key, Numeric one, Numeric other, Outcome outcome) {
        List<Numeric> both = List.of(one, other);
        ContentDetails details = ContentDetails.of(key, both)
                .missing(Judgement.unfilled(both))
                .requires(() -> Phrase.of(key + ".required", Phrase.row(one), Phrase.row(other)));
        return switch (outcome) {
            case UNDETERMINED -> details.statement(() -> Phrase.ofCells("pair.undetermined", Judgement.unfilled(both)));
            case NOT_APPLICABLE ->
                details.statement(() -> Phrase.ofCells("pair.not_applicable", new CellNumbers(both).immeasurable()));
            default ->
                details.with(() -> new Object[] {
                    Phrase.label(one), CellNumbers.written(one), Phrase.label(other), CellNumbers.written(other)
                });
        };
    }

    private static Optional<BigDecimal> shown(Numeric cell) {
        return cell.isBlank() || cell.isImmeasurable() ? Optional.empty() : Optional.of(CellNumbers.shown(cell));
    }
}
