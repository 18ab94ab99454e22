package org.clusterrules.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;

/**
 * A judgement of what stands in cells: an answer, boxes, texts, evidence, numbers beside other cells. It has an outcome, cells
 * and words; nothing of it can be rounded, and no number of it is advised.
 */
final class FactJudgement extends Judgement {
    private final Supplier<? extends List<? extends Cell>> read;
    private Supplier<? extends List<? extends Cell>> offending;
    private Supplier<? extends List<? extends Cell>> missing = List::of;
    private Supplier<Optional<Comparison>> comparison = Optional::empty;
    private Set<Outcome> possible = EnumSet.of(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED);
    private Supplier<Phrase> requirement = () -> Phrase.NOTHING;
    private Supplier<Phrase> clause = () -> Phrase.NOTHING;
    private boolean leftOut;

    private FactJudgement(Outcome outcome, Supplier<? extends List<? extends Cell>> read) {
        super(outcome);
        this.read = read;
        this.offending = read;
    }

    /** Makes a fact of an outcome and of all cells that were read, listed when they are asked for. */
    static FactJudgement of(Outcome outcome, Supplier<? extends List<? extends Cell>> read) {
        return new FactJudgement(outcome, read);
    }

    /** Makes a fact of an outcome and of all cells that were read. */
    static FactJudgement of(Outcome outcome, List<? extends Cell> read) {
        return new FactJudgement(outcome, () -> read);
    }

    /** Takes the cells that are to blame where it is unmet; without this, all that were read. */
    FactJudgement offending(Supplier<? extends List<? extends Cell>> cells) {
        offending = cells;
        return this;
    }

    /** Takes the cells that have to be filled in where it is undetermined. */
    FactJudgement missing(Supplier<? extends List<? extends Cell>> cells) {
        missing = cells;
        return this;
    }

    /** Notes that an optional cell was left out, so that nothing was compared. */
    FactJudgement leftOut() {
        leftOut = true;
        return this;
    }

    @Override
    boolean isLeftOut() {
        return leftOut;
    }

    /** Takes what was compared. */
    FactJudgement comparing(Supplier<Optional<Comparison>> compared) {
        comparison = compared;
        return this;
    }

    /** Takes the outcomes that are possible on other forms, where they are not MET, UNMET and UNDETERMINED. */
    FactJudgement among(Outcome first, Outcome... others) {
        possible = EnumSet.of(first, others);
        return this;
    }

    /** Takes what is required, whatever the form says; put together when it is asked for. */
    FactJudgement requires(Supplier<Phrase> words) {
        requirement = words;
        return this;
    }

    /** Takes what is said; put together when it is asked for. */
    FactJudgement says(Supplier<Phrase> words) {
        clause = words;
        return this;
    }

    @Override
    List<Cell> cells() {
        return switch (outcome()) {
            case UNMET -> List.copyOf(offending.get());
            case UNDETERMINED -> {
                List<Cell> blank = missing();
                yield blank.isEmpty() ? List.copyOf(read.get()) : blank;
            }
            default -> List.copyOf(read.get());
        };
    }

    @Override
    List<Cell> missing() {
        return outcome() == Outcome.UNDETERMINED ? List.copyOf(missing.get()) : List.of();
    }

    @Override
    Optional<Comparison> compare() {
        return comparison.get();
    }

    @Override
    Set<Outcome> possible() {
        return EnumSet.copyOf(possible);
    }

    @Override
    String requirement(Locale language) {
        return requirement.get().in(language);
    }

    @Override
    String clause(Locale language) {
        return clause.get().in(language);
    }
}
