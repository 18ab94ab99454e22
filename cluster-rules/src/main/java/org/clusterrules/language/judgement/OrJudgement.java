package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;

/** Alternatives, of which one is enough. */
final class OrJudgement extends Combined {
    private static final OutcomeTable ANY = new OutcomeTable(Outcome::anyOf).applyingIfAnyDoes();

    OrJudgement(List<? extends Judgement> judgements) {
        super(judgements, ANY);
    }

    @Override
    Judgement of(List<Judgement> components) {
        return new OrJudgement(components);
    }

    /** Returns the alternative that lacks least, or the first of them. */
    @Override
    Judgement deciding() {
        return byShortfall().get(0);
    }

    /**
     * Returns the alternatives whose outcome is that of the whole, those that lack least first. One without a number comes last if it
     * is missed.
     */
    private List<Judgement> byShortfall() {
        List<Judgement> agreeing = agreeing();
        if (outcome() == Outcome.UNMET || outcome() == Outcome.NEAR) {
            Comparator<Judgement> byMargin = Comparator.comparing(
                    judgement -> margin(judgement).map(BigDecimal::negate).orElse(WITHOUT_NUMBER));
            agreeing.sort(haveOneUnit(agreeing) ? byMargin : Comparator.comparing(Combined::shareMissing));
        }
        return agreeing;
    }

    /** Returns the alternative that lacks least, passing over those that join requirements and that no advice would meet. */
    private Judgement advised() {
        return byShortfall().stream()
                .filter(judgement -> !(judgement instanceof AndJudgement) || after(judgement.advice()) == Outcome.MET)
                .findFirst()
                .orElseGet(this::deciding);
    }

    @Override
    Reasoning.Combination combination() {
        return Reasoning.Combination.ANY;
    }

    @Override
    List<Judgement> stated() {
        return gather(judgements, judgement -> List.copyOf(judgement.stated()));
    }

    @Override
    boolean isDecidedByAlternative() {
        return outcome() != Outcome.UNDETERMINED && deciding() != judgements.get(0);
    }

    @Override
    List<Change> findAdvice() {
        return advised().advice();
    }

    @Override
    List<Change> adviceToTell() {
        return advised().adviceToTell();
    }

    @Override
    Optional<Change> turningPoint() {
        return advised().turningPoint();
    }

    @Override
    Optional<Ratio> earned() {
        return outcome() == Outcome.NEAR ? deciding().earned() : super.earned();
    }

    @Override
    Phrase requirement() {
        return alternatives(Judgement::subjectAndRequirement);
    }

    @Override
    Phrase whereItHolds() {
        return alternatives(Judgement::whereItHolds);
    }

    private Phrase alternatives(Function<Judgement, Phrase> phrasing) {
        return Phrase.join("or", Phrase.each(judgements, judgement -> {
            Phrase phrase = phrasing.apply(judgement);
            return judgement instanceof AndJudgement ? Phrase.of("in-brackets", phrase) : phrase;
        }));
    }

    /** Says of every alternative why it is not met, what keeps it from being decided, or why it does not apply. */
    @Override
    Phrase statement() {
        return switch (outcome()) {
            case MET, NEAR -> deciding().statement();
            case UNMET -> Phrase.join("neither-met", Phrase.each(agreeing(), Judgement::statement));
            case UNDETERMINED -> Phrase.join("neither-decided", Phrase.each(agreeing(), Judgement::statement));
            case NOT_APPLICABLE -> Phrase.someStatements(Phrase.each(agreeing(), Judgement::statement));
        };
    }
}
