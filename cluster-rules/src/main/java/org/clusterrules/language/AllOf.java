package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;

/** Several judgements, all of which have to be met: one for each year of a row. */
class AllOf extends Judgement {
    private final List<? extends Judgement> judgements;

    AllOf(List<? extends Judgement> judgements) {
        super(all(outcomes(judgements)));
        this.judgements = judgements;
    }

    /** What does not apply is left out, and where nothing applies, all of it does not. */
    private static Outcome all(Set<Outcome> outcomes) {
        boolean nothingApplies = outcomes.size() == 1 && outcomes.contains(Outcome.NOT_APPLICABLE);
        return nothingApplies ? Outcome.NOT_APPLICABLE : Outcome.allOf(outcomes);
    }

    /** Returns every outcome that judgements with these possible outcomes, independent of each other, can come to. */
    static Set<Outcome> combine(List<Set<Outcome>> possible, Function<Set<Outcome>, Outcome> combination) {
        EnumSet<Outcome> certain = EnumSet.noneOf(Outcome.class);
        List<Set<Outcome>> open = new ArrayList<>(0);
        for (Set<Outcome> outcomes : possible) {
            if (outcomes.size() == 1) {
                certain.addAll(outcomes);
            } else {
                open.add(outcomes);
            }
        }
        if (open.isEmpty()) {
            return EnumSet.of(combination.apply(certain)); // as it mostly is
        }
        Set<Set<Outcome>> combined = Set.of(certain);
        for (Set<Outcome> outcomes : open) {
            combined = combined.stream()
                    .flatMap(before -> outcomes.stream().map(outcome -> {
                        Set<Outcome> together = EnumSet.of(outcome);
                        together.addAll(before);
                        return together;
                    }))
                    .collect(Collectors.toSet());
        }
        return combined.stream().map(combination).collect(Collectors.toSet());
    }

    @Override
    Set<Outcome> outcomesNearby() {
        return combine(judgements.stream().map(Judgement::outcomesNearby).toList(), AllOf::all);
    }

    private List<? extends Judgement> decisive() {
        List<Judgement> decisive = new ArrayList<>(judgements.size());
        for (Judgement judgement : judgements) {
            if (judgement.outcome() == outcome()) {
                decisive.add(judgement);
            }
        }
        return decisive;
    }

    @Override
    List<Cell> cells() {
        if (outcome() == Outcome.UNDETERMINED && !missing().isEmpty()) {
            return missing();
        }
        List<Cell> cells = new ArrayList<>();
        boolean nothingGiven = judgements.stream().allMatch(Judgement::isLeftOut);
        for (Judgement judgement : judgements) {
            boolean decides = outcome() != Outcome.UNMET || judgement.outcome() == Outcome.UNMET;
            if (decides && (nothingGiven || !judgement.isLeftOut())) {
                cells.addAll(judgement.cells());
            }
        }
        return cells;
    }

    @Override
    List<Cell> missing() {
        List<Cell> missing = new ArrayList<>(0);
        decisive().forEach(judgement -> missing.addAll(judgement.missing()));
        return missing;
    }

    /** Returns the comparison with the least margin among those that decided; where one says 无 for a rate, none is less. */
    @Override
    Optional<Comparison> compare() {
        List<? extends Judgement> decisive = decisive();
        if (outcome() == Outcome.UNMET) {
            for (Judgement judgement : decisive) {
                if (judgement.comparison().flatMap(Comparison::actual).isEmpty()) {
                    return judgement.comparison();
                }
            }
        }
        return tightest(decisive).comparison();
    }

    /** Returns the judgement with the least margin, and of several the first; one without a margin only if none has one. */
    private static Judgement tightest(List<? extends Judgement> judgements) {
        Judgement tightest = judgements.get(0);
        Optional<BigDecimal> least = Optional.empty();
        for (Judgement judgement : judgements) {
            Optional<BigDecimal> margin = judgement.comparison().flatMap(Comparison::margin);
            if (margin.isPresent() && (least.isEmpty() || margin.get().compareTo(least.get()) < 0)) {
                tightest = judgement;
                least = margin;
            }
        }
        return tightest;
    }

    /** Returns the changes of all that is missed, as far as a change of a number meets it. */
    @Override
    List<Change> findChanges() {
        List<Change> changes = new ArrayList<>();
        judgements.forEach(judgement -> changes.addAll(judgement.changes()));
        return changes;
    }

    @Override
    List<Change> changesToTell() {
        return judgements.stream()
                .flatMap(judgement -> judgement.changesToTell().stream())
                .toList();
    }

    /** Where no threshold of any is on record. */
    @Override
    boolean isRecorded() {
        return judgements.stream().anyMatch(Judgement::isRecorded);
    }

    @Override
    Optional<Ratio> earned() {
        return outcome() == Outcome.NEAR
                ? decisive().stream()
                        .flatMap(judgement -> judgement.earned().stream())
                        .min(Comparator.comparing(Ratio::numerator))
                : super.earned();
    }

    @Override
    Set<Outcome> possible() {
        return combine(judgements.stream().map(Judgement::possible).toList(), AllOf::all);
    }

    @Override
    String requirement(Locale language) {
        return judgements.stream()
                .map(judgement -> judgement.requirement(language))
                .distinct()
                .collect(Collectors.joining(Wording.of("semicolon", language)));
    }

    @Override
    String subjectAndRequirement(Locale language) {
        return judgements.stream()
                .map(judgement -> judgement.subjectAndRequirement(language))
                .distinct()
                .collect(Collectors.joining(Wording.of("semicolon", language)));
    }

    /** Says what is wrong in full, in a long form the first of it; of what is right, the one that is nearest to wrong. */
    @Override
    String clause(Locale language) {
        List<? extends Judgement> decisive = decisive();
        boolean blank =
                decisive.stream().noneMatch(judgement -> judgement.missing().isEmpty());
        if (outcome() == Outcome.UNDETERMINED && decisive.size() > 1 && blank) {
            List<Cell> missing = FormOrder.of(missing());
            return Phrase.of("blanks", Phrase.cells(missing), missing.size()).in(language);
        }
        if (outcome() == Outcome.UNMET || outcome() == Outcome.UNDETERMINED || decisive.size() == 1) {
            return Phrase.someClauses(Phrase.each(decisive, judgement -> judgement::clause))
                    .in(language);
        }
        Judgement tightest = tightest(decisive);
        return Wording.of("all-of", language, tightest.clause(language), decisive.size() - 1);
    }
}
