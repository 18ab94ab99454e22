package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;

/** Requirements that must all be met and differ in kind, so that each is stated in full. */
final class AndJudgement extends AllJudgement {
    AndJudgement(List<? extends Judgement> judgements) {
        super(judgements);
    }

    @Override
    Judgement of(List<Judgement> components) {
        return new AndJudgement(components);
    }

    @Override
    List<Judgement> stated() {
        return gather(judgements, judgement -> List.copyOf(judgement.stated()));
    }

    /**
     * Returns the tightest. If their margins have different units, returns of those that are unmet the one that is missed by the
     * largest share, or without a number, and else the first that compares.
     */
    @Override
    Judgement deciding() {
        List<Judgement> agreeing = agreeing();
        if (haveOneUnit(agreeing)) {
            return super.deciding();
        }
        return outcome() == Outcome.UNMET
                ? agreeing.stream()
                        .max(Comparator.comparing(Combined::shareMissing))
                        .orElseThrow()
                : firstThatCompares(agreeing);
    }

    private static Judgement firstThatCompares(List<Judgement> agreeing) {
        return agreeing.stream()
                .filter(judgement -> judgement.comparison().isPresent())
                .findFirst()
                .orElse(agreeing.get(0));
    }

    /** Returns one change for each cell; empty if all of them together would leave a requirement unmet or near. */
    @Override
    List<Change> findAdvice() {
        Map<Cell, Change> changes = new LinkedHashMap<>();
        for (Change change : super.findAdvice()) {
            changes.merge(change.from(), change, AndJudgement::farther);
        }
        List<Change> together = List.copyOf(changes.values());
        for (Change change : together) {
            together = withSmallest(change, together);
        }
        for (Judgement judgement : judgements) {
            Outcome after = judgement.after(together);
            if (after == null || after == Outcome.UNMET || after == Outcome.NEAR) {
                return List.of();
            }
        }
        return together;
    }

    /**
     * Each requirement is advised on its own. Beside the other changes, which it may depend on, a change can be needless, too large or
     * too small: replaces it by the smallest that meets all requirements, if there is one.
     */
    private List<Change> withSmallest(Change change, List<Change> together) {
        List<Change> others = new ArrayList<>(together);
        others.remove(change);
        if (after(others) == Outcome.MET) {
            return others;
        }
        boolean up = change.to().compareTo(CellNumbers.orZero(change.from())) > 0;
        return SmallestChangeSearch.find(change.to(), change.from().step(), up, to -> after(with(change, to, together)))
                .filter(to -> CellNumbers.canBeIn(change.from(), to))
                .map(to -> with(change, to, together))
                .orElse(together);
    }

    private static List<Change> with(Change change, BigDecimal to, List<Change> changes) {
        List<Change> replaced = new ArrayList<>(changes);
        replaced.set(changes.indexOf(change), new Change(change.from(), to));
        return replaced;
    }

    /** Returns the larger of two changes of a cell. If they go in opposite directions, one does not meet both. */
    private static Change farther(Change one, Change other) {
        BigDecimal from = CellNumbers.orZero(one.from());
        boolean further = one.to()
                        .subtract(from)
                        .abs()
                        .compareTo(other.to().subtract(from).abs())
                < 0;
        return further ? other : one;
    }

    @Override
    List<Change> adviceToTell() {
        if (after(advice()) != Outcome.MET) {
            return advice(); // "for these figures alone" has to name them
        }
        boolean isStated =
                super.findAdvice().containsAll(advice()) && Collections.disjoint(super.adviceToTell(), advice());
        return advice().size() == 1 && isStated ? List.of() : advice();
    }

    @Override
    Optional<Change> turningPoint() {
        return super.turningPoint().filter(turn -> after(List.of(turn)) == Outcome.MET || outcome() == Outcome.MET);
    }

    @Override
    Phrase requirement() {
        return subjectAndRequirement();
    }

    @Override
    Phrase subjectAndRequirement() {
        return Phrase.join("also-required", Phrase.each(judgements, Judgement::subjectAndRequirement));
    }

    @Override
    Phrase statement() {
        return outcome() == Outcome.UNMET || outcome() == Outcome.UNDETERMINED
                ? super.statement()
                : Phrase.someStatements(Phrase.each(judgements, Judgement::statement));
    }
}
