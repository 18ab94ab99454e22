package org.clusterrules.cases;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;

/**
 * What a case expects. What it does not mention can be anything.
 *
 * @param outcome the criterion's outcome
 * @param part the outcome of the criterion's part, which shows whether the criterion decides or advises
 * @param kind whether it decides or advises, for a criterion that is never the only one to decide its part
 * @param actual what is measured, to the decimals that are shown; what a criterion without a threshold says beside its outcome
 * @param margin the margin, to the decimals that are written
 * @param advice the cells of the advice, with the numbers that it asks for; an empty map where there is to be none
 * @param knifeEdge whether the outcome is at a knife's edge
 */
public record Expectation(
        Outcome outcome,
        Optional<Outcome> part,
        Optional<Kind> kind,
        Optional<BigDecimal> actual,
        Optional<BigDecimal> margin,
        Optional<Map<String, BigDecimal>> advice,
        Optional<Boolean> knifeEdge) {
    /** Copies the map. */
    public Expectation {
        advice = advice.map(Map::copyOf);
    }

    /** Expects that outcome, whatever else the finding says. */
    public static Expectation of(Outcome outcome) {
        return new Expectation(
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
