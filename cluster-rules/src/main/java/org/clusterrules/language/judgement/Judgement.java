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

/** The result of a requirement on one application. All of it is worked out when it is asked for. */
abstract class Judgement {
    // Asked for by itself and again for the sentence. Whichever thread finds it, it is the same.
    private @Nullable Outcome outcome;
    private @Nullable Compared compared;
    private @Nullable List<Change> changes;

    private record Compared(Optional<Comparison> numbers) {}

    final Outcome outcome() {
        Outcome found = outcome;
        if (found == null) {
            found = judge();
            outcome = found;
        }
        return found;
    }

    /** Takes the outcome, where it is known before. */
    final void isKnownToBe(Outcome known) {
        outcome = known;
    }

    abstract Outcome judge();

    /**
     * Returns the same requirement, ready to be asked of other forms.
     *
     * @param index where on those forms the cells are
     */
    abstract FormRequirement ofOtherForms(FormIndex index);

    static Outcome met(boolean met) {
        return met ? Outcome.MET : Outcome.UNMET;
    }

    /** Returns those of the cells that are blank; not to be changed. */
    static List<Cell> blank(List<? extends Cell> cells) {
        List<Cell> blank = List.of(); // as it mostly is
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

    /** Returns cells, not to be changed. */
    @SuppressWarnings("unchecked") // since they are only read
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

    /** Whether there is a threshold on record. */
    boolean isRecorded() {
        return true;
    }

    /** Whether an alternative decides, and not what was stated first. */
    boolean isDecidedByAlternative() {
        return false;
    }

    /** Returns how the {@link #parts} go together. */
    Reasoning.Combination combination() {
        return Reasoning.Combination.NONE;
    }

    /** Returns what this is made of. */
    List<? extends Judgement> parts() {
        return List.of();
    }

    /** Returns what the rule requires, each requirement by itself; this where it joins none. */
    List<? extends Judgement> stated() {
        return List.of(this);
    }

    /** Returns the one of the {@link #parts} that decides and whose numbers are shown; this where there are none. */
    Judgement deciding() {
        return this;
    }

    /** Returns the number that decides; empty where there is none. */
    Optional<ExactNumber> exact() {
        return Optional.empty();
    }

    /** Returns every outcome that figures within half a unit of their second decimal could give, this one among them. */
    Set<Outcome> outcomesNearby() {
        return EnumSet.of(outcome());
    }

    /** Returns the cells that decided. */
    abstract List<Cell> cells();

    /** Returns the cells that were read, whatever decided. */
    List<Cell> read() {
        return cells();
    }

    /** Returns every cell that could decide on some form. */
    List<Cell> everything() {
        return read();
    }

    /**
     * Returns the outcome with other numbers in some cells; {@code null} where that is not known.
     *
     * @param changes the cells and the numbers
     */
    @Nullable
    Outcome after(List<Change> changes) {
        List<Cell> cells = everything();
        return changes.stream().anyMatch(change -> cells.contains(change.from())) ? null : outcome();
    }

    /** Returns the blank cells that keep it from being decided. */
    abstract List<Cell> missing();

    /** Returns the numbers compared, if any. */
    final Optional<Comparison> comparison() {
        Compared found = compared;
        if (found == null) {
            found = new Compared(compare());
            compared = found;
        }
        return found.numbers;
    }

    Optional<Comparison> compare() {
        return Optional.empty();
    }

    /** Returns the least change that would meet the requirement; empty where none is known. */
    final List<Change> changes() {
        List<Change> found = changes;
        if (found == null) {
            found = List.copyOf(findChanges());
            changes = found;
        }
        return found;
    }

    List<Change> findChanges() {
        return List.of();
    }

    /** Returns the number of the cell to change at which the outcome turns, as {@code Finding.turningPoint} says. */
    Optional<Change> turningPoint() {
        return Optional.empty();
    }

    /** Returns the number from which on it is near; empty where there is no tolerance. */
    Optional<BigDecimal> nearFrom() {
        return Optional.empty();
    }

    /** Returns those of the changes that the sentence does not say already: 40 is no news where at least 40 is required. */
    List<Change> changesToTell() {
        return changes();
    }

    /** Returns the share of the weight that is earned; empty where it is not to be counted. */
    Optional<Ratio> earned() {
        return switch (outcome()) {
            case MET, NEAR -> Optional.of(Ratio.ONE);
            case UNMET, UNDETERMINED -> Optional.of(Ratio.ZERO);
            case NOT_APPLICABLE -> Optional.empty();
        };
    }

    /** Returns every outcome that this requirement can come to, on any form. */
    Set<Outcome> possible() {
        return EnumSet.of(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED);
    }

    /** Returns what is required, whatever the form says. */
    abstract Phrase requirement();

    /** Returns what is required together with what it is required of, to be read beside another requirement. */
    Phrase subjectAndRequirement() {
        return requirement();
    }

    /** Returns the same as a condition: {@code where …}. */
    Phrase whereItHolds() {
        return subjectAndRequirement();
    }

    /** Returns what a condition that does not hold was found to be; empty where that says no more. */
    Optional<Phrase> found() {
        return Optional.empty();
    }

    /** Returns a sentence without its full stop, and without advice. */
    abstract Phrase clause();
}
