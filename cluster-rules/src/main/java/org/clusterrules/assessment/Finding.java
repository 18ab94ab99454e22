package org.clusterrules.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Cell;

/** The result of one criterion for one application. Immutable; costly parts are computed on request. */
public interface Finding {
    /** Returns the criterion. */
    Criterion criterion();

    /** Returns the outcome. */
    Outcome outcome();

    /**
     * Whether the outcome depends on rounding: whether some values that round to the figures of the form (x for any v in x − 0.005 ≤ v &lt; x
     * + 0.005; counts are exact) have another outcome. Only in the parts standard and targets.
     */
    boolean knifeEdge();

    /** Whether the threshold is on record. If not, the criterion was not checked: it is undetermined, blocks nothing and is not scored. */
    boolean thresholdRecorded();

    /** Returns the compared values; empty if the criterion compares neither numbers nor options. */
    Optional<Comparison> comparison();

    /**
     * Returns the cells that decided the outcome, in the form's order: the failing ones if it is unmet, the missing ones if they leave it
     * undetermined, otherwise all that were read.
     */
    List<Cell> cells();

    /** Returns the blank cells that leave the outcome undetermined; empty otherwise. */
    List<Cell> missing();

    /**
     * Returns the smallest change that would meet the requirement, at the form's precision: one step less would not. One for each year that
     * falls short, and for each of several requirements joined by {@code and()}; of alternatives, that of the one that lacks least. The
     * message says if it is about these figures alone. Empty if the requirement is met, no change of a number meets it, or nothing was
     * measured; and outside the parts standard and targets.
     */
    List<Change> advice();

    /**
     * Returns the number of one cell at which the outcome turns, other cells being equal: the first that would meet the requirement, as in
     * {@link #advice()}, or, if the requirement is met, the last number that still meets it. The cell is the one that advice changes: the target of a growth, not its
     * baseline. Empty if no single number decides, and outside the parts standard and targets.
     */
    Optional<Change> turningPoint();

    /** Returns the number from which the outcome is {@link Outcome#NEAR}; empty if there is no tolerance. */
    Optional<BigDecimal> nearFrom();

    /**
     * Returns the share of the criterion's weight that the {@link Score} counts: 1 for MET, the share of the threshold reached for NEAR, 0
     * for UNMET and UNDETERMINED; empty if the criterion does not apply or its threshold is not recorded.
     */
    Optional<Ratio> earned();

    /** Returns every outcome that the criterion can have on any form. */
    Set<Outcome> possibleOutcomes();

    /** Returns the requirement in words, independent of the form: a clause without a full stop. */
    String requirement(Locale language);

    /** Returns one sentence for a person: the actual value, the requirement, and what is missing. */
    String message(Locale language);
}
