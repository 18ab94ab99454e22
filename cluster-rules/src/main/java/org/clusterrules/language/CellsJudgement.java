package org.clusterrules.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;

/** Something that has to be so for each of many cells: those where it is not are named, all of them. */
final class CellsJudgement extends Judgement {
    private final String key;
    private final List<Cell> checked;
    private final List<Cell> wrong;
    private final Optional<Comparison> comparison;

    /** The key names the sentences {@code key.met} and {@code key.unmet}, which are told the cells and how many there are. */
    CellsJudgement(String key, List<Cell> checked, List<Cell> wrong, Optional<Comparison> comparison) {
        super(wrong.isEmpty() ? Outcome.MET : Outcome.UNMET);
        this.key = key;
        this.checked = checked;
        this.wrong = wrong;
        this.comparison = comparison;
    }

    CellsJudgement(String key, List<Cell> checked, List<Cell> wrong) {
        this(key, checked, wrong, Optional.empty());
    }

    @Override
    Set<Outcome> outcomesNearby() {
        return Set.of(outcome());
    }

    @Override
    List<Cell> cells() {
        return outcome() == Outcome.MET ? checked : wrong;
    }

    @Override
    List<Cell> missing() {
        return List.of();
    }

    @Override
    Optional<Comparison> comparison() {
        return comparison;
    }

    @Override
    String clause(Locale language) {
        return outcome() == Outcome.MET
                ? Wording.of(key + ".met", language, checked.size())
                : Wording.of(key + ".unmet", language, Wording.list(wrong, language), wrong.size());
    }
}
