package org.clusterrules.assessment;

import java.util.List;
import org.clusterrules.assessment.WrittenAssessment.WrittenFinding;

/** The findings to write of an assessment. Verdict, parts and score always count all of them. */
public enum FindingSelection {
    /** The finding of every criterion. */
    ALL,
    /** Those of required criteria that are unmet or undetermined, which reports list as to be corrected. */
    NEEDING_WORK,
    /** None. */
    NONE;

    /** Whether the finding is selected. */
    public boolean includes(Finding finding) {
        return includes(finding.criterion().kind(), finding.outcome());
    }

    private boolean includes(Kind kind, Outcome outcome) {
        return switch (this) {
            case ALL -> true;
            case NEEDING_WORK -> kind == Kind.REQUIRED && !outcome.passes();
            case NONE -> false;
        };
    }

    /** Returns the smallest selection that includes all written findings. */
    static FindingSelection of(WrittenAssessment written) {
        List<WrittenFinding> findings = written.findings();
        boolean needWork =
                findings.stream().allMatch(finding -> NEEDING_WORK.includes(finding.kind(), finding.outcome()));
        return findings.isEmpty() ? NONE : needWork ? NEEDING_WORK : ALL;
    }
}
