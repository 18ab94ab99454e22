package org.clusterrules.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;

/** Something that has to be so for each of many cells: those where it is not are named, all of them. */
final class CellsJudgement extends Judgement {
    private final String key;
    private final Supplier<List<? extends Cell>> checked;
    private final List<? extends Cell> wrong;
    private final Supplier<Optional<Comparison>> comparison;

    /**
     * The key names the sentences {@code key.met} and {@code key.unmet}, which are told the cells and how many there are. The
     * cells are in the form's order.
     */
    CellsJudgement(
            String key,
            Supplier<List<? extends Cell>> checked,
            List<? extends Cell> wrong,
            Supplier<Optional<Comparison>> comparison) {
        super(wrong.isEmpty() ? Outcome.MET : Outcome.UNMET);
        this.key = key;
        this.checked = checked;
        this.wrong = wrong;
        this.comparison = comparison;
    }

    CellsJudgement(String key, List<? extends Cell> checked, List<? extends Cell> wrong) {
        this(key, () -> checked, wrong, Optional::empty);
    }

    @Override
    Set<Outcome> outcomesNearby() {
        return Set.of(outcome());
    }

    @Override
    List<Cell> cells() {
        return List.copyOf(outcome() == Outcome.MET ? checked.get() : wrong);
    }

    /** The cells come from a walk along the form. */
    @Override
    List<Cell> cellsInOrder() {
        return cells();
    }

    @Override
    List<Cell> missing() {
        return List.of();
    }

    @Override
    Optional<Comparison> comparison() {
        return comparison.get();
    }

    @Override
    String clause(Locale language) {
        return outcome() == Outcome.MET
                ? Wording.of(key + ".met", language, checked.get().size())
                : Wording.of(key + ".unmet", language, Wording.list(cells(), language), wrong.size());
    }
}
