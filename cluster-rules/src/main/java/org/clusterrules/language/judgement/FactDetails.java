package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FactJudgement} has beside its outcome: cells and words.
 *
 * <p>Its words are those of its key: {@code key.required} says what is required, {@code key.met} and so on what was found, and
 * all of them take the same arguments, unless it is told otherwise.
 */
final class FactDetails {
    /** The outcomes of what can always be decided. */
    static final Set<Outcome> DECIDED = Set.of(MET, UNMET);

    /** The outcomes of what is not always asked for. */
    static final Set<Outcome> CONDITIONAL = Set.of(MET, UNMET, UNDETERMINED, NOT_APPLICABLE);

    private static final Set<Outcome> USUAL = Set.of(MET, UNMET, UNDETERMINED);

    private static final Object[] NONE = {};

    final String key;
    final Supplier<? extends List<? extends Cell>> read;
    List<? extends Cell> offending = List.of();
    List<? extends Cell> missing = List.of();
    Supplier<Optional<Comparison>> comparison = Optional::empty;
    Set<Outcome> possible = USUAL;
    Supplier<Object[]> arguments = () -> NONE;

    @Nullable
    Supplier<Phrase> requirement;

    @Nullable
    Supplier<Phrase> subjectAndRequirement;

    @Nullable
    Supplier<Phrase> condition;

    @Nullable
    Supplier<Phrase> found;

    @Nullable
    Supplier<Phrase> clause;

    private FactDetails(String key, Supplier<? extends List<? extends Cell>> read) {
        this.key = key;
        this.read = read;
    }

    /** Makes details of all cells that were read. */
    static FactDetails of(String key, List<? extends Cell> read) {
        return new FactDetails(key, () -> read);
    }

    /** Makes details of all cells that were read, listed when they are asked for. */
    static FactDetails of(String key, Supplier<? extends List<? extends Cell>> read) {
        return new FactDetails(key, read);
    }

    /** Makes details of what is met where none of many cells is wrong, with the names and the number of those that are. */
    static FactDetails ofEach(String key, Supplier<? extends List<? extends Cell>> read, List<? extends Cell> wrong) {
        return of(key, read).offending(wrong).among(DECIDED).with(() ->
                new Object[] {Phrase.cells(wrong), wrong.size()});
    }

    /** Takes the cells that are to blame where it is unmet; without this, all that were read. */
    FactDetails offending(List<? extends Cell> cells) {
        offending = cells;
        return this;
    }

    /** Takes the cells that have to be filled in where it is undetermined. */
    FactDetails missing(List<? extends Cell> cells) {
        missing = cells;
        return this;
    }

    /** Takes what was compared. */
    FactDetails comparing(Supplier<Optional<Comparison>> compared) {
        comparison = compared;
        return this;
    }

    /** Takes the outcomes that are possible on other forms, where they are not MET, UNMET and UNDETERMINED. */
    FactDetails among(Set<Outcome> outcomes) {
        possible = outcomes;
        return this;
    }

    /** Takes the arguments of all its words, put together when they are asked for. */
    FactDetails with(Supplier<Object[]> words) {
        arguments = words;
        return this;
    }

    /** Takes what is required, whatever the form says, where it is not what the key says. */
    FactDetails requires(Supplier<Phrase> words) {
        requirement = words;
        return this;
    }

    /** Takes what is required together with what it is required of, where the two differ. */
    FactDetails requiresOf(Supplier<Phrase> words) {
        subjectAndRequirement = words;
        return this;
    }

    /**
     * Takes the words of a condition.
     *
     * @param where what has to hold
     * @param is what there is instead
     */
    FactDetails asCondition(Supplier<Phrase> where, Supplier<Phrase> is) {
        condition = where;
        found = is;
        return this;
    }

    /** Takes what is said, where it is not what the key says. */
    FactDetails says(Supplier<Phrase> words) {
        clause = words;
        return this;
    }
}
