package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.List;
import org.clusterrules.model.Application;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Numeric;

/**
 * Amounts that follow from a rate and another amount: criteria.tsv, consistency.patents-per-10k, consistency.rd-baseline and
 * consistency.co2-baseline.
 */
final class BaselinesReading {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");
    private static final BigDecimal THREE = new BigDecimal("3");

    private final Application form;

    BaselinesReading(Application form) {
        this.form = form;
    }

    /** Within 1 % of patents ÷ employees × 10,000, which is: figure × employees within 1 % of patents × 10,000. */
    Verdict patentsPer10k() {
        Innovation innovation = form.innovation();
        Figure per10k = innovation.inventionPatentsPer10k();
        Count patents = innovation.inventionPatents();
        Count employees = innovation.smeEmployees();
        List<Numeric> read = List.of(employees, per10k, patents);
        if (Cells.anyBlank(read)) {
            return Verdict.blank(Cells.blanks(read));
        } else if (per10k.isNone()) {
            return Verdict.notApplicable(read);
        } else if (Cells.number(employees).signum() == 0) {
            return Verdict.undetermined(read);
        }
        BigDecimal held = Cells.number(per10k).multiply(Cells.number(employees));
        return Verdict.metIf(isWithinOnePercent(held, Cells.number(patents).multiply(TEN_THOUSAND)), read);
    }

    /** 万元, from a third of intensity ÷ 100 × output (亿元) × 10,000 to three times that. */
    Verdict rdSpending() {
        Figure baseline = form.plan().targets().rdSpending().baseline();
        Figure intensity = form.innovation().rdIntensity().last();
        Figure output = form.industry().totalOutput().last();
        List<Figure> read = List.of(output, intensity, baseline);
        if (Cells.anyBlank(read)) {
            return Verdict.blank(Cells.blanks(read));
        } else if (intensity.isNone()) {
            return Verdict.notApplicable(read);
        }
        BigDecimal spent =
                Cells.number(intensity).multiply(Cells.number(output)).multiply(HUNDRED);
        if (spent.signum() <= 0) {
            return Verdict.undetermined(read);
        }
        BigDecimal planned = Cells.number(baseline);
        return Verdict.metIf(
                planned.multiply(THREE).compareTo(spent) >= 0 && planned.compareTo(spent.multiply(THREE)) <= 0, read);
    }

    /** Within 1 % of emissions per output × output (亿元) × 10,000, or the emissions per output themselves. */
    Verdict co2Emissions() {
        Figure baseline = form.plan().targets().co2Emissions().baseline();
        Figure perOutput = form.green().co2PerOutput().last();
        Figure output = form.industry().totalOutput().last();
        List<Figure> read = List.of(output, perOutput, baseline);
        boolean equal = !baseline.isBlank()
                && perOutput.number() != null
                && Cells.number(baseline).compareTo(perOutput.number()) == 0;
        if (equal) {
            return Verdict.met(read).withCellsOpen();
        } else if (Cells.anyBlank(read)) {
            return Verdict.blank(Cells.blanks(read));
        } else if (perOutput.isNone()) {
            return Verdict.notApplicable(read);
        }
        BigDecimal emitted =
                Cells.number(perOutput).multiply(Cells.number(output)).multiply(TEN_THOUSAND);
        return Verdict.metIf(isWithinOnePercent(Cells.number(baseline), emitted), read);
    }

    private static boolean isWithinOnePercent(BigDecimal number, BigDecimal of) {
        return number.subtract(of).abs().multiply(HUNDRED).compareTo(of.abs()) <= 0;
    }
}
