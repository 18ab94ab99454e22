package org.clusterrules.language;

import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A judgement of what is in cells: an answer, boxes, texts, evidence, numbers beside other cells. It has an outcome, cells and
 * words; nothing of it can be rounded, and no number of it is advised.
 */
final class FactJudgement extends Judgement {
    private final Supplier<FactDetails> details;
    private volatile @Nullable FactDetails known;

    /**
     * Makes a fact of its outcome.
     *
     * @param details everything else, put together when it is first asked for
     */
    FactJudgement(Outcome outcome, Supplier<FactDetails> details) {
        super(outcome);
        this.details = details;
    }

    private FactDetails details() {
        FactDetails found = known;
        if (found == null) {
            found = details.get();
            known = found;
        }
        return found;
    }

    @Override
    List<Cell> cells() {
        FactDetails of = details();
        List<? extends Cell> some =
                outcome() == UNMET ? of.offending : outcome() == UNDETERMINED ? of.missing : List.<Cell>of();
        return List.copyOf(some.isEmpty() ? of.read.get() : some);
    }

    @Override
    List<Cell> everything() {
        return List.copyOf(details().read.get());
    }

    @Override
    List<Cell> missing() {
        return outcome() == UNDETERMINED ? List.copyOf(details().missing) : List.of();
    }

    @Override
    Optional<Comparison> compare() {
        return details().comparison.get();
    }

    @Override
    Set<Outcome> possible() {
        return EnumSet.copyOf(details().possible);
    }

    @Override
    Phrase requirement() {
        FactDetails of = details();
        return of.requirement != null ? of.requirement.get() : Phrase.of(of.key + ".required", of.arguments.get());
    }

    @Override
    Phrase subjectAndRequirement() {
        Supplier<Phrase> words = details().subjectAndRequirement;
        return words != null ? words.get() : requirement();
    }

    @Override
    Phrase whereItHolds() {
        Supplier<Phrase> words = details().condition;
        return words != null ? words.get() : subjectAndRequirement();
    }

    @Override
    Optional<Phrase> found() {
        return Optional.ofNullable(details().found).map(Supplier::get);
    }

    @Override
    Phrase clause() {
        FactDetails of = details();
        return of.clause != null ? of.clause.get() : Phrase.of(Phrase.key(of.key, outcome()), of.arguments.get());
    }
}
