package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;

/** Requirements of one kind that all have to be met, such as one for each year of a row. */
class AllJudgement extends Combined {
    private static final OutcomeTable ALL = new OutcomeTable(Outcome::allOf).applyingIfAnyDoes();

    AllJudgement(List<? extends Judgement> judgements) {
        super(judgements, ALL);
    }

    @Override
    Judgement of(List<Judgement> components) {
        return new AllJudgement(components);
    }

    @Override
    Reasoning.Combination combination() {
        return Reasoning.Combination.ALL;
    }

    /** Returns the first with the least margin. One that is unmet without a number counts as least. */
    @Override
    Judgement deciding() {
        List<Judgement> agreeing = agreeing();
        Judgement tightest = agreeing.get(0);
        Optional<BigDecimal> least = Optional.empty();
        for (Judgement judgement : agreeing) {
            Optional<BigDecimal> margin = margin(judgement);
            if (margin.isEmpty() && outcome() == Outcome.UNMET) {
                return judgement;
            }
            if (margin.isPresent() && (least.isEmpty() || margin.get().compareTo(least.get()) < 0)) {
                tightest = judgement;
                least = margin;
            }
        }
        return tightest;
    }

    @Override
    List<Change> findAdvice() {
        return gather(judgements, Judgement::advice);
    }

    @Override
    List<Change> adviceToTell() {
        return gather(judgements, Judgement::adviceToTell);
    }

    @Override
    Optional<Ratio> earned() {
        return outcome() == Outcome.NEAR
                ? agreeing().stream()
                        .flatMap(judgement -> judgement.earned().stream())
                        .min(Comparator.naturalOrder())
                : super.earned();
    }

    @Override
    Phrase requirement() {
        return Phrase.joinDistinct("semicolon", Phrase.each(judgements, Judgement::requirement));
    }

    @Override
    Phrase subjectAndRequirement() {
        return Phrase.joinDistinct("semicolon", Phrase.each(judgements, Judgement::subjectAndRequirement));
    }

    @Override
    Phrase whereItHolds() {
        return Phrase.joinDistinct("also-required", Phrase.each(judgements, Judgement::whereItHolds));
    }

    /** The number of the one that decides is shown, so it is stated, too. */
    private List<Judgement> withDecidingAmongFirst(List<Judgement> agreeing) {
        int place = agreeing.indexOf(deciding());
        if (place >= Phrase.MOST_NAMED) {
            Collections.swap(agreeing, Phrase.MOST_NAMED - 1, place);
        }
        return agreeing;
    }

    /** States the first few failures in full; of several successes, only the tightest. */
    @Override
    Phrase statement() {
        List<Judgement> agreeing = agreeing();
        boolean blank =
                agreeing.stream().noneMatch(judgement -> judgement.missing().isEmpty());
        if (outcome() == Outcome.UNDETERMINED && agreeing.size() > 1 && blank) {
            return Phrase.ofCells("blanks", FormOrder.of(missing()));
        }
        if (outcome() == Outcome.UNMET || outcome() == Outcome.UNDETERMINED || agreeing.size() == 1) {
            return Phrase.someStatements(Phrase.each(withDecidingAmongFirst(agreeing), Judgement::statement));
        }
        return Phrase.of("all-of", deciding().statement(), agreeing.size() - 1);
    }
}
