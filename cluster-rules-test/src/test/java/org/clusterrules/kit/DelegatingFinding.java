package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;

/** A finding that says what another one does, to be overridden with an error. */
class DelegatingFinding implements Finding {
    private final Finding right;

    DelegatingFinding(Finding right) {
        this.right = right;
    }

    @Override
    public Criterion criterion() {
        return right.criterion();
    }

    @Override
    public Outcome outcome() {
        return right.outcome();
    }

    @Override
    public boolean thresholdRecorded() {
        return right.thresholdRecorded();
    }

    @Override
    public boolean knifeEdge() {
        return right.knifeEdge();
    }

    @Override
    public Optional<Comparison> comparison() {
        return right.comparison();
    }

    @Override
    public List<Cell> cells() {
        return right.cells();
    }

    @Override
    public List<Cell> missing() {
        return right.missing();
    }

    @Override
    public List<Change> advice() {
        return right.advice();
    }

    @Override
    public Optional<Change> turningPoint() {
        return right.turningPoint();
    }

    @Override
    public Optional<BigDecimal> nearFrom() {
        return right.nearFrom();
    }

    @Override
    public Optional<Ratio> earned() {
        return right.earned();
    }

    @Override
    public String message(Locale language) {
        return right.message(language);
    }

    @Override
    public String requirement(Locale language) {
        return right.requirement(language);
    }

    @Override
    public Set<Outcome> possibleOutcomes() {
        return right.possibleOutcomes();
    }
}
