package org.clusterrules.assessment;

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
     * Whether the outcome would differ had the applicant rounded the figures the other way: whether some values within half
     * a unit of the second decimal of those written down give another outcome. Counts are exact.
     */
    boolean knifeEdge();

    /** Returns the numbers that were compared; empty where the criterion compares no number. */
    Optional<Comparison> comparison();

    /** Returns the cells that decided the outcome, in the form's order. */
    List<Cell> cells();

    /** Returns the cells to fill in before the outcome can be decided; empty unless it is undetermined for want of them. */
    List<Cell> missing();

    /**
     * Returns the least change that would meet the requirement, at the form's precision: made together, these changes meet
     * it, and any of them one step smaller does not. Empty where the requirement is met, or no change of a number meets it.
     */
    List<Change> advice();

    /**
     * Returns the share of the criterion's weight that the {@link Score} counts: 1 for MET, what was reached of the threshold
     * for NEAR, 0 for UNMET and UNDETERMINED; empty where the criterion is not scored, because it does not apply or its
     * threshold is not recorded.
     */
    Optional<Ratio> earned();

    /** Returns every outcome that the criterion can come to, on any form. */
    Set<Outcome> possibleOutcomes();

    /** Returns what the criterion requires, in words, whatever the form says: a clause without a full stop. */
    String requirement(Locale language);

    /** Returns one sentence for a person: what is there, what is required, and what is missing. */
    String message(Locale language);
}
