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
 * The cells and sentences of a {@link ContentJudgement}.
 *
 * <p>By default, its sentences are those of its key: {@code key.required} for the requirement, {@code key.met} and so on
 * for the outcome, all with the same arguments.
 */
final class ContentDetails {
    /** The outcomes if no cell can leave it undecided. */
    static final Set<Outcome> DECIDED = Set.of(MET, UNMET);

    /** The outcomes if it does not always apply. */
    static final Set<Outcome> MAY_NOT_APPLY = Set.of(MET, UNMET, UNDETERMINED, NOT_APPLICABLE);

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
    Supplier<Phrase> statement;

    private ContentDetails(String key, Supplier<? extends List<? extends Cell>> read) {
        this.key = key;
        this.read = read;
    }

    static ContentDetails of(String key, List<? extends Cell> read) {
        return new ContentDetails(key, () -> read);
    }

    static ContentDetails of(String key, Supplier<? extends List<? extends Cell>> read) {
        return new ContentDetails(key, read);
    }

    /** Makes details for a requirement that none of many cells is wrong; the arguments are their names and number. */
    static ContentDetails ofEach(
            String key, Supplier<? extends List<? extends Cell>> read, List<? extends Cell> wrong) {
        return of(key, read).offending(wrong).among(DECIDED).with(() ->
                new Object[] {Phrase.cells(wrong), wrong.size()});
    }

    /** Sets the cells at fault if it is unmet; by default all that were read. */
    ContentDetails offending(List<? extends Cell> cells) {
        offending = cells;
        return this;
    }

    /** Sets the cells to fill in if it is undetermined. */
    ContentDetails missing(List<? extends Cell> cells) {
        missing = cells;
        return this;
    }

    ContentDetails comparing(Supplier<Comparison> compared) {
        comparison = () -> Optional.of(compared.get());
        return this;
    }

    /** Sets the outcomes possible on other forms; by default MET, UNMET and UNDETERMINED. */
    ContentDetails among(Set<Outcome> outcomes) {
        possible = outcomes;
        return this;
    }

    ContentDetails with(Supplier<Object[]> given) {
        arguments = given;
        return this;
    }

    ContentDetails requires(Supplier<Phrase> phrase) {
        requirement = phrase;
        return this;
    }

    ContentDetails requiresOf(Supplier<Phrase> phrase) {
        subjectAndRequirement = phrase;
        return this;
    }

    ContentDetails asCondition(Supplier<Phrase> where, Supplier<Phrase> is) {
        condition = where;
        found = is;
        return this;
    }

    ContentDetails statement(Supplier<Phrase> phrase) {
        statement = phrase;
        return this;
    }
}
