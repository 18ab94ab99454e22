package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.EnumSet;
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
    private final Supplier<Optional<BigDecimal>> limit;

    /**
     * The key names the sentences {@code key.met} and {@code key.unmet}, which are told the cells, how many there are and the
     * limit, and {@code key.required}, which is told the limit. The cells are in the form's order.
     */
    CellsJudgement(
            String key,
            Supplier<List<? extends Cell>> checked,
            List<? extends Cell> wrong,
            Supplier<Optional<Comparison>> comparison) {
        this(key, checked, wrong, comparison, () -> comparison.get().flatMap(Comparison::required));
    }

    /** Where each of the cells has a limit, and there is no one number to show. */
    CellsJudgement(String key, List<? extends Cell> checked, List<? extends Cell> wrong, BigDecimal limit) {
        this(key, () -> checked, wrong, Optional::empty, () -> Optional.of(limit));
    }

    CellsJudgement(String key, List<? extends Cell> checked, List<? extends Cell> wrong) {
        this(key, () -> checked, wrong, Optional::empty);
    }

    private CellsJudgement(
            String key,
            Supplier<List<? extends Cell>> checked,
            List<? extends Cell> wrong,
            Supplier<Optional<Comparison>> comparison,
            Supplier<Optional<BigDecimal>> limit) {
        super(wrong.isEmpty() ? Outcome.MET : Outcome.UNMET);
        this.key = key;
        this.checked = checked;
        this.wrong = wrong;
        this.comparison = comparison;
        this.limit = limit;
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
    Optional<Comparison> compare() {
        return comparison.get();
    }

    @Override
    Set<Outcome> possible() {
        return EnumSet.of(Outcome.MET, Outcome.UNMET);
    }

    @Override
    String requirement(Locale language) {
        return Wording.of(key + ".required", language, shownLimit());
    }

    @Override
    String clause(Locale language) {
        return outcome() == Outcome.MET
                ? Wording.of(key + ".met", language, checked.get().size())
                : Wording.of(key + ".unmet", language, Wording.list(cells(), language), wrong.size(), shownLimit());
    }

    private String shownLimit() {
        return limit.get().map(BigDecimal::toPlainString).orElse("");
    }
}
