package org.clusterrules.language.judgement;

import java.util.Arrays;
import java.util.List;
import org.clusterrules.assessment.Operator;
import org.clusterrules.language.Numbers.Measure;
import org.clusterrules.language.Statement.StatedRequirement;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Numeric;
import org.jspecify.annotations.Nullable;

/** Requirements of a number, or of one for each year; boxes may excuse 无 in its place. */
record MeasureWords(StatementWords statement, List<Quantity> quantities, List<Choice> excuses) implements Measure {
    @Override
    public Measure unlessNonIndustrial(Choice... boxes) {
        return new MeasureWords(statement, quantities, Arrays.asList(boxes));
    }

    @Override
    public StatedRequirement isAtLeast(String threshold) {
        return compare(Bound.of(Operator.AT_LEAST, threshold));
    }

    @Override
    public StatedRequirement isMoreThan(String threshold) {
        return compare(Bound.of(Operator.MORE_THAN, threshold));
    }

    @Override
    public StatedRequirement isAtMost(String threshold) {
        return compare(Bound.of(Operator.AT_MOST, threshold));
    }

    @Override
    public StatedRequirement isLessThan(String threshold) {
        return compare(Bound.of(Operator.LESS_THAN, threshold));
    }

    @Override
    public StatedRequirement isAbout(String threshold, String tolerance) {
        return compare(Bound.about(threshold, tolerance));
    }

    @Override
    public StatedRequirement isAtLeastTimes(String factor, Numeric cell) {
        return compare(Bound.of(Operator.AT_LEAST, factor), cell);
    }

    @Override
    public StatedRequirement isAtMostTimes(String factor, Numeric cell) {
        return compare(Bound.of(Operator.AT_MOST, factor), cell);
    }

    @Override
    public StatedRequirement hasNoRecordedThreshold() {
        return compare(Bound.UNRECORDED);
    }

    private StatedRequirement compare(Bound bound) {
        return compare(bound, null);
    }

    private StatedRequirement compare(Bound bound, @Nullable Numeric base) {
        return statement.stateEach(
                quantities, quantity -> ComparisonJudgement.of(new Measurement(quantity, bound, base), excuses));
    }
}
