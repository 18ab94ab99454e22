package org.clusterrules.bench;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/**
 * What single cells, and several outcomes together, come to, in plain Java with no thought of any engine. All contenders that
 * are not this library call these and the other checks, so that what differs between them is the engine.
 */
final class Checks {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Checks() {}

    static BigDecimal orZero(Numeric cell) {
        BigDecimal number = cell.number();
        return number == null ? BigDecimal.ZERO : number;
    }

    static boolean isNothing(Numeric cell) {
        return cell.state() == State.NONE && cell.place().unit().isRate();
    }

    static Outcome all(Outcome... outcomes) {
        int seen = 0;
        for (Outcome outcome : outcomes) {
            seen |= 1 << outcome.ordinal();
        }
        return seen == bit(Outcome.NOT_APPLICABLE)
                ? Outcome.NOT_APPLICABLE
                : has(seen, Outcome.UNMET)
                        ? Outcome.UNMET
                        : has(seen, Outcome.UNDETERMINED)
                                ? Outcome.UNDETERMINED
                                : has(seen, Outcome.NEAR) ? Outcome.NEAR : Outcome.MET;
    }

    static Outcome any(Outcome one, Outcome other) {
        return one == Outcome.MET || other == Outcome.MET
                ? Outcome.MET
                : one == Outcome.UNDETERMINED || other == Outcome.UNDETERMINED ? Outcome.UNDETERMINED : Outcome.UNMET;
    }

    private static int bit(Outcome outcome) {
        return 1 << outcome.ordinal();
    }

    private static boolean has(int seen, Outcome outcome) {
        return (seen & bit(outcome)) != 0;
    }

    static Outcome answer(Choice choice, String option, boolean wanted) {
        if (choice.isBlank()) {
            return Outcome.UNDETERMINED;
        } else if (choice.is(Choice.NOT_APPLICABLE)) {
            return Outcome.NOT_APPLICABLE;
        }
        return choice.is(option) == wanted ? Outcome.MET : Outcome.UNMET;
    }

    static Outcome yes(Choice choice) {
        return answer(choice, Choice.YES, true);
    }

    static Outcome ticked(Ticks boxes) {
        return boxes.ticked() == null ? Outcome.UNDETERMINED : boxes.ticked().isEmpty() ? Outcome.UNMET : Outcome.MET;
    }

    static Outcome described(Text text) {
        return switch (text.state()) {
            case BLANK -> Outcome.UNDETERMINED;
            case NONE -> Outcome.UNMET;
            case FILLED -> Outcome.MET;
        };
    }

    static Outcome same(Text one, Text other) {
        if (one.value() == null || other.value() == null) {
            return Outcome.UNDETERMINED;
        }
        return dense(one.value()).equals(dense(other.value())) ? Outcome.MET : Outcome.UNMET;
    }

    static String dense(String text) {
        return CharMatcher.whitespace().removeFrom(text);
    }

    static Outcome threshold(Numeric cell, Bound bound) {
        return switch (cell.state()) {
            case BLANK -> Outcome.UNDETERMINED;
            case NONE -> cell.place().unit().isRate() ? Outcome.UNMET : bound.judge(BigDecimal.ZERO);
            case FILLED -> bound.judge(orZero(cell));
        };
    }

    static Outcome eachYear(Series<Figure> row, Bound bound) {
        Outcome[] outcomes = new Outcome[row.values().size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = threshold(row.values().get(i), bound);
        }
        return all(outcomes);
    }

    static Outcome pair(Numeric one, Operator operator, Numeric other) {
        if (one.isBlank() || other.isBlank()) {
            return Outcome.UNDETERMINED;
        } else if (isNothing(one) || isNothing(other)) {
            return operator != Operator.IS
                    ? Outcome.NOT_APPLICABLE
                    : one.isNone() && other.isNone() ? Outcome.MET : Outcome.UNMET;
        }
        int sign = orZero(one).compareTo(orZero(other));
        boolean met = switch (operator) {
            case AT_LEAST -> sign >= 0;
            case AT_MOST -> sign <= 0;
            default -> sign == 0;
        };
        return met ? Outcome.MET : Outcome.UNMET;
    }
}
