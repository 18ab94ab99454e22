package org.clusterrules.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;

/**
 * A criterion's judgement.
 *
 * @param criterion the criterion that speaks
 * @param judgement what it says
 */
record JudgedFinding(Criterion criterion, Judgement judgement) implements Finding {
    @Override
    public Outcome outcome() {
        return judgement.outcome();
    }

    @Override
    public boolean knifeEdge() {
        return judgement.outcomesNearby().size() > 1;
    }

    @Override
    public Optional<Comparison> comparison() {
        return judgement.comparison();
    }

    @Override
    public List<Cell> cells() {
        return judgement.cellsInOrder();
    }

    @Override
    public List<Cell> missing() {
        return outcome() == Outcome.UNDETERMINED ? FormOrder.of(judgement.missing()) : List.of();
    }

    @Override
    public List<Change> advice() {
        return outcome() == Outcome.UNMET || outcome() == Outcome.NEAR ? judgement.changes() : List.of();
    }

    @Override
    public Optional<Ratio> earned() {
        return judgement.earned();
    }

    @Override
    public Set<Outcome> possibleOutcomes() {
        return judgement.possible();
    }

    @Override
    public String requirement(Locale language) {
        return judgement.requirement(language);
    }

    @Override
    public String message(Locale language) {
        return Wording.sentence(judgement.clause(language), criterion.note().in(language), language);
    }
}
