package org.clusterrules.bench;

import static org.clusterrules.bench.HandClauses.counted;
import static org.clusterrules.bench.HandClauses.label;
import static org.clusterrules.bench.HandClauses.option;
import static org.clusterrules.bench.HandClauses.quoted;
import static org.clusterrules.bench.HandClauses.say;
import static org.clusterrules.bench.HandClauses.written;

import java.math.BigDecimal;
import java.util.EnumSet;
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
import org.clusterrules.model.Unit;

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

    /** Returns what two can come to together. */
    static EnumSet<Outcome> worse(EnumSet<Outcome> one, EnumSet<Outcome> other) {
        EnumSet<Outcome> together = EnumSet.noneOf(Outcome.class);
        one.forEach(first -> other.forEach(second -> together.add(worse(first, second))));
        return together;
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
        Outcome outcome = choice.isBlank()
                ? Outcome.UNDETERMINED
                : choice.is(Choice.NOT_APPLICABLE) ? Outcome.NOT_APPLICABLE : met(choice.is(Choice.YES));
        if (notes != null && notes.whole()) {
            String wanted = say("answer.is", option(choice, Choice.YES));
            notes.say(say("answer", outcome, label(choice), chosen(choice), wanted));
        }
        return outcome;
    }

    static String chosen(Choice choice) {
        return choice.isBlank() ? "" : option(choice, choice.option());
    }

    static Outcome ticked(Ticks boxes, Notes notes) {
        Outcome outcome = ticked(boxes);
        if (notes != null) {
            notes.read(boxes);
            if (notes.whole()) {
                notes.say(sayTicked(boxes, outcome));
            }
        }
        return outcome;
    }

    static String sayTicked(Ticks boxes, Outcome outcome) {
        return say(
                "ticks",
                outcome,
                label(boxes),
                boxes.ticked() == null ? 0 : boxes.ticked().size());
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
        Outcome outcome = text.isBlank() ? Outcome.UNDETERMINED : met(text.state() == State.FILLED);
        if (notes != null && notes.whole()) {
            notes.say(
                    text.isPlaceholder()
                            ? say("description.placeholder", label(text), quoted(text))
                            : say("description", outcome, label(text)));
        }
        return outcome;
    }

    // One number, or one of each year

    static Outcome threshold(Numeric cell, ThresholdCheck bound, Notes notes) {
        if (notes != null) {
            notes.read(cell);
            notes.compare(Notes.numbers(cell, bound));
        }
        Outcome outcome = threshold(cell, bound);
        if (notes != null && notes.whole()) {
            notes.say(sayThreshold(cell, bound, outcome));
            noteThreshold(cell, bound, outcome, notes);
            notes.nearby(nearby(cell, bound, outcome));
        }
        return outcome;
    }

    static EnumSet<Outcome> nearby(Numeric cell, ThresholdCheck bound, Outcome outcome) {
        return cell.number() == null
                ? EnumSet.of(outcome)
                : Notes.nearby(outcome, numbers -> bound.judge(numbers[0]), cell);
    }

    private static void noteThreshold(Numeric cell, ThresholdCheck bound, Outcome outcome, Notes notes) {
        if ((outcome == Outcome.UNMET || outcome == Outcome.NEAR) && cell.number() != null) {
            BigDecimal to = bound.least(bound.threshold(), cell.step());
            notes.change(cell, to, to.compareTo(bound.threshold()) != 0);
        }
        if (outcome == Outcome.NEAR) {
            notes.near(cell.number(), bound.threshold());
        }
    }

    static String sayThreshold(Numeric cell, ThresholdCheck bound, Outcome outcome) {
        Unit unit = cell.place().unit();
        String required = bound.required("operator", unit);
        return switch (outcome) {
            case UNDETERMINED -> say("threshold.blank", label(cell), 1, required);
            case UNMET ->
                cell.isImmeasurable()
                        ? say("threshold.nothing.unmet", label(cell), 1, required)
                        : say("threshold.unmet", label(cell), counted(cell), required);
            default -> say("threshold", outcome, label(cell), counted(cell), required, bound.stillNear(unit));
        };
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
            if (notes.whole()) {
                noteEachYear(row.values(), bound, all, notes);
            }
        }
        return all;
    }

    private static void noteEachYear(List<Figure> years, ThresholdCheck bound, Outcome all, Notes notes) {
        Outcome[] outcomes = new Outcome[years.size()];
        EnumSet<Outcome> nearby = EnumSet.of(Outcome.NOT_APPLICABLE);
        int nearest = 0;
        for (int i = 0; i < outcomes.length; i++) {
            Figure year = years.get(i);
            outcomes[i] = threshold(year, bound);
            nearby = worse(nearby, nearby(year, bound, outcomes[i]));
            nearest = orZero(year).compareTo(orZero(years.get(nearest))) < 0 ? i : nearest;
            noteThreshold(year, bound, outcomes[i], notes);
        }
        notes.nearby(nearby);
        notes.say(HandClauses.all(
                all,
                outcomes,
                i -> HandClauses.blanks(years.get(i)),
                nearest,
                i -> sayThreshold(years.get(i), bound, outcomes[i])));
    }

    // Two numbers

    /** The first stands before the other on the form. */
    static Outcome same(Numeric one, Numeric other, Notes notes) {
        Outcome outcome = same(one, other);
        if (notes != null) {
            notes.decided(outcome, one, other);
            if (notes.whole()) {
                notes.say(sayPair("pair.same", other, one, outcome));
            }
        }
        return outcome;
    }

    /** Says of a pair what its rule says: first what the rule names first. */
    static String sayPair(String key, Numeric one, Numeric other, Outcome outcome) {
        return outcome == Outcome.UNDETERMINED
                ? say("pair.undetermined", HandClauses.cells(HandClauses.blanks(one, other)))
                : say(key, outcome, label(one), written(one), label(other), written(other));
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
            if (notes.whole()) {
                sayAtMost(counts, most, all, notes);
            }
        }
        return all;
    }

    private static void sayAtMost(List<Count> counts, List<Count> most, Outcome all, Notes notes) {
        Outcome[] outcomes = new Outcome[counts.size()];
        int nearest = 0;
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = atMost(counts.get(i), most.get(i));
            nearest = spare(counts, most, i).compareTo(spare(counts, most, nearest)) < 0 ? i : nearest;
        }
        notes.say(HandClauses.all(
                all,
                outcomes,
                i -> HandClauses.blanks(counts.get(i), most.get(i)),
                nearest,
                i -> sayPair("pair.at-most", counts.get(i), most.get(i), outcomes[i])));
    }

    private static BigDecimal spare(List<Count> counts, List<Count> most, int i) {
        return orZero(most.get(i)).subtract(orZero(counts.get(i)));
    }
}
