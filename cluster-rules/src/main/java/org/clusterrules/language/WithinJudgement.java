package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;

/** A figure that follows from others, within a tolerance. 无 for a rate leaves nothing to compare; a blank comes before it. */
final class WithinJudgement extends Judgement {
    private final Numeric declared;
    private final Quantity expected;
    private final Tolerance tolerance;
    private final List<Numeric> cells;
    private final Numbers numbers;

    private WithinJudgement(
            Numeric declared, Quantity expected, Tolerance tolerance, List<Numeric> cells, Numbers numbers) {
        super(judge(expected, tolerance, numbers));
        this.declared = declared;
        this.expected = expected;
        this.tolerance = tolerance;
        this.cells = cells;
        this.numbers = numbers;
    }

    static WithinJudgement of(Numeric declared, Quantity expected, Tolerance tolerance) {
        List<Numeric> cells = new ArrayList<>(expected.cells().size() + 1);
        cells.add(declared);
        cells.addAll(expected.cells());
        return new WithinJudgement(declared, expected, tolerance, cells, Numbers.in(cells));
    }

    private static Outcome judge(Quantity expected, Tolerance tolerance, Numbers numbers) {
        if (!numbers.blank().isEmpty()) {
            return Outcome.UNDETERMINED;
        } else if (!numbers.nothing().isEmpty()) {
            return Outcome.NOT_APPLICABLE;
        }
        return judge(expected, tolerance, numbers.values());
    }

    private static Outcome judge(Quantity expected, Tolerance tolerance, BigDecimal[] values) {
        BigDecimal[] others = others(values);
        return expected.isDefined(others)
                ? met(tolerance.deviation(values[0], expected, others) == 0)
                : Outcome.UNDETERMINED;
    }

    private static Outcome met(boolean fits) {
        return fits ? Outcome.MET : Outcome.UNMET;
    }

    private static BigDecimal[] others(BigDecimal[] values) {
        BigDecimal[] others = new BigDecimal[values.length - 1];
        System.arraycopy(values, 1, others, 0, others.length);
        return others;
    }

    boolean isCompared() {
        return numbers.blank().isEmpty() && numbers.nothing().isEmpty();
    }

    @Override
    Set<Outcome> outcomesNearby() {
        EnumSet<Outcome> outcomes = EnumSet.of(outcome());
        if (isCompared()) {
            boolean above = false;
            boolean below = false;
            for (BigDecimal[] corner : Rounding.corners(cells)) {
                BigDecimal[] others = others(corner);
                if (expected.isDefined(others)) {
                    int deviation = tolerance.deviation(corner[0], expected, others);
                    outcomes.add(met(deviation == 0));
                    above |= deviation > 0;
                    below |= deviation < 0;
                } else {
                    outcomes.add(Outcome.UNDETERMINED);
                }
            }
            if (above && below) {
                outcomes.add(Outcome.MET); // somewhere between, it fits
            }
        }
        return outcomes;
    }

    @Override
    List<Cell> cells() {
        return numbers.blank().isEmpty() ? List.copyOf(cells) : numbers.blank();
    }

    @Override
    List<Cell> missing() {
        return numbers.blank();
    }

    @Override
    Set<Outcome> possible() {
        Set<Outcome> possible = super.possible();
        if (cells.stream().anyMatch(cell -> cell.place().unit().isRate())) {
            possible.add(Outcome.NOT_APPLICABLE);
        }
        return possible;
    }

    @Override
    String requirement(Locale language) {
        return Wording.of(
                "within.required",
                language,
                declared.place().label(language),
                expected.label(language),
                tolerance.text(language));
    }

    @Override
    String clause(Locale language) {
        String label = declared.place().label(language);
        if (!numbers.blank().isEmpty()) {
            return Wording.of("within.blank", language, label, Wording.list(numbers.blank(), language));
        } else if (!numbers.nothing().isEmpty()) {
            return Wording.of("within.nothing", language, Wording.list(numbers.nothing(), language));
        } else if (outcome() == Outcome.UNDETERMINED) {
            return Wording.of("within.undefined", language, label, expected.undefined(language));
        }
        Ratio value = expected.value(others(numbers.values()));
        return Wording.of(
                outcome() == Outcome.MET ? "within.met" : "within.unmet",
                language,
                label,
                Wording.amount(
                        Decimals.withPlaces(numbers.values()[0], 2),
                        declared.place().unit(),
                        language),
                expected.label(language),
                Wording.amount(value.rounded(2), declared.place().unit(), language),
                tolerance.text(language));
    }
}
