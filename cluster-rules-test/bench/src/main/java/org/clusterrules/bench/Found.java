package org.clusterrules.bench;

import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;

/** A finding as plain data: what has to be equal, whoever comes to it. */
record Found(String criterionId, Outcome outcome, Optional<Comparison> comparison, List<Cell> cells) {
    static Found of(Finding finding) {
        return new Found(finding.criterion().id(), finding.outcome(), finding.comparison(), finding.cells());
    }
}
