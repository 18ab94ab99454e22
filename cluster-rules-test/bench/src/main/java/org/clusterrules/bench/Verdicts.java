package org.clusterrules.bench;

import java.util.Arrays;
import java.util.List;
import org.clusterrules.assessment.Outcome;

/** What the criteria came to on one form, in the order of the rule files. */
final class Verdicts {
    private final Outcome[] outcomes = new Outcome[PolicyCriterion.ALL.size()];
    private Found[] findings;

    void put(int index, Outcome outcome) {
        outcomes[index] = outcome;
    }

    void put(int index, Found found) {
        if (findings == null) {
            findings = new Found[outcomes.length];
        }
        findings[index] = found;
        outcomes[index] = found.outcome();
    }

    /** What the required criteria of the standard come to, once all of them have spoken; one that is near is not unmet. */
    Outcome standard(Notes notes) {
        Outcome all = Outcome.MET;
        for (int required : PolicyCriterion.REQUIRED_STANDARD) {
            all = Checks.worse(all, outcomes[required]);
        }
        Outcome outcome = all == Outcome.NEAR ? Outcome.MET : all;
        if (notes != null) {
            for (int required : PolicyCriterion.REQUIRED_STANDARD) {
                if (outcome == Outcome.MET || outcomes[required] == outcome) {
                    notes.add(findings[required].cells());
                }
            }
        }
        return outcome;
    }

    List<Outcome> outcomes() {
        return Arrays.asList(outcomes);
    }

    List<Found> findings() {
        return Arrays.asList(findings);
    }
}
