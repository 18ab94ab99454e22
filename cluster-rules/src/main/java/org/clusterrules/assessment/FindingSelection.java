package org.clusterrules.assessment;

import java.util.List;
import org.clusterrules.assessment.WrittenAssessment.WrittenFinding;

/** Which findings are written of an assessment. Its verdict, its parts and its score are always those of all of them. */
public enum FindingSelection {
    /** The finding of every criterion. */
    ALL,
    /** Those that reports list as to be corrected: of a required criterion that is unmet or cannot be decided. */
    NEEDING_WORK,
    /** None. */
    NONE;

    /** Whether a finding is one of them. */
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

    /** Returns the smallest of them that includes everything that was written. */
    static FindingSelection of(WrittenAssessment written) {
        List<WrittenFinding> findings = written.findings();
        boolean needWork =
                findings.stream().allMatch(finding -> NEEDING_WORK.includes(finding.kind(), finding.outcome()));
        return findings.isEmpty() ? NONE : needWork ? NEEDING_WORK : ALL;
    }
}
