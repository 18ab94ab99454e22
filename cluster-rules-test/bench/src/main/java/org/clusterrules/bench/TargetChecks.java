package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.HUNDRED;
import static org.clusterrules.bench.Checks.orZero;
import static org.clusterrules.bench.HandClauses.amount;
import static org.clusterrules.bench.HandClauses.blank;
import static org.clusterrules.bench.HandClauses.label;
import static org.clusterrules.bench.HandClauses.say;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Green;
import org.clusterrules.model.Label;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Plan.Stage;
import org.clusterrules.model.Plan.Target;
import org.clusterrules.model.Unit;

/** What the criteria of the targets come to, and what they hold a figure against. */
final class TargetChecks {
    static final ThresholdCheck GROWTH_TARGET = new ThresholdCheck(Operator.AT_LEAST, "10");
    static final ThresholdCheck ADOPTION = ThresholdCheck.about("45", 5);

    private static final Unit PERCENT = new Unit("%", new Label("%", "%"));
    private static final ThresholdCheck TEN_PERCENT = new ThresholdCheck(Operator.AT_LEAST, "10");
    private static final ThresholdCheck FIFTEEN_PERCENT = new ThresholdCheck(Operator.AT_LEAST, "15");
    private static final ThresholdCheck TEN_PERCENT_A_YEAR = new ThresholdCheck(Operator.AT_LEAST, "1.331");
    private static final ThresholdCheck FIFTEEN_PERCENT_A_YEAR = new ThresholdCheck(Operator.AT_LEAST, "1.520875");
    private static final ThresholdCheck EMISSIONS = ThresholdCheck.about("18", 5);
    private static final ThresholdCheck ENERGY = ThresholdCheck.about("13.5", 5);

    private TargetChecks() {}

    static Outcome rdSpending(Plan plan, Notes notes) {
        return growth(plan.targets().rdSpending(), TEN_PERCENT, TEN_PERCENT_A_YEAR, notes);
    }

    static Outcome inventionPatents(Plan plan, Notes notes) {
        return growth(plan.targets().inventionPatents(), FIFTEEN_PERCENT, FIFTEEN_PERCENT_A_YEAR, notes);
    }

    private static Outcome growth(
            Target<? extends Numeric> target, ThresholdCheck average, ThresholdCheck factor, Notes notes) {
        int years = ConsistencyChecks.EDITION.planYears();
        return growth(target.baseline(), target.target(), years, average, factor, notes);
    }

    /** Average growth over several years is judged by the factor over all of them, without a root. */
    static Outcome growth(
            Numeric first, Numeric last, int years, ThresholdCheck average, ThresholdCheck factor, Notes notes) {
        BigDecimal base = orZero(first);
        BigDecimal reached = orZero(last);
        Outcome outcome = first.isBlank() || last.isBlank() || base.signum() <= 0
                ? Outcome.UNDETERMINED
                : factor.judge(reached, base);
        if (notes != null) {
            boolean known = outcome != Outcome.UNDETERMINED && reached.signum() >= 0;
            Notes.Exact growth = known ? Notes.Exact.growth(base, reached, years) : null;
            notes.decided(outcome, first, last);
            notes.compare(average, known ? growth.forPrograms(average) : null, PERCENT);
            if (notes.whole()) {
                noteGrowth(first, last, outcome, growth, average, factor, notes);
            }
        }
        return outcome;
    }

    private static void noteGrowth(
            Numeric first,
            Numeric last,
            Outcome outcome,
            Notes.Exact growth,
            ThresholdCheck average,
            ThresholdCheck factor,
            Notes notes) {
        BigDecimal base = orZero(first);
        if (!first.isBlank() && !last.isBlank()) {
            notes.nearby(Notes.nearby(
                    outcome,
                    of -> of[0].signum() <= 0 ? Outcome.UNDETERMINED : factor.judge(of[1], of[0]),
                    first,
                    last));
        }
        if (outcome == Outcome.UNMET && last.number() != null) {
            notes.change(last, factor.least(base.multiply(factor.threshold()), last.step()), true);
        }
        String required = average.required("operator", PERCENT);
        notes.say(
                outcome == Outcome.UNDETERMINED
                        ? sayUndetermined(first, last, required)
                        : growth == null
                                ? say("threshold.below-zero", outcome, say("below-zero", label(last)), required)
                                : say(
                                        "threshold",
                                        outcome,
                                        say("quantity.growth", blank(first)),
                                        amount(growth.forPeople(average::judge), PERCENT),
                                        required));
    }

    private static String sayUndetermined(Numeric base, Numeric other, String required) {
        List<Cell> blank = HandClauses.blanks(base, other);
        return blank.isEmpty()
                ? say("threshold.undefined", say("undefined.base", label(base)), required)
                : say("threshold.blank", HandClauses.cells(blank), blank.size(), required);
    }

    static Outcome co2Emissions(Plan plan, Notes notes) {
        return reduction(plan.targets().co2Emissions(), EMISSIONS, notes);
    }

    private static Outcome reduction(Target<Figure> target, ThresholdCheck bound, Notes notes) {
        Figure baseline = target.baseline();
        Figure reached = target.target();
        BigDecimal base = orZero(baseline);
        BigDecimal reduced = base.subtract(orZero(reached)).multiply(HUNDRED);
        Outcome outcome = baseline.isBlank() || reached.isBlank() || base.signum() <= 0
                ? Outcome.UNDETERMINED
                : bound.judge(reduced, base);
        if (notes != null) {
            boolean known = outcome != Outcome.UNDETERMINED;
            Notes.Exact reduction = known ? Notes.Exact.quotient(reduced, base) : null;
            notes.decided(outcome, baseline, reached);
            notes.compare(bound, known ? reduction.forPrograms(bound) : null, PERCENT);
            if (notes.whole()) {
                noteReduction(target, outcome, reduction, bound, notes);
            }
        }
        return outcome;
    }

    private static void noteReduction(
            Target<Figure> target, Outcome outcome, Notes.Exact reduction, ThresholdCheck bound, Notes notes) {
        Figure baseline = target.baseline();
        Figure reached = target.target();
        String required = bound.required("operator", PERCENT);
        if (!baseline.isBlank() && !reached.isBlank()) {
            notes.nearby(Notes.nearby(
                    outcome,
                    of -> of[0].signum() <= 0
                            ? Outcome.UNDETERMINED
                            : bound.judge(of[0].subtract(of[1]).multiply(HUNDRED), of[0]),
                    baseline,
                    reached));
        }
        if (outcome == Outcome.UNDETERMINED) {
            notes.say(sayUndetermined(baseline, reached, required));
            return;
        }
        BigDecimal base = orZero(baseline);
        if (outcome != Outcome.MET && reached.number() != null) {
            BigDecimal most = base.multiply(HUNDRED.subtract(bound.threshold())).movePointLeft(2);
            notes.change(
                    reached, most.divide(reached.step(), 0, RoundingMode.FLOOR).multiply(reached.step()), true);
        }
        if (outcome == Outcome.NEAR) {
            notes.near(base.subtract(orZero(reached)).multiply(HUNDRED), base.multiply(bound.threshold()));
        }
        notes.say(say(
                "threshold",
                outcome,
                say("quantity.reduction", blank(baseline)),
                amount(reduction.forPeople(bound::judge), PERCENT),
                required,
                bound.stillNear(PERCENT)));
    }

    /** 无 is excused where both boxes say that the cluster is not industrial. */
    static Outcome energyPerOutput(Plan plan, Green green, Notes notes) {
        Target<Figure> energy = plan.targets().energyPerOutput();
        if (!energy.baseline().isNone() && !energy.target().isNone()) {
            return reduction(energy, ENERGY, notes);
        }
        Choice waste = green.solidWasteAboveAverage();
        Choice water = green.waterReuseAboveAverage();
        boolean denied = isDenied(waste) || isDenied(water);
        Outcome outcome = denied
                ? Outcome.UNMET
                : waste.isBlank() || water.isBlank() ? Outcome.UNDETERMINED : Outcome.NOT_APPLICABLE;
        if (notes != null) {
            notes.compare(ENERGY, null, PERCENT);
            if (outcome == Outcome.UNMET) {
                notes.read(Stream.of(energy.baseline(), energy.target())
                        .filter(Cell::isNone)
                        .toList());
            } else if (outcome == Outcome.UNDETERMINED) {
                notes.decided(outcome, waste, water);
            } else {
                notes.read(List.of(waste, water, energy.baseline(), energy.target()));
            }
            if (notes.whole()) {
                List<Cell> nothing = Stream.<Cell>of(energy.baseline(), energy.target())
                        .filter(Cell::isNone)
                        .toList();
                List<Cell> boxes =
                        outcome == Outcome.UNDETERMINED ? HandClauses.blanks(waste, water) : List.of(waste, water);
                notes.say(say(
                        "threshold.nothing",
                        outcome,
                        HandClauses.cells(nothing),
                        nothing.size(),
                        ENERGY.required("operator", PERCENT),
                        HandClauses.cells(boxes)));
            }
        }
        return outcome;
    }

    private static boolean isDenied(Choice box) {
        return !box.isBlank() && !box.is(Choice.NOT_APPLICABLE);
    }

    static Outcome qualitySmes(Plan plan, Notes notes) {
        Target<Count> target = plan.targets().qualitySmes();
        List<Stage> stages = plan.stages().values();
        Count[] path = new Count[stages.size() + 1];
        path[0] = target.baseline();
        for (int i = 1; i < stages.size(); i++) {
            path[i] = stages.get(i - 1).qualitySmes();
        }
        path[stages.size()] = target.target();
        boolean blank = false;
        boolean fails = false;
        Count before = null;
        for (Count count : path) {
            if (count.isBlank()) {
                blank = true;
            } else {
                fails |= before != null && orZero(before).compareTo(orZero(count)) >= 0;
                before = count;
            }
        }
        Outcome outcome = fails ? Outcome.UNMET : blank ? Outcome.UNDETERMINED : Outcome.MET;
        if (notes != null) {
            notePath(path, outcome, notes);
            if (notes.whole()) {
                sayPath(path, outcome, notes);
            }
        }
        return outcome;
    }

    /** On the form, baseline and target stand before the stages. */
    private static void notePath(Count[] path, Outcome outcome, Notes notes) {
        int last = path.length - 1;
        boolean[] decides = new boolean[path.length];
        List<Optional<BigDecimal>> values = new ArrayList<>(path.length);
        int before = -1;
        for (int i = 0; i <= last; i++) {
            boolean blank = path[i].isBlank();
            values.add(blank ? Optional.empty() : Optional.of(orZero(path[i])));
            decides[i] |= outcome == Outcome.MET || (outcome == Outcome.UNDETERMINED && blank);
            if (!blank) {
                if (before >= 0 && orZero(path[before]).compareTo(orZero(path[i])) >= 0) {
                    decides[before] = true;
                    decides[i] = true;
                }
                before = i;
            }
        }
        notes.compare(new Comparison.Rise(values, path[0].place().unit()));
        for (int i = 0; i <= last; i++) {
            int at = i == 0 ? 0 : i == 1 ? last : i - 1;
            if (decides[at]) {
                notes.add(path[at]);
            }
        }
    }

    private static void sayPath(Count[] path, Outcome outcome, Notes notes) {
        List<Count> given = Stream.of(path).filter(count -> !count.isBlank()).toList();
        int failing = firstFailing(given, 0);
        if (failing >= 0 && !given.get(failing).isNone()) {
            BigDecimal least = orZero(given.get(failing - 1)).add(BigDecimal.ONE);
            boolean last = failing + 1 == given.size();
            if (last || (firstFailing(given, failing + 1) < 0 && least.compareTo(orZero(given.get(failing + 1))) < 0)) {
                notes.change(given.get(failing), least, true);
            }
        }
        String numbers = Stream.of(path)
                .map(count -> count.isBlank() ? "空白" : Notes.shown(count).toPlainString())
                .collect(Collectors.joining(" → "));
        List<Cell> blank = HandClauses.blanks(path);
        if (!blank.isEmpty()) {
            notes.changeInPart();
        }
        String key =
                given.isEmpty() ? "rising.blank" : "rising." + outcome.name().toLowerCase(Locale.ROOT);
        notes.say(say(key, blank(path[0]), numbers, blank.isEmpty() ? "" : HandClauses.cells(blank)));
    }

    private static int firstFailing(List<Count> given, int from) {
        for (int i = from + 1; i < given.size(); i++) {
            if (orZero(given.get(i - 1)).compareTo(orZero(given.get(i))) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
