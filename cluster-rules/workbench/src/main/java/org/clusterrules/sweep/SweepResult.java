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
 * How many applications have which outcome, at each of several thresholds.
 *
 * @param ruleSet the rule set
 * @param criterion the criterion whose threshold is moved
 * @param current the threshold that the rule has, as it is written there
 * @param unit the unit of the threshold; empty words where it has none
 * @param applications how many applications were counted
 * @param unreadable how many further forms could not be read, and were not counted
 * @param steps the thresholds, in ascending order
 */
public record SweepResult(
        RuleSetInfo ruleSet,
        Criterion criterion,
        String current,
        Label unit,
        int applications,
        int unreadable,
        List<Step> steps) {
    /** Copies the list. */
    public SweepResult {
        steps = List.copyOf(steps);
    }

    /**
     * One threshold.
     *
     * @param threshold the number
     * @param outcomes for every outcome of the criterion, how many applications have it
     * @param eligible for every verdict, of how many applications it is that
     * @param outcomesChanged how many applications have another outcome than at the threshold before; 0 at the first
     * @param eligibilityChanged of how many applications the verdict is another than at the threshold before; 0 at the first
     */
    public record Step(
            BigDecimal threshold,
            Map<Outcome, Integer> outcomes,
            Map<Eligibility, Integer> eligible,
            int outcomesChanged,
            int eligibilityChanged) {
        /** Copies the maps. */
        public Step {
            outcomes = Maps.immutableEnumMap(outcomes);
            eligible = Maps.immutableEnumMap(eligible);
        }
    }
}
