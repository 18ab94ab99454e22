package org.clusterrules.language;

import java.util.Arrays;
import java.util.List;
import org.clusterrules.assessment.Operator;
import org.clusterrules.model.Choice;

/**
 * A number that a requirement is about, or one for each year. What it is held against is written as a text and is exact:
 * {@code "13.5"}. 以上, 不低于, 不少于 and 不超过 include the number; 高于 and 低于 exclude it.
 */
public final class Measure {
    private final Statement statement;
    private final List<? extends Quantity> quantities;
    private final Excuse excuse;

    Measure(Statement statement, List<? extends Quantity> quantities) {
        this(statement, quantities, Excuse.NONE);
    }

    private Measure(Statement statement, List<? extends Quantity> quantities, Excuse excuse) {
        this.statement = statement;
        this.quantities = quantities;
        this.excuse = excuse;
    }

    /** 无 in place of the number is allowed where all of these boxes say 非工业集群，不适用: then the criterion does not apply. */
    public Measure unlessNonIndustrial(Choice... boxes) {
        return new Measure(statement, quantities, new Excuse(Arrays.asList(boxes)));
    }

    /** ≥: 以上, 不低于, 不少于. */
    public Said isAtLeast(@Argument(Role.THRESHOLD) String threshold) {
        return compare(Bound.of(Operator.AT_LEAST, threshold));
    }

    /** &gt;: 高于. */
    public Said isMoreThan(@Argument(Role.THRESHOLD) String threshold) {
        return compare(Bound.of(Operator.MORE_THAN, threshold));
    }

    /** ≤: 以下, 不超过. */
    public Said isAtMost(@Argument(Role.THRESHOLD) String threshold) {
        return compare(Bound.of(Operator.AT_MOST, threshold));
    }

    /** &lt;: 低于. */
    public Said isLessThan(@Argument(Role.THRESHOLD) String threshold) {
        return compare(Bound.of(Operator.LESS_THAN, threshold));
    }

    /**
     * 达到…左右: met at the threshold and above; near below it, as far as the tolerance.
     *
     * @param tolerance in percent of the threshold: {@code "5%"}
     */
    public Said isAbout(@Argument(Role.THRESHOLD) String threshold, @Argument(Role.TOLERANCE) String tolerance) {
        return compare(Bound.about(threshold, tolerance));
    }

    /** The policy has a threshold that is not recorded: the number is shown and cannot be judged. */
    public Said hasNoRecordedThreshold() {
        return statement.sayEach(quantities, UnrecordedJudgement::new);
    }

    private Said compare(Bound bound) {
        return statement.sayEach(quantities, quantity -> ThresholdJudgement.of(quantity, bound, excuse));
    }
}
