package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Numeric;

/**
 * Two cells whose numbers are held against each other. 无 is zero in an amount. In a rate, two 无 are equal, 无 and a number are
 * not, and otherwise 无 leaves nothing to compare.
 */
final class PairJudgement extends Judgement {
    private final Numeric one;
    private final Operator operator;
    private final Numeric other;
    private final boolean optional;

    PairJudgement(Numeric one, Operator operator, Numeric other) {
        this(one, operator, other, judge(one, operator, other), false);
    }

    private PairJudgement(Numeric one, Operator operator, Numeric other, Outcome outcome, boolean optional) {
        super(outcome);
        this.one = one;
        this.operator = operator;
        this.other = other;
        this.optional = optional;
    }

    /** As {@link Operator#IS}, where the first cell is an optional one, which is not compared where it is blank. */
    static PairJudgement whereGiven(Numeric optional, Numeric other) {
        Outcome outcome = optional.isBlank() ? Outcome.NOT_APPLICABLE : judge(optional, Operator.IS, other);
        return new PairJudgement(optional, Operator.IS, other, outcome, true);
    }

    private static Outcome judge(Numeric one, Operator operator, Numeric other) {
        if (one.isBlank() || other.isBlank()) {
            return Outcome.UNDETERMINED;
        } else if (saysNothing(one) || saysNothing(other)) {
            return operator != Operator.IS
                    ? Outcome.NOT_APPLICABLE
                    : one.isNone() && other.isNone() ? Outcome.MET : Outcome.UNMET;
        }
        return compare(Numbers.orZero(one), operator, Numbers.orZero(other));
    }

    private static boolean saysNothing(Numeric cell) {
        return cell.isNone() && cell.place().unit().isRate();
    }

    private static Outcome compare(BigDecimal one, Operator operator, BigDecimal other) {
        int sign = one.compareTo(other);
        boolean met = switch (operator) {
            case AT_LEAST -> sign >= 0;
            case AT_MOST -> sign <= 0;
            case IS -> sign == 0;
            default -> throw new IllegalArgumentException(operator.toString());
        };
        return met ? Outcome.MET : Outcome.UNMET;
    }

    private boolean hasNumbers() {
        return !one.isBlank() && !other.isBlank() && !saysNothing(one) && !saysNothing(other);
    }

    @Override
    Set<Outcome> outcomesNearby() {
        EnumSet<Outcome> outcomes = EnumSet.of(outcome());
        if (hasNumbers()) {
            boolean above = false;
            boolean below = false;
            for (BigDecimal[] corner : Rounding.corners(List.of(one, other))) {
                outcomes.add(compare(corner[0], operator, corner[1]));
                above |= corner[0].compareTo(corner[1]) >= 0;
                below |= corner[0].compareTo(corner[1]) <= 0;
            }
            if (above && below) {
                outcomes.add(Outcome.MET); // somewhere between, they are equal
            }
        }
        return outcomes;
    }

    @Override
    List<Cell> cells() {
        return outcome() == Outcome.UNDETERMINED ? missing() : List.of(one, other);
    }

    @Override
    List<Cell> missing() {
        return blank(List.of(one, other));
    }

    @Override
    Optional<Comparison> compare() {
        return Optional.of(new Comparison(
                Optional.of(operator),
                hasNumbers() ? Optional.of(shown(one)) : Optional.empty(),
                hasNumbers() ? Optional.of(shown(other)) : Optional.empty(),
                one.place().unit()));
    }

    private static BigDecimal shown(Numeric cell) {
        return Decimals.withPlaces(Numbers.orZero(cell), cell instanceof Count ? 0 : 2);
    }

    @Override
    List<Change> findChanges() {
        return outcome() == Outcome.UNMET && hasNumbers() ? List.of(new Change(one, Numbers.orZero(other))) : List.of();
    }

    @Override
    Set<Outcome> possible() {
        Set<Outcome> possible = super.possible();
        if (optional || (operator != Operator.IS && isRate())) {
            possible.add(Outcome.NOT_APPLICABLE);
        }
        return possible;
    }

    private boolean isRate() {
        return one.place().unit().isRate() || other.place().unit().isRate();
    }

    @Override
    String requirement(Locale language) {
        return Wording.of(
                "pair.required",
                language,
                one.place().label(language),
                operator.label().in(language),
                other.place().label(language));
    }

    @Override
    String clause(Locale language) {
        String key = "pair." + outcome().name().toLowerCase(Locale.ROOT);
        return Wording.of(
                key,
                language,
                one.place().label(language),
                written(one, language),
                operator.label().in(language),
                other.place().label(language),
                written(other, language),
                Wording.list(missing(), language));
    }

    private static String written(Numeric cell, Locale language) {
        return cell.isNone() ? "无" : Wording.amount(shown(cell), cell.place().unit(), language);
    }
}
