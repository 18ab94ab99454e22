package org.clusterrules.language.judgement;

import java.util.function.Function;
import org.clusterrules.assessment.Outcome;

/** A judgement, bound to the places of many forms that have the same places. Immutable and thread-safe. */
record BoundJudgement(Function<FormBlanks, Outcome> outcome, Function<FormBlanks, Judgement> judgement) {
    Outcome outcome(FormBlanks form) {
        return outcome.apply(form);
    }

    Judgement judgement(FormBlanks form) {
        return judgement.apply(form);
    }
}
