package org.clusterrules.bench;

import static org.clusterrules.bench.HandClauses.label;
import static org.clusterrules.bench.HandClauses.say;
import static org.clusterrules.bench.HandClauses.written;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.internal.LikelyUnit;
import org.clusterrules.model.Cell;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.model.Section;
import org.clusterrules.model.Unit;

/** Whether the numbers of a form are within what they can be. */
final class RangeChecks {
    private static final int LEAST_SHARES = 3;

    private RangeChecks() {}

    static Outcome range(List<Numeric> cells, boolean byExperience, Notes notes) {
        boolean outside = false;
        boolean missing = false;
        boolean compared = false;
        for (Numeric cell : cells) {
            if (cell.isBlank()) {
                missing |= !isOptional(cell);
            } else if (!cell.isNone() || (!byExperience && !cell.isImmeasurable())) {
                compared = true;
                Range range = byExperience
                        ? cell.place().indicator().plausible()
                        : cell.place().range();
                if (!range.contains(Checks.orZero(cell))) {
                    outside = true;
                    if (notes != null) {
                        notes.add(cell);
                    }
                }
            }
        }
        String key = byExperience ? "plausible" : "range";
        if (outside) {
            if (notes != null && notes.whole()) {
                List<Cell> wrong = notes.cells();
                notes.say(say(
                        key + ".unmet",
                        HandClauses.some(wrong, cell -> sayWrong(key, (Numeric) cell, byExperience)),
                        wrong.size()));
            }
            return Outcome.UNMET;
        }
        if (notes != null) {
            if (missing) {
                for (Numeric cell : cells) {
                    if (!isOptional(cell)) {
                        notes.addBlank(cell);
                    }
                }
            } else {
                addGiven(cells, notes);
            }
        }
        Outcome outcome = missing ? Outcome.UNDETERMINED : compared ? Outcome.MET : Outcome.NOT_APPLICABLE;
        if (notes != null && notes.whole()) {
            String blanks = missing ? HandClauses.cells(notes.cells()) : "";
            notes.say(missing && !compared ? say("blanks", blanks) : say(key, outcome, blanks));
        }
        return outcome;
    }

    private static String sayWrong(String key, Numeric cell, boolean byExperience) {
        Unit unit = cell.place().unit();
        Range range = byExperience
                ? cell.place().indicator().plausible()
                : cell.place().range();
        List<String> units = new ArrayList<>();
        if (byExperience) {
            for (LikelyUnit likely : LikelyUnit.of(unit.label())) {
                if (range.contains(likely.convert(Checks.orZero(cell)))) {
                    units.add(likely.label().zh());
                }
            }
        }
        return say(
                key + (units.isEmpty() ? ".wrong" : ".wrong-unit"),
                label(cell),
                written(cell),
                sayRange(range, unit),
                String.join("或", units));
    }

    private static String sayRange(Range range, Unit unit) {
        String percent = unit.code().equals("%") ? "%" : "";
        if (range.min() != null && range.max() != null) {
            return say(
                    "range.between",
                    bound(range.min(), percent),
                    bound(range.max(), unit.label().zh()));
        }
        return range.min() != null
                ? say(
                        range.minExcluded() ? "range.above" : "range.least",
                        bound(range.min(), unit.label().zh()))
                : say("range.most", bound(range.max(), unit.label().zh()));
    }

    private static String bound(BigDecimal number, String unit) {
        return number.toPlainString() + (number.signum() == 0 ? "" : unit);
    }

    static Outcome inPercent(List<Numeric> shares, Notes notes) {
        int aboveZero = 0;
        boolean aboveOne = false;
        boolean missing = false;
        for (Numeric share : shares) {
            if (isOfToday(share)) {
                BigDecimal number = Checks.orZero(share);
                aboveZero += number.signum() > 0 ? 1 : 0;
                aboveOne |= number.compareTo(BigDecimal.ONE) > 0;
                missing |= share.isBlank();
            }
        }
        Outcome outcome = aboveOne
                ? Outcome.MET
                : missing ? Outcome.UNDETERMINED : aboveZero < LEAST_SHARES ? Outcome.NOT_APPLICABLE : Outcome.UNMET;
        if (notes != null) {
            for (Numeric share : shares) {
                boolean decides = switch (outcome) {
                    case UNMET -> Checks.orZero(share).signum() > 0;
                    case UNDETERMINED -> share.isBlank();
                    default -> true;
                };
                if (isOfToday(share) && decides) {
                    notes.add(share);
                }
            }
            if (notes.whole()) {
                List<Cell> cells = notes.cells();
                boolean all = outcome == Outcome.UNDETERMINED
                        && cells.size()
                                == shares.stream()
                                        .filter(RangeChecks::isOfToday)
                                        .count();
                notes.say(
                        all
                                ? say("blanks", HandClauses.cells(cells))
                                : say("in-percent", outcome, HandClauses.cells(cells)));
            }
        }
        return outcome;
    }

    private static boolean isOfToday(Numeric share) {
        return share.place().field().section() != Section.PLAN;
    }

    static void addGiven(List<? extends Cell> cells, Notes notes) {
        for (Cell cell : cells) {
            if (!cell.isBlank() || !isOptional(cell)) {
                notes.add(cell);
            }
        }
    }

    private static boolean isOptional(Cell cell) {
        FieldType type = cell.place().field().type();
        return type == FieldType.STAGE || type == FieldType.NAMED_TARGETS;
    }
}
