package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;

/**
 * How a finding came about: what was judged, and the judgements of which it is made. Nothing is judged again.
 * Immutable; derived on demand.
 */
public final class Reasoning {
    private final Judgement judgement;
    private final boolean decides;

    private Reasoning(Judgement judgement, boolean decides) {
        this.judgement = judgement;
        this.decides = decides;
    }

    /** How the components of a judgement are combined. */
    public enum Combination {
        /** It has no components. */
        NONE,
        /** All of them have to be met. */
        ALL,
        /** One of them is enough. */
        ANY,
        /** The second applies only where the first, which is a condition, holds. */
        CONDITION
    }

    /**
     * Returns the reasoning of a finding.
     *
     * @throws IllegalArgumentException if the finding was not made by a rule
     */
    public static Reasoning of(Finding finding) {
        if (finding instanceof JudgedFinding judged) {
            return new Reasoning(judged.judgement(), true);
        }
        throw new IllegalArgumentException("not a finding of a rule: " + finding);
    }

    /** Returns the outcome. */
    public Outcome outcome() {
        return judgement.outcome();
    }

    /** Returns how the {@link #components} are combined. */
    public Combination combination() {
        return judgement.combination();
    }

    /** Returns the judgements that are combined, in the order of the rule; empty if there are none. */
    public List<Reasoning> components() {
        return judgement.components().stream()
                .map(component -> new Reasoning(component, component == judgement.deciding()))
                .toList();
    }

    /**
     * Returns the requirements that the rule joins, in its order: alternatives, requirements that must all be met, and the conditions under which
     * they apply. Returns only this one if the rule joins none.
     */
    public List<Reasoning> stated() {
        return judgement.stated().stream()
                .map(one -> new Reasoning(one, one == judgement.deciding()))
                .toList();
    }

    /** Whether this is the component that decided and whose numbers are shown for the whole. */
    public boolean decides() {
        return decides;
    }

    /** Returns the cells that decided this, in the form's order. */
    public List<Cell> cells() {
        return FormOrder.of(judgement.cells());
    }

    /** Returns the blank cells that leave this undecided, in the form's order. */
    public List<Cell> missing() {
        return FormOrder.of(judgement.missing());
    }

    /** Returns what was compared, if anything was. */
    public Optional<Comparison> comparison() {
        return judgement.comparison();
    }

    /**
     * Returns the exact number that was compared: {@code 14.9}, {@code 100 ÷ 3}, or {@code ((434 ÷ 286)^(1/3) − 1) ×
     * 100} for a growth in percent, which is compared by its powers.
     */
    public Optional<String> exactly() {
        return judgement.exact().map(ExactNumber::written);
    }

    /** Returns the number from which on the outcome is near; empty if there is no tolerance. */
    public Optional<BigDecimal> nearFrom() {
        return judgement.nearFrom();
    }

    /** Returns the requirement and its subject, the same for every form: a clause without a full stop. */
    public String requirement(Locale language) {
        return judgement.subjectAndRequirement().in(language);
    }

    /** Returns what was found: a clause without a full stop. */
    public String statement(Locale language) {
        return judgement.statement().in(language);
    }
}
