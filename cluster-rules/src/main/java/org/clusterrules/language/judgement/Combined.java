package org.clusterrules.language.judgement;

import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Unit;
import org.jspecify.annotations.Nullable;

/** Several judgements in one: all of them have to be met, or one of them is enough. */
abstract class Combined extends Judgement {
    private static final BigDecimal LEAST_REQUIRED = new BigDecimal("1e-50"); // of zero, every shortfall is large

    /** More than any number on a form lacks. */
    static final BigDecimal WITHOUT_NUMBER = new BigDecimal("1e200");

    final List<? extends Judgement> judgements;
    final OutcomeTable table;

    /**
     * Combines judgements.
     *
     * @param table the outcome of the whole
     */
    Combined(List<? extends Judgement> judgements, OutcomeTable table) {
        this.judgements = judgements;
        this.table = table;
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
            List<? extends Judgement> withThoseThatDoNotApply() {
                return judged;
            }

            @Override
            Judgement of(List<Judgement> components) {
                return allThatApply(components);
            }
        };
    }

    @Override
    boolean thresholdRecorded() {
        return judgements.stream().anyMatch(Judgement::thresholdRecorded);
    }

    @Override
    Outcome judge() {
        int bits = 0;
        for (int i = 0; i < judgements.size(); i++) {
            bits |= OutcomeTable.bit(judgements.get(i).outcome());
        }
        return table.of(bits);
    }

    @Override
    LocatedJudgement locate(FormIndex index) {
        List<LocatedJudgement> components = new ArrayList<>();
        for (Judgement judgement : withThoseThatDoNotApply()) {
            components.add(judgement.locate(index));
        }
        return new LocatedJudgement(
                form -> {
                    int bits = 0;
                    for (int i = 0; i < components.size(); i++) {
                        bits |= OutcomeTable.bit(components.get(i).outcome(form));
                    }
                    return table.of(bits);
                },
                form -> {
                    List<Judgement> there = new ArrayList<>(components.size());
                    for (LocatedJudgement component : components) {
                        there.add(component.judgement(form));
                    }
                    return of(there);
                });
    }

    abstract Judgement of(List<Judgement> components);

    /** Returns the components, also those that {@link #allThatApply} leaves out of the sentence. */
    List<? extends Judgement> withThoseThatDoNotApply() {
        return judgements;
    }

    @Override
    Set<Outcome> outcomesUnderRounding() {
        return table.ofAny(Iterables.transform(judgements, Judgement::outcomesUnderRounding));
    }

    @Override
    Set<Outcome> possible() {
        return table.ofAny(Iterables.transform(judgements, Judgement::possible));
    }

    static <T> List<T> gather(List<? extends Judgement> judgements, Function<Judgement, List<T>> taken) {
        List<T> all = new ArrayList<>();
        for (Judgement judgement : judgements) {
            List<T> those = taken.apply(judgement); // cast to List alone: see DECISIONS.md
            all.addAll(those);
        }
        return all;
    }

    /** Returns the components whose outcome is that of the whole. */
    List<Judgement> agreeing() {
        List<Judgement> agreeing = new ArrayList<>(judgements.size());
        for (Judgement judgement : judgements) {
            if (judgement.outcome() == outcome()) {
                agreeing.add(judgement);
            }
        }
        return agreeing;
    }

    @Override
    List<? extends Judgement> components() {
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

    /** Whether the margins of these can be compared: all of them have one unit, or none has a margin. */
    static boolean haveOneUnit(List<Judgement> judgements) {
        Set<Unit> units = new HashSet<>();
        for (Judgement judgement : judgements) {
            units.add(
                    judgement.comparison().orElse(null) instanceof Comparison.Numbers numbers
                            ? numbers.unit()
                            : Unit.NONE);
        }
        return units.size() == 1;
    }

    /** Returns the share of the required number by which a judgement is missed; more than any if there is no number. */
    static Ratio shareMissing(Judgement judgement) {
        Optional<BigDecimal> required = judgement.comparison().flatMap(Comparison::required);
        return margin(judgement)
                .map(margin ->
                        new Ratio(margin.negate(), required.orElseThrow().abs().max(LEAST_REQUIRED)))
                .orElse(new Ratio(WITHOUT_NUMBER, BigDecimal.ONE));
    }

    @Override
    List<Cell> offending() {
        return gather(agreeing(), Judgement::cells);
    }

    @Override
    List<Cell> missing() {
        return gather(agreeing(), Judgement::missing);
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
        return table.of(outcomes);
    }

    @Override
    Optional<Phrase> found() {
        List<Phrase> found = new ArrayList<>();
        for (Judgement judgement : agreeing()) {
            judgement.found().ifPresent(found::add);
        }
        return found.size() < agreeing().size() ? Optional.empty() : Optional.of(Phrase.some(found));
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
