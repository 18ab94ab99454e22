package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;

/** Several judgements, one of which is enough. */
final class AnyOf extends Judgement {
    private final List<Judgement> judgements;

    AnyOf(List<Judgement> judgements) {
        super(Outcome.anyOf(outcomes(judgements)));
        this.judgements = judgements;
    }

    @Override
    Set<Outcome> outcomesNearby() {
        return AllOf.combine(judgements.stream().map(Judgement::outcomesNearby).toList(), Outcome::anyOf);
    }

    /** Returns the alternative that decides: the first with this outcome, and where several miss, the one least short. */
    private Judgement decisive() {
        return judgements.stream()
                .filter(judgement -> judgement.outcome() == outcome())
                .min(Comparator.comparing(AnyOf::shortfall))
                .orElseThrow();
    }

    private static BigDecimal shortfall(Judgement judgement) {
        return judgement
                .comparison()
                .flatMap(Comparison::margin)
                .filter(margin -> margin.signum() < 0)
                .map(BigDecimal::negate)
                .orElse(BigDecimal.ZERO);
    }

    /** Whether what is said is said of an alternative, and not of the first. */
    boolean isDecidedByAlternative() {
        return outcome() != Outcome.UNDETERMINED && decisive() != judgements.get(0);
    }

    @Override
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Judgement judgement : judgements) {
            if (outcome() == Outcome.MET) {
                cells.addAll(judgement.read());
            } else if (judgement.outcome() == outcome()) {
                cells.addAll(judgement.cells());
            }
        }
        return cells;
    }

    @Override
    List<Cell> missing() {
        return judgements.stream()
                .filter(judgement -> judgement.outcome() == outcome())
                .flatMap(judgement -> judgement.missing().stream())
                .toList();
    }

    @Override
    Optional<Comparison> compare() {
        return decisive().comparison();
    }

    @Override
    List<Change> findChanges() {
        return decisive().changes();
    }

    @Override
    List<Change> changesToTell() {
        return decisive().changesToTell();
    }

    @Override
    Optional<Ratio> earned() {
        return outcome() == Outcome.NEAR ? decisive().earned() : super.earned();
    }

    @Override
    Set<Outcome> possible() {
        return AllOf.combine(judgements.stream().map(Judgement::possible).toList(), Outcome::anyOf);
    }

    @Override
    String requirement(Locale language) {
        return judgements.stream()
                .map(judgement -> judgement.subjectAndRequirement(language))
                .collect(Collectors.joining(Wording.of("or", language)));
    }

    /** Says of every alternative why it is not met, or what stands in the way of deciding it. */
    @Override
    String clause(Locale language) {
        if (outcome() == Outcome.MET || outcome() == Outcome.NEAR) {
            return decisive().clause(language);
        }
        return Phrase.join(
                        outcome() == Outcome.UNDETERMINED ? "neither-decided" : "neither-met",
                        Phrase.each(
                                judgements.stream()
                                        .filter(judgement -> judgement.outcome() == outcome())
                                        .toList(),
                                judgement -> judgement::clause))
                .in(language);
    }
}
