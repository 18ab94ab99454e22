package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;

/** Numbers that have to be what they can be by definition, each in the range that the form's dictionary gives it. */
final class RangeJudgement extends Judgement {
    private final List<Numeric> cells;

    RangeJudgement(List<Numeric> cells) {
        super(judge(cells));
        this.cells = cells;
    }

    private static Outcome judge(List<Numeric> cells) {
        boolean missing = false;
        boolean number = false;
        for (Numeric cell : cells) {
            if (isOutside(cell, Numbers.orZero(cell))) {
                return Outcome.UNMET;
            }
            missing |= isMissing(cell);
            number |= hasNumber(cell);
        }
        return missing ? Outcome.UNDETERMINED : number ? Outcome.MET : Outcome.NOT_APPLICABLE;
    }

    private static boolean hasNumber(Numeric cell) {
        return !cell.isBlank() && !(cell.isNone() && cell.place().unit().isRate());
    }

    private static boolean isOutside(Numeric cell, BigDecimal number) {
        Range range = cell.place().range();
        return hasNumber(cell) && range != null && !range.contains(number);
    }

    /** The figures of a stage are optional. */
    private static boolean isMissing(Numeric cell) {
        return cell.isBlank() && cell.place().field().type() != FieldType.STAGE;
    }

    @Override
    Set<Outcome> outcomesNearby() {
        boolean canBeOutside = false;
        boolean canBeInside = true;
        for (Numeric cell : cells) {
            boolean inside = false;
            for (BigDecimal end : Rounding.ends(cell)) {
                boolean outside = isOutside(cell, end);
                canBeOutside |= outside;
                inside |= !outside;
            }
            canBeInside &= inside;
        }
        EnumSet<Outcome> outcomes = EnumSet.of(outcome());
        if (canBeOutside) {
            outcomes.add(Outcome.UNMET);
        }
        if (canBeInside && outcome() == Outcome.UNMET) {
            outcomes.add(cells.stream().anyMatch(RangeJudgement::isMissing) ? Outcome.UNDETERMINED : Outcome.MET);
        }
        return outcomes;
    }

    @Override
    List<Cell> cells() {
        List<Cell> decisive = new ArrayList<>(outcome() == Outcome.UNMET ? 1 : cells.size());
        for (Numeric cell : cells) {
            boolean decides = switch (outcome()) {
                case UNMET -> isOutside(cell, Numbers.orZero(cell));
                case UNDETERMINED -> isMissing(cell);
                default -> true;
            };
            if (decides) {
                decisive.add(cell);
            }
        }
        return Collections.unmodifiableList(decisive);
    }

    /** The cells come from a walk along the form. */
    @Override
    List<Cell> cellsInOrder() {
        return cells();
    }

    @Override
    List<Cell> missing() {
        return outcome() == Outcome.UNDETERMINED ? cells() : List.of();
    }

    @Override
    Set<Outcome> possible() {
        Set<Outcome> possible = super.possible();
        if (cells.stream().allMatch(cell -> cell.place().unit().isRate())) {
            possible.add(Outcome.NOT_APPLICABLE);
        }
        return possible;
    }

    @Override
    String requirement(Locale language) {
        Map<Range, List<Cell>> ranges = new LinkedHashMap<>();
        for (Numeric cell : cells) {
            Range range = cell.place().range();
            if (range != null) {
                ranges.computeIfAbsent(range, any -> new ArrayList<>()).add(cell);
            }
        }
        return ranges.entrySet().stream()
                .map(entry -> Wording.of(
                        "range.required",
                        language,
                        Wording.list(entry.getValue(), language),
                        text(entry.getKey(), language)))
                .collect(Collectors.joining(Wording.of("semicolon", language)));
    }

    private static String text(Range range, Locale language) {
        String min = range.min().toPlainString();
        if (range.max() != null) {
            return Wording.of("range.between", language, min, range.max().toPlainString());
        }
        return Wording.of(range.minExcluded() ? "operator.more_than" : "operator.at_least", language, min);
    }

    @Override
    String clause(Locale language) {
        String key = "range." + outcome().name().toLowerCase(Locale.ROOT);
        if (outcome() == Outcome.MET || outcome() == Outcome.NOT_APPLICABLE) {
            return Wording.of(key, language); // no use in naming all the cells
        }
        List<Cell> cells = cells();
        return Wording.of(key, language, Wording.list(cells, language), cells.size());
    }
}
