package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A requirement together with its result on one application, calculated on demand. The judgement of a blank form
 * is a template: only its requirement matters, which {@link #locate} applies to other forms.
 */
abstract class Judgement {
    // Cached without locks, since every thread computes the same.
    private @Nullable Outcome outcome;
    private @Nullable Compared compared;
    private @Nullable List<Change> advice;

    private record Compared(Optional<Comparison> comparison) {}

    final Outcome outcome() {
        Outcome cached = outcome;
        if (cached == null) {
            cached = judge();
            outcome = cached;
        }
        return cached;
    }

    final void setOutcome(Outcome known) {
        outcome = known;
    }

    abstract Outcome judge();

    /** Binds the requirement to the places of other forms. */
    abstract LocatedJudgement locate(FormIndex index);

    static Outcome metIf(boolean met) {
        return met ? Outcome.MET : Outcome.UNMET;
    }

    static List<Cell> unfilled(List<? extends Cell> cells) {
        List<Cell> blank = List.of(); // the common case
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isBlank()) {
                if (blank.isEmpty()) {
                    blank = new ArrayList<>();
                }
                blank.add(cells.get(i));
            }
        }
        return blank;
    }

    /** The result must not be modified. */
    @SuppressWarnings("unchecked") // only read
    static List<Cell> asCells(List<? extends Cell> cells) {
        return (List<Cell>) cells;
    }

    static <T> List<T> joined(List<? extends T> some, List<? extends T> others) {
        List<T> joined = new ArrayList<>(some.size() + others.size());
        joined.addAll(some);
        joined.addAll(others);
        return joined;
    }

    static boolean anyBlank(List<? extends Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    boolean thresholdRecorded() {
        return true;
    }

    /** Whether an alternative other than the first one stated decides. */
    boolean isDecidedByAlternative() {
        return false;
    }

    Reasoning.Combination combination() {
        return Reasoning.Combination.NONE;
    }

    List<? extends Judgement> components() {
        return List.of();
    }

    /** Returns each requirement that the rule joins; this one if it joins none. */
    List<? extends Judgement> stated() {
        return List.of(this);
    }

    /** Returns the component that decides and whose numbers are shown; this if there are none. */
    Judgement deciding() {
        return this;
    }

    Optional<ExactNumber> exact() {
        return Optional.empty();
    }

    /** Returns every outcome that figures within half a unit of their second decimal could give, including this one. */
    Set<Outcome> outcomesUnderRounding() {
        return EnumSet.of(outcome());
    }

    /** See {@code Finding.cells}. */
    List<Cell> cells() {
        List<Cell> some = outcome() == Outcome.UNMET ? offending() : missing();
        return some.isEmpty() ? read() : some;
    }

    /** Returns the cells at fault if it is unmet; empty if that is all of them. */
    abstract List<Cell> offending();

    /** Returns the cells that were read, whichever decided. */
    abstract List<Cell> read();

    /** Returns every cell that could decide on some form. */
    List<Cell> everything() {
        return read();
    }

    /** Returns the outcome with other numbers in some cells; {@code null} if it is not known. */
    @Nullable
    Outcome after(List<Change> changes) {
        List<Cell> cells = everything();
        return changes.stream().anyMatch(change -> cells.contains(change.from())) ? null : outcome();
    }

    /** Returns the blank cells that leave it undetermined; empty otherwise. */
    abstract List<Cell> missing();

    final Optional<Comparison> comparison() {
        Compared cached = compared;
        if (cached == null) {
            cached = new Compared(compare());
            compared = cached;
        }
        return cached.comparison;
    }

    Optional<Comparison> compare() {
        return Optional.empty();
    }

    /** Returns the smallest change that would meet the requirement; empty if none is known. */
    final List<Change> advice() {
        List<Change> cached = advice;
        if (cached == null) {
            cached = List.copyOf(findAdvice());
            advice = cached;
        }
        return cached;
    }

    List<Change> findAdvice() {
        return List.of();
    }

    /** See {@code Finding.turningPoint}. */
    Optional<Change> turningPoint() {
        return Optional.empty();
    }

    /** See {@code Finding.nearFrom}. */
    Optional<BigDecimal> nearFrom() {
        return Optional.empty();
    }

    /** Returns the advice that the sentence does not already state: 40 is no news if at least 40 is required. */
    List<Change> adviceToTell() {
        return advice();
    }

    /** Returns the share of the weight that is earned; empty if it does not count. */
    Optional<Ratio> earned() {
        return switch (outcome()) {
            case MET, NEAR -> Optional.of(Ratio.ONE);
            case UNMET, UNDETERMINED -> Optional.of(Ratio.ZERO);
            case NOT_APPLICABLE -> Optional.empty();
        };
    }

    /** Returns every outcome that is possible on any form. */
    Set<Outcome> possible() {
        return EnumSet.of(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED);
    }

    /** Returns the sentence of the requirement, the same for every form. */
    abstract Phrase requirement();

    /** Returns the requirement together with its subject, to be read beside another requirement. */
    Phrase subjectAndRequirement() {
        return requirement();
    }

    /** Returns the requirement as a condition: {@code where …}. */
    Phrase whereItHolds() {
        return subjectAndRequirement();
    }

    /** Returns what was found where a condition does not hold; empty if that adds nothing. */
    Optional<Phrase> found() {
        return Optional.empty();
    }

    /** Returns the finding as a sentence, without full stop and advice. */
    abstract Phrase statement();
}
