package org.clusterrules.language.judgement;

import java.util.function.Function;
import org.clusterrules.assessment.Outcome;

/** A judgement, located at the places of many forms that have the same places. Immutable and thread-safe. */
record LocatedJudgement(Function<FormView, Outcome> outcome, Function<FormView, Judgement> judgement) {
    Outcome outcome(FormView form) {
        return outcome.apply(form);
    }

    Judgement judgement(FormView form) {
        return judgement.apply(form);
    }
}
