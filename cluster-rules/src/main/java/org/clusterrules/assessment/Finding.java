package org.clusterrules.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Cell;

/** What one criterion says about one application. Immutable; what needs working out is worked out when it is asked for. */
public interface Finding {
    /** Returns the criterion that speaks. */
    Criterion criterion();

    /** Returns what it says. */
    Outcome outcome();

    /**
     * Whether the outcome could differ had the applicant not rounded: whether some values that round to those written down (a
     * figure x may have been anything in x − 0.005 ≤ v &lt; x + 0.005; counts are exact) give another outcome. Only in the
     * parts standard and targets, where a threshold of the policy decides.
     */
    boolean knifeEdge();

    /**
     * Whether the threshold is on record. Where it is not, the criterion is undetermined whatever the cells say, blocks nothing
     * and is not scored: it was not checked.
     */
    boolean thresholdRecorded();

    /** Returns what was compared; empty where the criterion compares nothing of the kind. */
    Optional<Comparison> comparison();

    /**
     * Returns the cells that decided the outcome, in the form's order: those to blame where it is unmet, those to fill in where
     * it is undetermined for want of them, else all that were read.
     */
    List<Cell> cells();

    /** Returns the cells to fill in before the outcome can be decided; empty unless it is undetermined for want of them. */
    List<Cell> missing();

    /**
     * Returns the least change that would meet the requirement, at the form's precision: one step less does not. Of several
     * years there is one for each that falls short. Empty where the requirement is met, no change of a number meets it, or
     * nothing was measured; and outside the parts standard and targets.
     */
    List<Change> advice();

    /**
     * Returns the number of one cell at which the outcome turns, all other cells as they are: the first that would meet the requirement,
     * as in {@link #advice()}, or where it is met the furthest that still does. The cell is the one that advice would change: the target
     * of a growth, and not its baseline. Empty where no single number decides; and outside the parts standard and targets.
     */
    Optional<Change> turningPoint();

    /** Returns the number from which on the outcome is {@link Outcome#NEAR}; empty where there is no tolerance. */
    Optional<BigDecimal> nearFrom();

    /**
     * Returns the share of the criterion's weight that the {@link Score} counts: 1 for MET, what was reached of the threshold
     * for NEAR, 0 for UNMET and UNDETERMINED; empty where the criterion is not scored, because it does not apply or its
     * threshold is not recorded.
     */
    Optional<Ratio> earned();

    /** Returns every outcome that the criterion can have, on any form. */
    Set<Outcome> possibleOutcomes();

    /** Returns what the criterion requires, in words, whatever the form says: a clause without a full stop. */
    String requirement(Locale language);

    /** Returns one sentence for a person: what is there, what is required, and what is missing. */
    String message(Locale language);
}
