package org.clusterrules.bench;

import java.util.List;
import org.clusterrules.assessment.Outcome;

/** What decisions of DMN and steps of OpenL Tablets call: the functions that hand-written Java calls. */
public final class RuleCalls {
    private RuleCalls() {}

    /** Returns the outcome of one criterion on a form's facts. */
    public static String judge(int index, Object facts) {
        return PolicyCriterion.ALL.get(index).check().judge((Facts) facts, null).name();
    }

    /** Returns what several outcomes come to where all of them have to be met. */
    public static String all(List<?> outcomes) {
        Outcome all = Outcome.MET;
        for (Object outcome : outcomes) {
            all = Checks.worse(all, Outcome.valueOf((String) outcome));
        }
        return all == Outcome.NEAR ? Outcome.MET.name() : all.name();
    }
}
