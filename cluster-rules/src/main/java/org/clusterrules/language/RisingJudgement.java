package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;

/** Counts that have to rise from each to the next, strictly (逐年增加). 无 is zero. Counts are exact, so no rounding matters. */
final class RisingJudgement extends Judgement {
    private final List<Count> counts;

    RisingJudgement(List<Count> counts) {
        super(judge(counts, firstFailing(there(counts))));
        this.counts = List.copyOf(counts);
    }

    private static Outcome judge(List<Count> counts, int failing) {
        boolean complete = counts.stream().noneMatch(Cell::isBlank);
        return failing >= 0 ? Outcome.UNMET : complete ? Outcome.MET : Outcome.UNDETERMINED;
    }

    private static List<Count> there(List<Count> counts) {
        return counts.stream().filter(count -> !count.isBlank()).toList();
    }

    /** Returns the index of the first count that is not above the one before it; −1 where there is none. */
    private static int firstFailing(List<Count> there) {
        for (int i = 1; i < there.size(); i++) {
            if (!rises(there, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean rises(List<Count> there, int i) {
        return Numbers.orZero(there.get(i - 1)).compareTo(Numbers.orZero(there.get(i))) < 0;
    }

    @Override
    List<Cell> cells() {
        if (outcome() == Outcome.UNDETERMINED) {
            return missing();
        } else if (outcome() == Outcome.MET) {
            return List.copyOf(counts);
        }
        List<Count> there = there(counts);
        List<Cell> offending = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            boolean before = i > 0 && !rises(there, i);
            boolean after = i + 1 < there.size() && !rises(there, i + 1);
            if (before || after) {
                offending.add(there.get(i));
            }
        }
        return offending;
    }

    @Override
    List<Cell> missing() {
        return outcome() == Outcome.UNDETERMINED ? blank(counts) : List.of();
    }

    @Override
    Optional<Comparison> compare() {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (Count count : counts) {
            values.add(count.isBlank() ? Optional.empty() : Optional.of(Numbers.orZero(count)));
        }
        return Optional.of(new Comparison.Rise(values, counts.get(0).place().unit()));
    }

    /** Advises the first count that fails to rise, if it is a number and that alone puts things right. */
    @Override
    List<Change> findChanges() {
        List<Count> there = there(counts);
        int failing = firstFailing(there);
        if (failing < 0) {
            return List.of();
        }
        BigDecimal least = Numbers.orZero(there.get(failing - 1)).add(BigDecimal.ONE);
        boolean nextIsAbove =
                failing + 1 == there.size() || least.compareTo(Numbers.orZero(there.get(failing + 1))) < 0;
        boolean restRises = firstFailing(there.subList(failing + 1, there.size())) < 0;
        return nextIsAbove && restRises && !there.get(failing).isNone()
                ? List.of(new Change(there.get(failing), least))
                : List.of();
    }

    @Override
    String requirement(Locale language) {
        return Wording.of("rising.required", language);
    }

    @Override
    String clause(Locale language) {
        List<Phrase> written = Phrase.each(
                counts,
                count -> count.isBlank()
                        ? Phrase.of("blank")
                        : other -> Numbers.orZero(count).toPlainString());
        Phrase row = Phrase.join("arrow", written);
        Phrase label = Phrase.blank(counts.get(0));
        List<Cell> missing = missing();
        return (switch (outcome()) {
                    case UNMET -> Phrase.of("rising.unmet", label, row);
                    case UNDETERMINED ->
                        Phrase.of(
                                there(counts).isEmpty() ? "rising.blank" : "rising.undetermined",
                                label,
                                row,
                                Phrase.cells(missing),
                                missing.size());
                    default -> Phrase.of("rising.met", label, row);
                })
                .in(language);
    }
}
