package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.HUNDRED;
import static org.clusterrules.bench.Checks.orZero;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Stage;

/** Whether figures that a form declares agree with those from which they follow. */
final class DerivedChecks {
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private DerivedChecks() {}

    static Outcome leadingGrowth(Industry industry, Notes notes) {
        List<Figure> growth = industry.leadingOutputGrowth().values();
        List<Figure> output = industry.totalOutput().values();
        List<Figure> share = industry.leadingOutputShare().values();
        Outcome all = Outcome.NOT_APPLICABLE;
        for (int i = 1; i < growth.size(); i++) {
            all = Checks.worse(all, leadingGrowth(growth, output, share, i));
        }
        if (notes != null) {
            noteYears(growth, output, share, all, notes);
            if (notes.isWithoutCells()) { // undetermined, and not for want of a cell
                noteYears(growth, output, share, Outcome.MET, notes);
            }
        }
        return all;
    }

    private static Outcome leadingGrowth(List<Figure> growth, List<Figure> output, List<Figure> share, int i) {
        Figure[] cells = {growth.get(i), output.get(i - 1), share.get(i - 1), output.get(i), share.get(i)};
        Outcome unread = unread(cells);
        if (unread != null) {
            return unread;
        }
        BigDecimal before = orZero(cells[1]).multiply(orZero(cells[2]));
        if (before.signum() <= 0) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal grown =
                orZero(cells[3]).multiply(orZero(cells[4])).subtract(before).multiply(HUNDRED);
        BigDecimal off = grown.subtract(orZero(cells[0]).multiply(before)).abs();
        return Checks.met(off.compareTo(before) <= 0);
    }

    /** A year's output and share belong to its own growth, and to that of the next. */
    private static void noteYears(
            List<Figure> growth, List<Figure> output, List<Figure> share, Outcome all, Notes notes) {
        for (List<Figure> row : List.of(output, share, growth)) {
            for (int i = 0; i < row.size(); i++) {
                Outcome own = i > 0 ? leadingGrowth(growth, output, share, i) : Outcome.NOT_APPLICABLE;
                Outcome next = row != growth && i + 1 < row.size()
                        ? leadingGrowth(growth, output, share, i + 1)
                        : Outcome.NOT_APPLICABLE;
                if (row != growth || i > 0) {
                    notes.decided(own == all ? own : next, all, row.get(i));
                }
            }
        }
    }

    /** Undetermined where a cell is blank, else not applicable where one leaves nothing to compare; {@code null} otherwise. */
    private static Outcome unread(Numeric... cells) {
        boolean nothing = false;
        for (Numeric cell : cells) {
            if (cell.isBlank()) {
                return Outcome.UNDETERMINED;
            }
            nothing |= cell.isImmeasurable();
        }
        return nothing ? Outcome.NOT_APPLICABLE : null;
    }

    static Outcome averageGrowth(Industry industry, Notes notes) {
        Figure declared = industry.leadingOutputAverageGrowth();
        List<Figure> growths = industry.leadingOutputGrowth().values();
        Figure[] cells = growths.toArray(new Figure[growths.size() + 1]);
        cells[growths.size()] = declared;
        Outcome unread = unread(cells);
        Outcome outcome = unread != null
                ? unread
                : Checks.met(isMean(declared, growths)
                        || isCompound(declared, growths, 1)
                        || isCompound(declared, growths, 0));
        if (notes != null) {
            notes.decided(outcome, cells);
        }
        return outcome;
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
        }
        return outcome;
    }

    static Outcome patentsPer10k(Innovation innovation, Notes notes) {
        Count employees = innovation.smeEmployees();
        Figure declared = innovation.inventionPatentsPer10k();
        Count patents = innovation.inventionPatents();
        Outcome outcome = unread(employees, declared, patents);
        if (outcome == null) {
            BigDecimal expected = orZero(patents).multiply(TEN_THOUSAND);
            outcome = orZero(employees).signum() <= 0
                    ? Outcome.UNDETERMINED
                    : Checks.met(isWithinOnePercent(orZero(declared).multiply(orZero(employees)), expected));
        }
        if (notes != null) {
            notes.decided(outcome, employees, declared, patents);
        }
        return outcome;
    }

    private static boolean isWithinOnePercent(BigDecimal number, BigDecimal expected) {
        return number.subtract(expected).abs().multiply(HUNDRED).compareTo(expected.abs()) <= 0;
    }

    static Outcome rdBaseline(Plan plan, Innovation innovation, Industry industry, Notes notes) {
        Figure output = industry.totalOutput().last();
        Figure intensity = innovation.rdIntensity().last();
        Figure baseline = plan.targets().rdSpending().baseline();
        Outcome outcome = unread(output, intensity, baseline);
        if (outcome == null) {
            // Intensity in percent, output in 100 million, spending in 10,000.
            BigDecimal total = orZero(intensity).multiply(orZero(output)).multiply(HUNDRED);
            BigDecimal declared = orZero(baseline);
            outcome = total.signum() <= 0
                    ? Outcome.UNDETERMINED
                    : Checks.met(declared.multiply(THREE).compareTo(total) >= 0
                            && declared.compareTo(total.multiply(THREE)) <= 0);
        }
        if (notes != null) {
            notes.decided(outcome, output, intensity, baseline);
        }
        return outcome;
    }

    static Outcome co2Baseline(Plan plan, Green green, Industry industry, Notes notes) {
        Figure output = industry.totalOutput().last();
        Figure perOutput = green.co2PerOutput().last();
        Figure baseline = plan.targets().co2Emissions().baseline();
        boolean isRate = perOutput.number() != null
                && !baseline.isBlank()
                && orZero(baseline).compareTo(perOutput.number()) == 0;
        Outcome outcome = isRate ? Outcome.MET : unread(output, perOutput, baseline);
        if (outcome == null) {
            BigDecimal total = orZero(perOutput).multiply(orZero(output)).multiply(TEN_THOUSAND);
            outcome = Checks.met(isWithinOnePercent(orZero(baseline), total));
        }
        if (notes != null) {
            notes.decided(outcome, output, perOutput, baseline);
        }
        return outcome;
    }
}
