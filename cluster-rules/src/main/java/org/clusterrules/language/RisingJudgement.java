package org.clusterrules.language;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;

/** Counts that have to rise from each to the next, strictly (逐年增加). 无 is zero. Counts are exact, so no rounding matters. */
final class RisingJudgement extends Judgement {
    private final List<Count> counts;
    private final List<Count> given;

    RisingJudgement(List<Count> counts) {
        this(List.copyOf(counts), given(counts));
    }

    private RisingJudgement(List<Count> counts, List<Count> given) {
        super(firstFailing(given) >= 0 ? UNMET : given.size() == counts.size() ? MET : UNDETERMINED);
        this.counts = counts;
        this.given = given;
    }

    private static List<Count> given(List<Count> counts) {
        List<Count> given = new ArrayList<>(counts);
        given.removeIf(Cell::isBlank);
        return given;
    }

    /** Returns the index of the first count that is not above the one before it; −1 where there is none. */
    private static int firstFailing(List<Count> given) {
        for (int i = 1; i < given.size(); i++) {
            if (!rises(given, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean rises(List<Count> given, int i) {
        return CellNumbers.orZero(given.get(i - 1)).compareTo(CellNumbers.orZero(given.get(i))) < 0;
    }

    @Override
    List<Cell> cells() {
        if (outcome() != UNMET) {
            return outcome() == MET ? List.copyOf(counts) : missing();
        }
        List<Cell> offending = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            boolean before = i > 0 && !rises(given, i);
            boolean after = i + 1 < given.size() && !rises(given, i + 1);
            if (before || after) {
                offending.add(given.get(i));
            }
        }
        return offending;
    }

    @Override
    List<Cell> missing() {
        return outcome() == UNDETERMINED ? blank(counts) : List.of();
    }

    @Override
    Optional<Comparison> compare() {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (Count count : counts) {
            values.add(count.isBlank() ? Optional.empty() : Optional.of(CellNumbers.orZero(count)));
        }
        return Optional.of(new Comparison.Rise(values, counts.get(0).place().unit()));
    }

    /** Advises the first count that fails to rise, if it is a number and that alone puts things right. */
    @Override
    List<Change> findChanges() {
        int failing = firstFailing(given);
        if (failing < 0 || given.get(failing).isNone()) {
            return List.of();
        }
        BigDecimal least = CellNumbers.orZero(given.get(failing - 1)).add(BigDecimal.ONE);
        List<Count> rest = given.subList(failing + 1, given.size());
        boolean rises =
                firstFailing(rest) < 0 && (rest.isEmpty() || least.compareTo(CellNumbers.orZero(rest.get(0))) < 0);
        return rises ? List.of(new Change(given.get(failing), least)) : List.of();
    }

    @Override
    Phrase requirement() {
        return Phrase.of("rising.required");
    }

    @Override
    Phrase clause() {
        Phrase row = Phrase.join("arrow", Phrase.each(counts, RisingJudgement::written));
        List<Cell> missing = missing();
        return Phrase.of(
                given.isEmpty() ? "rising.blank" : Phrase.key("rising", outcome()),
                Phrase.blank(counts.get(0)),
                row,
                Phrase.cells(missing),
                missing.size());
    }

    private static Phrase written(Count count) {
        String number = CellNumbers.orZero(count).toPlainString();
        return count.isBlank() ? Phrase.of("blank") : language -> number;
    }
}
