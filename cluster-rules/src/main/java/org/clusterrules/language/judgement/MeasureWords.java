package org.clusterrules.language.judgement;

import java.util.Arrays;
import java.util.List;
import org.clusterrules.assessment.Operator;
import org.clusterrules.language.CriterionWords.Requirement;
import org.clusterrules.language.NumberWords.Measure;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Numeric;
import org.jspecify.annotations.Nullable;

/** Requirements of a number, or of one for each year; answers may excuse 无 in its place. */
record MeasureWords(FirstWords first, List<Quantity> quantities, List<Choice> excuses) implements Measure {
    @Override
    public Measure unlessNonIndustrial(Choice... answers) {
        return new MeasureWords(first, quantities, Arrays.asList(answers));
    }

    @Override
    public Requirement isAtLeast(String threshold) {
        return compare(Bound.of(Operator.AT_LEAST, threshold));
    }

    @Override
    public Requirement isMoreThan(String threshold) {
        return compare(Bound.of(Operator.MORE_THAN, threshold));
    }

    @Override
    public Requirement isAtMost(String threshold) {
        return compare(Bound.of(Operator.AT_MOST, threshold));
    }

    @Override
    public Requirement isLessThan(String threshold) {
        return compare(Bound.of(Operator.LESS_THAN, threshold));
    }

    @Override
    public Requirement isAbout(String threshold, String tolerance) {
        return compare(Bound.about(threshold, tolerance));
    }

    @Override
    public Requirement isAtLeastTimes(String factor, Numeric cell) {
        return compare(Bound.of(Operator.AT_LEAST, factor), cell);
    }

    @Override
    public Requirement isAtMostTimes(String factor, Numeric cell) {
        return compare(Bound.of(Operator.AT_MOST, factor), cell);
    }

    @Override
    public Requirement hasNoRecordedThreshold() {
        return compare(Bound.UNRECORDED);
    }

    private Requirement compare(Bound bound) {
        return compare(bound, null);
    }

    private Requirement compare(Bound bound, @Nullable Numeric otherCell) {
        return first.requireEach(
                quantities,
                quantity -> ComparisonJudgement.of(new BoundedQuantity(quantity, bound, otherCell), excuses));
    }
}
