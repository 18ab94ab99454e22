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
 * How a finding came about: what was judged, and of which judgements that is made. It is the judgement itself that tells; nothing is
 * judged again. Immutable; what needs working out is worked out when it is asked for.
 */
public final class Reasoning {
    private final Judgement judgement;
    private final boolean decides;

    private Reasoning(Judgement judgement, boolean decides) {
        this.judgement = judgement;
        this.decides = decides;
    }

    /** How the parts of a judgement go together. */
    public enum Combination {
        /** It has no parts. */
        NONE,
        /** All of them have to be met. */
        ALL,
        /** One of them is enough. */
        ANY,
        /** The second applies only where the first, which is a condition, holds. */
        CONDITION
    }

    /**
     * Returns how a finding came about.
     *
     * @throws IllegalArgumentException if the finding is not one that a rule gave
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

    /** Returns how the {@link #parts} go together. */
    public Combination combination() {
        return judgement.combination();
    }

    /** Returns what was judged by itself, in the order of the rule; empty if this is not made of parts. */
    public List<Reasoning> parts() {
        return judgement.parts().stream()
                .map(part -> new Reasoning(part, part == judgement.deciding()))
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

    /** Whether this is the part that decided, and whose numbers are shown of the whole. */
    public boolean decides() {
        return decides;
    }

    /** Returns the cells that decided this, in the form's order. */
    public List<Cell> cells() {
        return FormOrder.of(judgement.cells());
    }

    /** Returns the blank cells that keep this from being decided, in the form's order. */
    public List<Cell> missing() {
        return FormOrder.of(judgement.missing());
    }

    /** Returns what was compared; empty where nothing of the kind is. */
    public Optional<Comparison> comparison() {
        return judgement.comparison();
    }

    /**
     * Returns the number that was compared, exactly: {@code 14.9}, {@code 100 ÷ 3}, or {@code ((434 ÷ 286)^(1/3) − 1) × 100} for a
     * growth in percent, which is compared by its powers. Empty where there is none.
     */
    public Optional<String> exactly() {
        return judgement.exact().map(ExactNumber::written);
    }

    /** Returns the number from which on it is near; empty where there is no tolerance. */
    public Optional<BigDecimal> nearFrom() {
        return judgement.nearFrom();
    }

    /** Returns what is required, and of what, whatever the form says: a clause without a full stop. */
    public String requirement(Locale language) {
        return judgement.subjectAndRequirement().in(language);
    }

    /** Returns what was found: a clause without a full stop. */
    public String clause(Locale language) {
        return judgement.clause().in(language);
    }
}
