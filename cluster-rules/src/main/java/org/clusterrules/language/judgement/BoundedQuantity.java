package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Numeric;
import org.jspecify.annotations.Nullable;

/**
 * A quantity and its bound: a number, or a multiple of the number in another cell. Arrays of numbers are in
 * the order of its cells.
 */
record BoundedQuantity(
        Quantity quantity, Bound statedBound, @Nullable Numeric otherCell) {
    List<? extends Numeric> cells() {
        return otherCell == null ? quantity.cells() : Judgement.joined(quantity.cells(), List.of(otherCell));
    }

    @Nullable
    ExactNumber number(BigDecimal[] numbers) {
        return quantity.value(otherCell == null ? numbers : Arrays.copyOf(numbers, numbers.length - 1));
    }

    Bound boundFor(BigDecimal[] numbers) {
        return otherCell == null ? statedBound : statedBound.times(numbers[numbers.length - 1]);
    }

    Outcome judge(BigDecimal[] numbers) {
        if (otherCell == null && quantity.isWritten()) {
            return judgeWritten(numbers[0]);
        }
        ExactNumber number = number(numbers);
        return number == null ? UNDETERMINED : boundFor(numbers).judge(number);
    }

    /**
     * Returns every outcome that the figures before they were rounded could give. The other cell may be one of the quantity's, too:
     * it was rounded once.
     *
     * @param known the outcome of the figures as they are written
     */
    Set<Outcome> outcomesUnderRounding(Outcome known) {
        int same = otherCell == null ? -1 : quantity.cells().indexOf(otherCell);
        return same < 0
                ? Rounding.outcomes(cells(), known, this::judge)
                : Rounding.outcomes(quantity.cells(), known, numbers -> {
                    BigDecimal[] all = Arrays.copyOf(numbers, numbers.length + 1);
                    all[numbers.length] = numbers[same];
                    return judge(all);
                });
    }

    boolean hasBound() {
        return otherCell == null || isMeasured(otherCell);
    }

    private static boolean isMeasured(Numeric cell) {
        return !cell.isBlank() && !cell.isImmeasurable();
    }

    /** @param excuses answers that excuse 无 if a number is required */
    Outcome judge(List<? extends Numeric> cells, CellNumbers numbers, List<Choice> excuses) {
        if (statedBound.operator() != null && !numbers.immeasurable().isEmpty()) {
            List<? extends Numeric> own =
                    cells.subList(0, quantity.cells().size()); // 无 in the other cell is not excused
            return own.stream().noneMatch(Numeric::isImmeasurable) ? UNMET : excused(excuses);
        }
        if (numbers.unfilled().isEmpty()) {
            return judge(numbers.values());
        }
        boolean isLeast = quantity.blanksOnlyRaise() && (otherCell == null || isMeasured(cells.get(cells.size() - 1)));
        Outcome sofar = isLeast ? judge(numbers.values()) : UNDETERMINED;
        return sofar == (statedBound.asksForMore() ? MET : UNMET) ? sofar : UNDETERMINED;
    }

    /** Judges the cell of a number that is compared as written and that nothing excuses. */
    Outcome judge(Numeric cell) {
        if (statedBound.operator() != null && cell.isImmeasurable()) {
            return UNMET;
        }
        return cell.isBlank() ? UNDETERMINED : judgeWritten(CellNumbers.orZero(cell));
    }

    private Outcome judgeWritten(BigDecimal number) {
        return quantity.isPossible(number) ? statedBound.judge(number) : UNDETERMINED;
    }

    /** 无 is unmet unless every answer excuses it; undetermined while an answer is blank and none denies it. */
    private static Outcome excused(List<Choice> excuses) {
        boolean blank = false;
        for (Choice answer : excuses) {
            if (!answer.isBlank() && !answer.is(Choice.NOT_APPLICABLE)) {
                return UNMET;
            }
            blank |= answer.isBlank();
        }
        return excuses.isEmpty() ? UNMET : blank ? UNDETERMINED : NOT_APPLICABLE;
    }

    BoundedQuantity of(List<? extends Numeric> others) {
        int size = quantity.cells().size();
        return otherCell == null
                ? new BoundedQuantity(quantity.of(others), statedBound, null)
                : new BoundedQuantity(quantity.of(others.subList(0, size)), statedBound, others.get(size));
    }
}
