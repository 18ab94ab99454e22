package org.clusterrules.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/**
 * What single cells, pairs and rows come to, in plain Java with no thought of any engine. All contenders that are not this
 * library call these and the other checks, so that what differs between them is the engine.
 */
final class Checks {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Outcome[] WORST_FIRST = {Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NEAR, Outcome.MET};

    private Checks() {}

    static Outcome met(boolean met) {
        return met ? Outcome.MET : Outcome.UNMET;
    }

    /** Returns what two outcomes come to where both have to be met. */
    static Outcome worse(Outcome one, Outcome other) {
        for (Outcome outcome : WORST_FIRST) {
            if (one == outcome || other == outcome) {
                return outcome;
            }
        }
        return Outcome.NOT_APPLICABLE;
    }

    static BigDecimal orZero(Numeric cell) {
        BigDecimal number = cell.number();
        return number == null ? BigDecimal.ZERO : number;
    }

    // Answers, boxes, texts

    static Outcome yes(Choice choice, Notes notes) {
        if (notes != null) {
            notes.read(choice);
            notes.compare(new Comparison.Options(Optional.ofNullable(choice.option()), Choice.YES));
        }
        return choice.isBlank()
                ? Outcome.UNDETERMINED
                : choice.is(Choice.NOT_APPLICABLE) ? Outcome.NOT_APPLICABLE : met(choice.is(Choice.YES));
    }

    static Outcome ticked(Ticks boxes, Notes notes) {
        if (notes != null) {
            notes.read(boxes);
        }
        return ticked(boxes);
    }

    static Outcome ticked(Ticks boxes) {
        return boxes.ticked() == null
                ? Outcome.UNDETERMINED
                : met(!boxes.ticked().isEmpty());
    }

    static Outcome described(Text text, Notes notes) {
        if (notes != null) {
            notes.read(text);
        }
        return text.isBlank() ? Outcome.UNDETERMINED : met(text.state() == State.FILLED);
    }

    // One number, or one of each year

    static Outcome threshold(Numeric cell, ThresholdCheck bound, Notes notes) {
        if (notes != null) {
            notes.read(cell);
            notes.compare(Notes.numbers(cell, bound));
        }
        return threshold(cell, bound);
    }

    private static Outcome threshold(Numeric cell, ThresholdCheck bound) {
        return cell.isBlank()
                ? Outcome.UNDETERMINED
                : cell.isImmeasurable() ? Outcome.UNMET : bound.judge(orZero(cell));
    }

    static Outcome eachYear(Series<Figure> row, ThresholdCheck bound, Notes notes) {
        Outcome all = Outcome.NOT_APPLICABLE;
        for (Figure figure : row.values()) {
            all = worse(all, threshold(figure, bound));
        }
        if (notes != null) {
            for (Figure figure : row.values()) {
                Outcome year = threshold(figure, bound);
                notes.decided(year, all, figure);
                if (year == all) {
                    notes.compareTightest(Notes.numbers(figure, bound));
                }
            }
        }
        return all;
    }

    // Two numbers

    /** The first stands before the other on the form. */
    static Outcome same(Numeric one, Numeric other, Notes notes) {
        Outcome outcome = same(one, other);
        if (notes != null) {
            notes.decided(outcome, one, other);
        }
        return outcome;
    }

    static Outcome same(Numeric one, Numeric other) {
        return one.isBlank() || other.isBlank()
                ? Outcome.UNDETERMINED
                : met(
                        one.isImmeasurable() || other.isImmeasurable()
                                ? one.isNone() && other.isNone()
                                : orZero(one).compareTo(orZero(other)) == 0);
    }

    static Outcome atMost(Count count, Count most) {
        return count.isBlank() || most.isBlank()
                ? Outcome.UNDETERMINED
                : met(orZero(count).compareTo(orZero(most)) <= 0);
    }

    /** The other row stands before this one on the form. */
    static Outcome atMostEachYear(Series<Count> row, Series<Count> other, Notes notes) {
        List<Count> counts = row.values();
        List<Count> most = other.values();
        Outcome all = Outcome.NOT_APPLICABLE;
        for (int i = 0; i < counts.size(); i++) {
            all = worse(all, atMost(counts.get(i), most.get(i)));
        }
        if (notes != null) {
            for (List<Count> cells : List.of(most, counts)) {
                for (int i = 0; i < counts.size(); i++) {
                    notes.decided(atMost(counts.get(i), most.get(i)), all, cells.get(i));
                }
            }
            for (int i = 0; i < counts.size(); i++) {
                if (atMost(counts.get(i), most.get(i)) == all) {
                    notes.compareTightest(Notes.numbers(counts.get(i), Operator.AT_MOST, most.get(i)));
                }
            }
        }
        return all;
    }
}
