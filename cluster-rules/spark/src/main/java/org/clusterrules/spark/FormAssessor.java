package org.clusterrules.spark;

import java.io.Serializable;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.clusterrules.assessment.FindingSelection;
import org.jspecify.annotations.Nullable;

/** Converts a document to its row on an executor, to which it is sent. Equal to another if both give the same rows. */
record FormAssessor(ClusterRules rules, FindingSelection selection)
        implements Function<@Nullable Object, InternalRow>, Serializable {
    @Override
    public InternalRow apply(@Nullable Object document) {
        return AssessmentColumn.row(rules.assessor().assess(document), selection);
    }

    /** Shown in a query's plan. */
    @Override
    public String toString() {
        return rules + ", " + selection;
    }
}
