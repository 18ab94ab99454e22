package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Ticks;

/** What the standard and the targets require of one cell, or of a sum. */
final class RequiredValues {
    private RequiredValues() {}

    /** A number within a limit: 无 for a rate is UNMET, and where a cell says 无 there is nothing to advise. */
    static Verdict number(Numeric cell, Limit limit) {
        List<Numeric> read = List.of(cell);
        if (cell.isBlank()) {
            return Verdict.blank(read);
        } else if (Cells.isRateOfNone(cell)) {
            return Verdict.unmet(read);
        }
        BigDecimal number = Cells.number(cell);
        Verdict verdict = Verdict.metIf(limit.allows(number), read)
                .withPossible(limit.possible(Span.rounded(cell)))
                .withActual(cell.number());
        return verdict.outcome() == Says.UNMET && !cell.isNone()
                ? verdict.withAdvice(cell, limit.nearest(cell.step()))
                : verdict;
    }

    /** Each of several years within a limit; what is shown is the worst. */
    static Verdict eachYear(Collection<? extends Numeric> years, Limit limit) {
        Verdict verdict =
                Verdict.all(years.stream().map(year -> number(year, limit)).toList());
        boolean measured = years.stream().noneMatch(Cell::isNone) && verdict.outcome() != Says.UNDETERMINED;
        return measured
                ? verdict.withActual(years.stream()
                        .filter(year -> !year.isBlank())
                        .map(Cells::number)
                        .reduce(BigDecimal::min)
                        .orElseThrow())
                : verdict;
    }

    /** A sum of counts that reaches a number: MET as soon as what is there does. */
    static Verdict sum(List<Count> counts, String least) {
        BigDecimal sum = counts.stream()
                .filter(count -> !count.isBlank())
                .map(Cells::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean met = sum.compareTo(new BigDecimal(least)) >= 0;
        if (Cells.anyBlank(counts)) {
            return met ? Verdict.met(counts).withCellsOpen() : Verdict.blank(Cells.blanks(counts));
        }
        return Verdict.metIf(met, counts).withActual(sum);
    }

    /** At least one box ticked, evidence aside. */
    static Verdict ticked(Ticks ticks) {
        List<Ticks> read = List.of(ticks);
        return ticks.ticked() == null
                ? Verdict.blank(read)
                : Verdict.metIf(!ticks.ticked().isEmpty(), read);
    }
}
