package org.clusterrules.bench;

import java.util.Arrays;
import java.util.List;
import org.clusterrules.assessment.Outcome;

/** The outcomes of one assessment as an engine comes to them, in the order of the rule files. */
final class Verdicts {
    private final Outcome[] outcomes = new Outcome[PolicyCriterion.ALL.size()];

    void put(int index, Outcome outcome) {
        outcomes[index] = outcome;
    }

    /** Returns what the required criteria of the standard come to, once all of them have spoken. */
    Outcome standard() {
        Outcome[] required = new Outcome[PolicyCriterion.REQUIRED_STANDARD.length];
        for (int i = 0; i < required.length; i++) {
            required[i] = outcomes[PolicyCriterion.REQUIRED_STANDARD[i]];
        }
        return Checks.all(required);
    }

    List<Outcome> inOrder() {
        return Arrays.asList(outcomes);
    }
}
