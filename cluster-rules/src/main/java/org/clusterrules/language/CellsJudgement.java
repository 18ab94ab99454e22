package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.EnumSet;
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
    private final Optional<BigDecimal> limit;

    /** The key names the sentences {@code key.met} and {@code key.unmet}, which are told the cells and how many there are, and {@code
     * key.required}, which is told the limit. */
    CellsJudgement(String key, List<Cell> checked, List<Cell> wrong, Optional<Comparison> comparison) {
        this(key, checked, wrong, comparison, comparison.flatMap(Comparison::required));
    }

    /** Where each of the cells has a limit, and there is no one number to show. */
    CellsJudgement(String key, List<Cell> checked, List<Cell> wrong, BigDecimal limit) {
        this(key, checked, wrong, Optional.empty(), Optional.of(limit));
    }

    private CellsJudgement(
            String key,
            List<Cell> checked,
            List<Cell> wrong,
            Optional<Comparison> comparison,
            Optional<BigDecimal> limit) {
        super(wrong.isEmpty() ? Outcome.MET : Outcome.UNMET);
        this.key = key;
        this.checked = checked;
        this.wrong = wrong;
        this.comparison = comparison;
        this.limit = limit;
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
    Set<Outcome> possible() {
        return EnumSet.of(Outcome.MET, Outcome.UNMET);
    }

    @Override
    String requirement(Locale language) {
        return Wording.of(
                key + ".required",
                language,
                limit.map(BigDecimal::toPlainString).orElse(""));
    }

    @Override
    String clause(Locale language) {
        return outcome() == Outcome.MET
                ? Wording.of(key + ".met", language, checked.size())
                : Wording.of(key + ".unmet", language, Wording.list(wrong, language), wrong.size());
    }
}
