package org.clusterrules.spark;

import java.io.Serializable;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.clusterrules.assessment.FindingSelection;
import org.jspecify.annotations.Nullable;

/** Takes a document to its row, on an executor. Sent there; equal to another if they give the same rows. */
record FormAssessor(ClusterRules rules, FindingSelection selection)
        implements Function<@Nullable Object, InternalRow>, Serializable {
    @Override
    public InternalRow apply(@Nullable Object document) {
        return AssessmentColumn.row(rules.assessor().assess(document), selection);
    }

    /** What a query's plan shows. */
    @Override
    public String toString() {
        return rules + ", " + selection;
    }
}
