package org.clusterrules.language.judgement;

import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.jspecify.annotations.Nullable;

/** Several judgements in one: all of them have to be met, or one of them is enough. */
abstract class Combined extends Judgement {
    /** Every set of outcomes, at the index that has the {@link #bit} of each outcome in it. */
    static final List<Set<Outcome>> SETS = sets();

    private static final Set<Outcome> NOTHING_APPLIES = Set.of(Outcome.NOT_APPLICABLE);

    final List<? extends Judgement> judgements;
    private final Function<Set<Outcome>, Outcome> combination;

    /**
     * Combines judgements. Those that do not apply change nothing; where none applies, neither does this.
     *
     * @param combination what the outcomes of those that apply come to together
     */
    Combined(List<? extends Judgement> judgements, Function<Set<Outcome>, Outcome> combination) {
        this.judgements = judgements;
        this.combination =
                outcomes -> outcomes.equals(NOTHING_APPLIES) ? Outcome.NOT_APPLICABLE : combination.apply(outcomes);
    }

    /** Combines judgements that must all be met, such as one for each year of a row. */
    static Judgement all(List<? extends Judgement> judgements) {
        return judgements.size() == 1 ? judgements.get(0) : new AllJudgement(judgements);
    }

    /** Combines judgements that must all be met; the sentence covers only those that apply, unless none does. */
    static Judgement allThatApply(List<? extends Judgement> judged) {
        List<Judgement> applying = new ArrayList<>(judged);
        applying.removeIf(judgement -> judgement.outcome() == Outcome.NOT_APPLICABLE);
        return new AllJudgement(applying.isEmpty() ? judged : applying) {
            @Override
            List<? extends Judgement> judged() {
                return judged;
            }

            @Override
            Judgement of(List<Judgement> parts) {
                return allThatApply(parts);
            }
        };
    }

    @Override
    Outcome judge() {
        int bits = 0;
        for (int i = 0; i < judgements.size(); i++) {
            bits |= bit(judgements.get(i).outcome());
        }
        return combination.apply(SETS.get(bits));
    }

    Outcome[] table() {
        return SETS.stream().map(combination).toArray(Outcome[]::new);
    }

    @Override
    FormRequirement bindTo(FormIndex index) {
        List<FormRequirement> parts = new ArrayList<>();
        for (Judgement judgement : judged()) {
            parts.add(judgement.bindTo(index));
        }
        Outcome[] table = table();
        return new FormRequirement(
                form -> {
                    int bits = 0;
                    for (int i = 0; i < parts.size(); i++) {
                        bits |= bit(parts.get(i).outcome(form));
                    }
                    return table[bits];
                },
                form -> {
                    List<Judgement> there = new ArrayList<>(parts.size());
                    for (FormRequirement part : parts) {
                        there.add(part.judgement(form));
                    }
                    return of(there);
                });
    }

    abstract Judgement of(List<Judgement> parts);

    /** Returns all parts, of which only the {@link #judgements} appear in the sentence. */
    List<? extends Judgement> judged() {
        return judgements;
    }

    static int bit(Outcome outcome) {
        return switch (outcome) {
            case MET -> 1;
            case NEAR -> 2;
            case UNMET -> 4;
            case UNDETERMINED -> 8;
            case NOT_APPLICABLE -> 16;
        };
    }

    private static List<Set<Outcome>> sets() {
        List<Set<Outcome>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << Outcome.values().length; bits++) {
            Set<Outcome> set = EnumSet.noneOf(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                if ((bits & bit(outcome)) != 0) {
                    set.add(outcome);
                }
            }
            sets.add(Collections.unmodifiableSet(set));
        }
        return List.copyOf(sets);
    }

    @Override
    Set<Outcome> outcomesNearby() {
        return combine(Iterables.transform(judgements, Judgement::outcomesNearby), combination);
    }

    @Override
    Set<Outcome> possible() {
        return combine(Iterables.transform(judgements, Judgement::possible), combination);
    }

    /** Returns every outcome that independent judgements with these possible outcomes can have together. */
    static Set<Outcome> combine(Iterable<Set<Outcome>> possible, Function<Set<Outcome>, Outcome> combination) {
        Set<Set<Outcome>> combined = Set.of(EnumSet.noneOf(Outcome.class));
        for (Set<Outcome> outcomes : possible) {
            Set<Set<Outcome>> more = new HashSet<>();
            for (Set<Outcome> before : combined) {
                for (Outcome outcome : outcomes) {
                    Set<Outcome> together = EnumSet.of(outcome);
                    together.addAll(before);
                    more.add(together);
                }
            }
            combined = more;
        }
        return combined.stream().map(combination).collect(Collectors.toSet());
    }

    static <T> List<T> gather(List<? extends Judgement> judgements, Function<Judgement, List<T>> part) {
        List<T> all = new ArrayList<>();
        for (Judgement judgement : judgements) {
            List<T> those = part.apply(judgement); // cast to List alone: see DECISIONS.md
            all.addAll(those);
        }
        return all;
    }

    /** Returns the parts whose outcome is that of the whole. */
    List<Judgement> decisive() {
        List<Judgement> decisive = new ArrayList<>(judgements.size());
        for (Judgement judgement : judgements) {
            if (judgement.outcome() == outcome()) {
                decisive.add(judgement);
            }
        }
        return decisive;
    }

    @Override
    List<? extends Judgement> parts() {
        return judgements;
    }

    @Override
    abstract Judgement deciding();

    @Override
    Optional<ExactNumber> exact() {
        return deciding().exact();
    }

    static Optional<BigDecimal> margin(Judgement judgement) {
        return judgement.comparison().flatMap(Comparison::margin);
    }

    @Override
    List<Cell> missing() {
        return gather(decisive(), Judgement::missing);
    }

    @Override
    List<Cell> read() {
        return gather(judgements, Judgement::read);
    }

    @Override
    List<Cell> everything() {
        return gather(judgements, Judgement::everything);
    }

    @Override
    @Nullable
    Outcome after(List<Change> changes) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (Judgement judgement : judgements) {
            Outcome outcome = judgement.after(changes);
            if (outcome == null) {
                return null;
            }
            outcomes.add(outcome);
        }
        return combination.apply(outcomes);
    }

    @Override
    Optional<Phrase> found() {
        List<Phrase> found = new ArrayList<>();
        for (Judgement judgement : decisive()) {
            judgement.found().ifPresent(found::add);
        }
        return found.size() < decisive().size() ? Optional.empty() : Optional.of(Phrase.some(found));
    }

    @Override
    Optional<Comparison> compare() {
        return deciding().comparison();
    }

    @Override
    Optional<Change> turningPoint() {
        return deciding().turningPoint();
    }

    @Override
    Optional<BigDecimal> nearFrom() {
        return deciding().nearFrom();
    }
}
