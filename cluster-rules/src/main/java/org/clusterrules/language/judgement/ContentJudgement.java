package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Outcome.UNDETERMINED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.judgement.FormIndex.Located;
import org.clusterrules.model.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A judgement of the content of cells: an answer, boxes, texts, evidence, numbers beside other cells. Nothing is
 * rounded, and no change of a number is advised.
 *
 * @param <T> the subject: a cell, several, or the form as a whole
 */
final class ContentJudgement<T> extends Judgement {
    private final Check<T> check;
    private final T subject;
    private volatile @Nullable ContentDetails details;

    private ContentJudgement(Check<T> check, T subject) {
        this.check = check;
        this.subject = subject;
    }

    /** Functions of a subject, which read nothing else; {@code locate} finds the subject on other forms. */
    private record Check<T>(
            BiFunction<FormIndex, T, Located<T>> locate,
            Function<T, Outcome> outcome,
            BiFunction<T, Outcome, ContentDetails> details) {}

    private record Two<C, D>(C one, D other) {
        static <C, D> Located<Two<C, D>> in(Located<C> one, Located<D> other) {
            return form -> new Two<>(one.in(form), other.in(form));
        }
    }

    interface DetailsOfTwo<C, D> {
        ContentDetails of(C one, D other, Outcome outcome);
    }

    /** Judges one cell; the functions also judge such cells on other forms. */
    static <C extends Cell> Judgement of(
            C cell, Function<C, Outcome> outcome, BiFunction<C, Outcome, ContentDetails> details) {
        return new ContentJudgement<>(new Check<>(FormIndex::of, outcome, details), cell);
    }

    static <C extends Cell> Judgement of(
            List<C> cells, Function<List<C>, Outcome> outcome, BiFunction<List<C>, Outcome, ContentDetails> details) {
        return new ContentJudgement<>(new Check<>(FormIndex::of, outcome, details), cells);
    }

    static <C extends Cell, D extends Cell> Judgement of(
            C one, D other, BiFunction<C, D, Outcome> outcome, DetailsOfTwo<C, D> details) {
        return of(
                new Two<>(one, other),
                (index, two) -> Two.in(index.of(two.one), index.of(two.other)),
                outcome,
                details);
    }

    static <C extends Cell, D extends Cell> Judgement of(
            List<C> cells, D other, BiFunction<List<C>, D, Outcome> outcome, DetailsOfTwo<List<C>, D> details) {
        return of(
                new Two<>(cells, other),
                (index, two) -> Two.in(index.of(two.one), index.of(two.other)),
                outcome,
                details);
    }

    private static <C, D> Judgement of(
            Two<C, D> subjects,
            BiFunction<FormIndex, Two<C, D>, Located<Two<C, D>>> locate,
            BiFunction<C, D, Outcome> outcome,
            DetailsOfTwo<C, D> details) {
        return new ContentJudgement<>(
                new Check<>(
                        locate,
                        two -> outcome.apply(two.one, two.other),
                        (two, known) -> details.of(two.one, two.other, known)),
                subjects);
    }

    static Judgement of(
            FormView form, Function<FormView, Outcome> outcome, BiFunction<FormView, Outcome, ContentDetails> details) {
        return new ContentJudgement<>(new Check<>((index, own) -> other -> other, outcome, details), form);
    }

    @Override
    Outcome judge() {
        return check.outcome.apply(subject);
    }

    @Override
    LocatedJudgement locate(FormIndex index) {
        Located<T> located = check.locate.apply(index, subject);
        return new LocatedJudgement(
                form -> check.outcome.apply(located.in(form)), form -> new ContentJudgement<>(check, located.in(form)));
    }

    private ContentDetails details() {
        ContentDetails cached = details;
        if (cached == null) {
            cached = check.details.apply(subject, outcome());
            details = cached;
        }
        return cached;
    }

    @Override
    List<Cell> offending() {
        return asCells(details().offending);
    }

    @Override
    List<Cell> read() {
        return asCells(details().read.get());
    }

    @Override
    List<Cell> missing() {
        return outcome() == UNDETERMINED ? asCells(details().missing) : List.of();
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
        ContentDetails of = details();
        return of.requirement != null ? of.requirement.get() : Phrase.of(of.key + ".required", of.arguments.get());
    }

    @Override
    Phrase subjectAndRequirement() {
        Supplier<Phrase> phrase = details().subjectAndRequirement;
        return phrase != null ? phrase.get() : requirement();
    }

    @Override
    Phrase whereItHolds() {
        Supplier<Phrase> phrase = details().condition;
        return phrase != null ? phrase.get() : subjectAndRequirement();
    }

    @Override
    Optional<Phrase> found() {
        return Optional.ofNullable(details().found).map(Supplier::get);
    }

    @Override
    Phrase statement() {
        ContentDetails of = details();
        return of.statement != null ? of.statement.get() : Phrase.of(Phrase.key(of.key, outcome()), of.arguments.get());
    }
}
