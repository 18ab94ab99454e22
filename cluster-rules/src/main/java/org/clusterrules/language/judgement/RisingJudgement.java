package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.judgement.FormIndex.Located;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;

/**
 * Numbers that must rise strictly from each to the next (逐年增加). 无 is zero in a count or an amount; in a rate it cannot
 * be measured, and the requirement is not met.
 */
final class RisingJudgement extends Judgement {
    private final String key;
    private final List<? extends Numeric> row;
    private final List<? extends Numeric> given;
    private final List<Cell> nothing;

    RisingJudgement(String key, List<? extends Numeric> row) {
        this.key = key;
        this.row = List.copyOf(row);
        this.given = row.stream().filter(cell -> !cell.isBlank()).toList();
        this.nothing = new CellNumbers(row).immeasurable();
    }

    @Override
    Outcome judge() {
        return judge(row, CellNumbers::orZero);
    }

    @Override
    LocatedJudgement locate(FormIndex index) {
        Located<? extends List<? extends Numeric>> cells = index.of(row);
        return new LocatedJudgement(
                form -> judge(cells.in(form), CellNumbers::orZero), form -> new RisingJudgement(key, cells.in(form)));
    }

    private static Outcome judge(List<? extends Numeric> row, Function<Numeric, BigDecimal> numbers) {
        boolean fails = false;
        boolean blank = false;
        BigDecimal before = null;
        for (int i = 0; i < row.size(); i++) {
            Numeric cell = row.get(i);
            if (cell.isBlank()) {
                blank = true;
                continue;
            }
            BigDecimal number = numbers.apply(cell);
            fails |= cell.isImmeasurable() || (before != null && before.compareTo(number) >= 0);
            before = number;
        }
        return fails ? UNMET : blank ? UNDETERMINED : MET;
    }

    private static int firstFailing(List<? extends Numeric> given) {
        for (int i = 1; i < given.size(); i++) {
            if (!rises(given, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean rises(List<? extends Numeric> given, int i) {
        return CellNumbers.orZero(given.get(i - 1)).compareTo(CellNumbers.orZero(given.get(i))) < 0;
    }

    @Override
    Set<Outcome> outcomesUnderRounding() {
        Set<Outcome> outcomes = EnumSet.of(outcome());
        if (nothing.isEmpty() && given.stream().anyMatch(Rounding::isRounded)) {
            if (couldFail()) {
                outcomes.add(UNMET);
            }
            if (couldRise()) {
                outcomes.add(given.size() == row.size() ? MET : UNDETERMINED);
            }
        }
        return outcomes;
    }

    private boolean couldFail() {
        for (int i = 1; i < given.size(); i++) {
            if (Rounding.least(given.get(i)).compareTo(Rounding.most(given.get(i - 1))) < 0 || !rises(given, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether each could exceed its predecessor, if each is as small as its predecessors allow. */
    private boolean couldRise() {
        BigDecimal before = Rounding.least(given.get(0));
        for (Numeric cell : given.subList(1, given.size())) {
            BigDecimal least = Rounding.least(cell);
            if (least.compareTo(before) <= 0 && Rounding.most(cell).compareTo(before) <= 0) {
                return false;
            }
            before = before.max(least);
        }
        return true;
    }

    @Override
    List<Cell> offending() {
        if (!nothing.isEmpty()) {
            return nothing;
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
    List<Cell> read() {
        return List.copyOf(row);
    }

    @Override
    Outcome after(List<Change> changes) {
        return judge(
                row,
                cell -> changes.stream()
                        .filter(change -> change.from().equals(cell))
                        .map(Change::to)
                        .findFirst()
                        .orElseGet(() -> CellNumbers.orZero(cell)));
    }

    @Override
    List<Cell> missing() {
        return outcome() == UNDETERMINED ? unfilled(row) : List.of();
    }

    @Override
    Optional<Comparison> compare() {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (Numeric cell : row) {
            boolean none = cell.isBlank() || cell.isImmeasurable();
            values.add(none ? Optional.empty() : Optional.of(CellNumbers.shown(cell)));
        }
        return Optional.of(new Comparison.Rise(values, row.get(0).place().unit()));
    }

    /** Advises to change the first number that fails to rise, if that alone meets the requirement. */
    @Override
    List<Change> findAdvice() {
        int failing = nothing.isEmpty() ? firstFailing(given) : -1;
        if (failing < 0 || given.get(failing).isNone()) {
            return List.of();
        }
        BigDecimal step = given.get(failing).step();
        BigDecimal before = CellNumbers.orZero(given.get(failing - 1));
        BigDecimal least =
                before.divide(step, 0, RoundingMode.FLOOR).multiply(step).add(step);
        List<? extends Numeric> rest = given.subList(failing + 1, given.size());
        boolean rises =
                firstFailing(rest) < 0 && (rest.isEmpty() || least.compareTo(CellNumbers.orZero(rest.get(0))) < 0);
        return rises && given.get(failing).canHold(least) ? List.of(new Change(given.get(failing), least)) : List.of();
    }

    @Override
    Phrase requirement() {
        return Phrase.of(key + ".required");
    }

    @Override
    Phrase subjectAndRequirement() {
        return Phrase.of("threshold.required.of", Phrase.field(row.get(0)), requirement());
    }

    @Override
    Phrase whereItHolds() {
        return Phrase.of("rising.condition", Phrase.field(row.get(0)));
    }

    @Override
    Phrase statement() {
        if (!nothing.isEmpty()) {
            return Phrase.of("threshold.nothing.unmet", Phrase.cells(nothing), nothing.size(), requirement());
        }
        Phrase numbers = Phrase.join("arrow", Phrase.each(row, RisingJudgement::written));
        List<Cell> missing = missing();
        return Phrase.of(
                given.isEmpty() ? "rising.blank" : Phrase.key("rising", outcome()),
                Phrase.field(row.get(0)),
                numbers,
                Phrase.cells(missing),
                missing.size());
    }

    private static Phrase written(Numeric cell) {
        String number = CellNumbers.shown(cell).toPlainString();
        return cell.isBlank() ? Phrase.of("blank") : language -> number;
    }
}
