package org.clusterrules.language;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import com.google.common.collect.Sets;
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
 *
 * <p>Its words are those of its key: {@code key.required} says what is required, {@code key.met} and so on what was found, and
 * all of them take the same arguments, unless it is told otherwise.
 */
final class FactJudgement extends Judgement {
    /** The outcomes of what can always be decided. */
    static final Set<Outcome> DECIDED = Sets.immutableEnumSet(MET, UNMET);

    /** The outcomes of what is not always asked for. */
    static final Set<Outcome> CONDITIONAL = Sets.immutableEnumSet(MET, UNMET, UNDETERMINED, NOT_APPLICABLE);

    private static final Set<Outcome> USUAL = Sets.immutableEnumSet(MET, UNMET, UNDETERMINED);

    private static final Object[] NONE = {};

    private final String key;
    private final Supplier<? extends List<? extends Cell>> read;
    private List<? extends Cell> offending = List.of();
    private List<? extends Cell> missing = List.of();
    private Supplier<Optional<Comparison>> comparison = Optional::empty;
    private Set<Outcome> possible = USUAL;
    private Supplier<Object[]> arguments = () -> NONE;
    private @Nullable Supplier<Phrase> requirement;
    private @Nullable Supplier<Phrase> subjectAndRequirement;
    private @Nullable Supplier<Phrase> condition;
    private @Nullable Supplier<Phrase> found;
    private @Nullable Supplier<Phrase> clause;

    private FactJudgement(String key, Outcome outcome, Supplier<? extends List<? extends Cell>> read) {
        super(outcome);
        this.key = key;
        this.read = read;
    }

    /** Makes a fact of an outcome and of all cells that were read. */
    static FactJudgement of(String key, Outcome outcome, List<? extends Cell> read) {
        return new FactJudgement(key, outcome, () -> read);
    }

    /** Makes a fact of an outcome and of all cells that were read, listed when they are asked for. */
    static FactJudgement of(String key, Outcome outcome, Supplier<? extends List<? extends Cell>> read) {
        return new FactJudgement(key, outcome, read);
    }

    /** Makes a fact that is met where none of many cells is wrong, with the names and the number of those that are. */
    static FactJudgement ofEach(String key, Supplier<? extends List<? extends Cell>> read, List<? extends Cell> wrong) {
        return of(key, met(wrong.isEmpty()), read)
                .offending(wrong)
                .among(DECIDED)
                .with(() -> new Object[] {Phrase.cells(wrong), wrong.size()});
    }

    /** Takes the cells that are to blame where it is unmet; without this, all that were read. */
    FactJudgement offending(List<? extends Cell> cells) {
        offending = cells;
        return this;
    }

    /** Takes the cells that have to be filled in where it is undetermined. */
    FactJudgement missing(List<? extends Cell> cells) {
        missing = cells;
        return this;
    }

    /** Takes what was compared. */
    FactJudgement comparing(Supplier<Optional<Comparison>> compared) {
        comparison = compared;
        return this;
    }

    /** Takes the outcomes that are possible on other forms, where they are not MET, UNMET and UNDETERMINED. */
    FactJudgement among(Set<Outcome> outcomes) {
        possible = outcomes;
        return this;
    }

    /** Takes the arguments of all its words, put together when they are asked for. */
    FactJudgement with(Supplier<Object[]> words) {
        arguments = words;
        return this;
    }

    /** Takes what is required, whatever the form says, where it is not what the key says. */
    FactJudgement requires(Supplier<Phrase> words) {
        requirement = words;
        return this;
    }

    /** Takes what is required together with what it is required of, where the two differ. */
    FactJudgement requiresOf(Supplier<Phrase> words) {
        subjectAndRequirement = words;
        return this;
    }

    /**
     * Takes the words of a condition.
     *
     * @param where what has to hold
     * @param is what there is instead
     */
    FactJudgement asCondition(Supplier<Phrase> where, Supplier<Phrase> is) {
        condition = where;
        found = is;
        return this;
    }

    /** Takes what is said, where it is not what the key says. */
    FactJudgement says(Supplier<Phrase> words) {
        clause = words;
        return this;
    }

    @Override
    List<Cell> cells() {
        List<? extends Cell> some =
                outcome() == UNMET ? offending : outcome() == UNDETERMINED ? missing : List.<Cell>of();
        return List.copyOf(some.isEmpty() ? read.get() : some);
    }

    @Override
    List<Cell> everything() {
        return List.copyOf(read.get());
    }

    @Override
    List<Cell> missing() {
        return outcome() == UNDETERMINED ? List.copyOf(missing) : List.of();
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
    Phrase requirement() {
        return requirement != null ? requirement.get() : Phrase.of(key + ".required", arguments.get());
    }

    @Override
    Phrase subjectAndRequirement() {
        return subjectAndRequirement != null ? subjectAndRequirement.get() : requirement();
    }

    @Override
    Phrase whereItHolds() {
        return condition != null ? condition.get() : subjectAndRequirement();
    }

    @Override
    Optional<Phrase> found() {
        return Optional.ofNullable(found).map(Supplier::get);
    }

    @Override
    Phrase clause() {
        return clause != null ? clause.get() : Phrase.of(Phrase.key(key, outcome()), arguments.get());
    }
}
