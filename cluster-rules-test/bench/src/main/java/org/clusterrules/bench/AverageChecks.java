package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.HUNDRED;
import static org.clusterrules.bench.Checks.orZero;
import static org.clusterrules.bench.HandClauses.amount;
import static org.clusterrules.bench.HandClauses.blank;
import static org.clusterrules.bench.HandClauses.label;
import static org.clusterrules.bench.HandClauses.say;
import static org.clusterrules.bench.HandClauses.written;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Plan.Stage;

/** Whether averages of growths that a form declares are those of the growths. */
final class AverageChecks {
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    private AverageChecks() {}

    static Outcome averageGrowth(Industry industry, Notes notes) {
        Figure declared = industry.leadingOutputAverageGrowth();
        List<Figure> growths = industry.leadingOutputGrowth().values();
        Figure[] cells = growths.toArray(new Figure[growths.size() + 1]);
        cells[growths.size()] = declared;
        Outcome unread = DerivedChecks.unread(cells);
        Outcome outcome = unread != null
                ? unread
                : Checks.met(isMean(declared, growths)
                        || isCompound(declared, growths, 1)
                        || isCompound(declared, growths, 0));
        if (notes != null) {
            notes.decided(outcome, cells);
            if (notes.whole()) {
                notes.say(sayAverage(declared, growths));
            }
        }
        return outcome;
    }

    private static String sayAverage(Figure declared, List<Figure> growths) {
        List<Figure> cells = new ArrayList<>(growths);
        cells.add(0, declared);
        String unread = DerivedChecks.sayUnread(cells.toArray(new Figure[0]));
        if (unread != null) {
            return unread;
        }
        Predicate<BigDecimal> fits = number -> DerivedChecks.isWithin(orZero(declared), number, TWENTIETH);
        String points = say("points", "0.05");
        List<String> values = new ArrayList<>();
        List<Notes.Exact> readings = Arrays.asList(compound(growths, 0), compound(growths, 1), mean(growths));
        for (int i = 0; i < readings.size(); i++) {
            String name = say("average.reading." + i);
            Notes.Exact average = readings.get(i);
            if (average == null) {
                values.add(say("average.undefined", name));
                continue;
            }
            String shown =
                    amount(average.forPeople(fits::test), declared.place().unit());
            if (fits.test(average.value())) {
                return say("average.met", label(declared), written(declared), shown, name, points);
            }
            values.add(say("average.value", name, shown));
        }
        return say("average.unmet", label(declared), written(declared), String.join("；", values), points);
    }

    private static Notes.Exact mean(List<Figure> growths) {
        BigDecimal sum = growths.stream().map(Checks::orZero).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Notes.Exact.quotient(sum, BigDecimal.valueOf(growths.size()));
    }

    /** Returns the geometric mean from one year on; {@code null} where there is none. */
    private static Notes.Exact compound(List<Figure> growths, int from) {
        BigDecimal product = BigDecimal.ONE;
        for (Figure growth : growths.subList(from, growths.size())) {
            BigDecimal factor = HUNDRED.add(orZero(growth));
            if (factor.signum() < 0) {
                return null;
            }
            product = product.multiply(factor);
        }
        int years = growths.size() - from;
        return Notes.Exact.growth(HUNDRED.pow(years), product, years);
    }

    private static boolean isMean(Figure declared, List<Figure> growths) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure growth : growths) {
            sum = sum.add(orZero(growth));
        }
        BigDecimal years = BigDecimal.valueOf(growths.size());
        BigDecimal off = orZero(declared).multiply(years).subtract(sum).abs();
        return off.compareTo(TWENTIETH.multiply(years)) <= 0;
    }

    /** Whether the declared average is that of the growths from one year on, as a geometric mean, compared without a root. */
    private static boolean isCompound(Figure declared, List<Figure> growths, int from) {
        BigDecimal product = BigDecimal.ONE;
        for (int i = from; i < growths.size(); i++) {
            BigDecimal factor = HUNDRED.add(orZero(growths.get(i)));
            if (factor.signum() < 0) {
                return false;
            }
            product = product.multiply(factor);
        }
        int years = growths.size() - from;
        BigDecimal factor = HUNDRED.add(orZero(declared));
        BigDecimal low = factor.subtract(TWENTIETH);
        BigDecimal high = factor.add(TWENTIETH);
        return high.signum() >= 0
                && product.compareTo(high.pow(years)) <= 0
                && (low.signum() < 0 || product.compareTo(low.pow(years)) >= 0);
    }

    static Outcome stageGrowth(Plan plan, Notes notes) {
        Figure target = plan.targets().outputGrowth().target();
        boolean given = true;
        boolean possible = true;
        List<Figure> growths = new ArrayList<>(3);
        for (Stage stage : plan.stages().values()) {
            Figure growth = stage.outputGrowth();
            growths.add(growth);
            given &= growth.number() != null;
            possible &= HUNDRED.add(orZero(growth)).signum() >= 0;
        }
        Outcome outcome = !given || target.isNone()
                ? Outcome.NOT_APPLICABLE
                : target.isBlank() || !possible ? Outcome.UNDETERMINED : Checks.met(isCompound(target, growths, 0));
        if (notes != null) {
            notes.add(target);
            if (outcome != Outcome.UNDETERMINED || !target.isBlank()) {
                notes.add(growths);
            }
            if (notes.whole()) {
                notes.say(
                        outcome == Outcome.NOT_APPLICABLE
                                ? given ? say("stage-growth.nothing", label(target)) : say("stage-growth.left-out")
                                : DerivedChecks.sayDerived(
                                        "stage-growth",
                                        outcome,
                                        "",
                                        compound(growths, 0),
                                        number -> DerivedChecks.isWithin(orZero(target), number, TWENTIETH),
                                        say("undefined.growth", blank(growths.get(0))),
                                        List.of(say("points", "0.05")),
                                        target));
            }
        }
        return outcome;
    }
}
