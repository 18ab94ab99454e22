package org.clusterrules.language;

import java.util.Arrays;
import java.util.List;
import org.clusterrules.assessment.Operator;
import org.clusterrules.model.Choice;

/**
 * A number that a requirement is about, or one for each year. What it is held against is written as a text and is exact:
 * {@code "13.5"}. 以上, 不低于, 不少于 and 不超过 include the number; 高于 and 低于 exclude it.
 */
final class MeasureWords implements Statement.Measure {
    private final StatementWords statement;
    private final List<? extends Quantity> quantities;
    private final Excuse excuse;

    MeasureWords(StatementWords statement, List<? extends Quantity> quantities) {
        this(statement, quantities, Excuse.NONE);
    }

    private MeasureWords(StatementWords statement, List<? extends Quantity> quantities, Excuse excuse) {
        this.statement = statement;
        this.quantities = quantities;
        this.excuse = excuse;
    }

    /** 无 in place of the number is allowed where all of these boxes say 非工业集群，不适用: then the criterion does not apply. */
    @Override
    public Statement.Measure unlessNonIndustrial(Choice... boxes) {
        return new MeasureWords(statement, quantities, new Excuse(Arrays.asList(boxes)));
    }

    /** ≥: 以上, 不低于, 不少于. */
    @Override
    public Statement.Said isAtLeast(String threshold) {
        return compare(Bound.of(Operator.AT_LEAST, threshold));
    }

    /** &gt;: 高于. */
    @Override
    public Statement.Said isMoreThan(String threshold) {
        return compare(Bound.of(Operator.MORE_THAN, threshold));
    }

    /** ≤: 以下, 不超过. */
    @Override
    public Statement.Said isAtMost(String threshold) {
        return compare(Bound.of(Operator.AT_MOST, threshold));
    }

    /** &lt;: 低于. */
    @Override
    public Statement.Said isLessThan(String threshold) {
        return compare(Bound.of(Operator.LESS_THAN, threshold));
    }

    /**
     * 达到…左右: met at the threshold and above; near below it, as far as the tolerance.
     *
     * @param tolerance in percent of the threshold: {@code "5%"}
     */
    @Override
    public Statement.Said isAbout(String threshold, String tolerance) {
        return compare(Bound.about(threshold, tolerance));
    }

    /** The policy has a threshold that is not recorded: the number is shown and cannot be judged. */
    @Override
    public Statement.Said hasNoRecordedThreshold() {
        return statement.sayEach(quantities, UnrecordedJudgement::new);
    }

    private Statement.Said compare(Bound bound) {
        return statement.sayEach(quantities, quantity -> ThresholdJudgement.of(quantity, bound, excuse));
    }
}
