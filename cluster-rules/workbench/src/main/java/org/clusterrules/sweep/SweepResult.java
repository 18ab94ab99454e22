package org.clusterrules.sweep;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.model.Label;

/**
 * How many applications have which outcome at each of several thresholds.
 *
 * @param criterion the criterion whose threshold is moved
 * @param current the threshold of the rule, as written there
 * @param unit the unit of the threshold; empty if it has none
 * @param applications the number of applications that were counted
 * @param unreadable the number of forms that could not be read
 * @param steps the thresholds in ascending order
 */
public record SweepResult(
        RuleSetInfo ruleSet,
        Criterion criterion,
        String current,
        Label unit,
        int applications,
        int unreadable,
        List<Step> steps) {
    public SweepResult {
        steps = List.copyOf(steps);
    }

    /**
     * One threshold.
     *
     * @param outcomes the number of applications with each outcome of the criterion
     * @param eligible the number of applications with each verdict
     * @param outcomesChanged the number of applications whose outcome differs from that at the previous threshold; 0 at the first
     * @param eligibilityChanged the number of applications whose verdict differs from that at the previous threshold; 0 at the first
     */
    public record Step(
            BigDecimal threshold,
            Map<Outcome, Integer> outcomes,
            Map<Eligibility, Integer> eligible,
            int outcomesChanged,
            int eligibilityChanged) {
        public Step {
            outcomes = Maps.immutableEnumMap(outcomes);
            eligible = Maps.immutableEnumMap(eligible);
        }
    }
}
