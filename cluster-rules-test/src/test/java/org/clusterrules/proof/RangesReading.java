package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clusterrules.model.Application;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan.Stage;
import org.clusterrules.model.Plan.Targets;

/** What a figure can be by definition: criteria.tsv, consistency.shares, amounts, rates and shares-in-percent. */
final class RangesReading {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int ENOUGH_TO_TELL = 3;

    private final Application form;
    private final Industry industry;
    private final Innovation innovation;
    private final Digital digital;
    private final Green green;
    private final Targets targets;

    RangesReading(Application form) {
        this.form = form;
        this.industry = form.industry();
        this.innovation = form.innovation();
        this.digital = form.digital();
        this.green = form.green();
        this.targets = form.plan().targets();
    }

    /** The fields marked "0 to 100". */
    private List<Figure> marked() {
        List<Figure> marked = new ArrayList<>();
        marked.addAll(industry.smeOutputShare().values());
        marked.addAll(industry.leadingOutputShare().values());
        marked.add(innovation.rdStaffShare());
        marked.add(digital.cloudAdoption());
        marked.add(digital.iiotAdoption());
        marked.add(green.solidWasteUse());
        marked.add(green.waterReuse());
        return marked;
    }

    Verdict shares() {
        Ranges ranges = new Ranges(share -> share.signum() >= 0 && share.compareTo(HUNDRED) <= 0);
        ranges.required(marked());
        ranges.required(
                targets.iiotAdoption().baseline(), targets.iiotAdoption().target());
        ranges.optional(stages(Stage::iiotAdoption));
        return Verdict.all(ranges.verdicts);
    }

    Verdict amounts() {
        Ranges area = new Ranges(number -> number.signum() > 0);
        area.required(form.basics().area());
        Ranges amounts = new Ranges(number -> number.signum() >= 0);
        amounts.required(industry.totalOutput().values());
        amounts.required(digital.industrialSoftwareSpending().values());
        amounts.required(green.co2PerOutput().values());
        amounts.required(targets.rdSpending().baseline(), targets.rdSpending().target());
        amounts.required(
                targets.co2Emissions().baseline(), targets.co2Emissions().target());
        amounts.required(
                targets.energyPerOutput().baseline(), targets.energyPerOutput().target());
        amounts.optional(stages(Stage::rdSpending));
        amounts.optional(stages(Stage::co2Emissions));
        amounts.optional(stages(Stage::energyPerOutput));
        return Verdict.all(List.of(Verdict.all(area.verdicts), Verdict.all(amounts.verdicts)));
    }

    Verdict rates() {
        Ranges growths = new Ranges(number -> number.compareTo(HUNDRED.negate()) >= 0);
        growths.required(industry.leadingOutputGrowth().values());
        growths.required(industry.leadingOutputAverageGrowth());
        growths.required(innovation.rdSpendingGrowth().values());
        growths.required(innovation.inventionPatentGrowth());
        growths.required(form.openness().exportGrowth().values());
        growths.required(
                targets.outputGrowth().baseline(), targets.outputGrowth().target());
        growths.optional(stages(Stage::outputGrowth));
        Ranges ratios = new Ranges(number -> number.signum() >= 0);
        ratios.required(innovation.rdIntensity().values());
        ratios.required(innovation.inventionPatentsPer10k());
        Ranges reductions = new Ranges(number -> number.compareTo(HUNDRED) <= 0);
        reductions.required(green.energyReduction());
        return Verdict.all(
                List.of(Verdict.all(growths.verdicts), Verdict.all(ratios.verdicts), Verdict.all(reductions.verdicts)));
    }

    /** UNMET where all shares above zero, of which there are three, are at most 1. */
    Verdict sharesInPercent() {
        List<Figure> shares = marked();
        List<Figure> aboveZero = shares.stream()
                .filter(share -> !share.isBlank() && Cells.number(share).signum() > 0)
                .toList();
        if (aboveZero.stream().anyMatch(share -> Cells.number(share).compareTo(BigDecimal.ONE) > 0)) {
            return Verdict.met(shares).withCellsOpen();
        } else if (Cells.anyBlank(shares)) {
            return Verdict.blank(Cells.blanks(shares));
        }
        return aboveZero.size() < ENOUGH_TO_TELL ? Verdict.notApplicable() : Verdict.unmet(aboveZero);
    }

    private List<Numeric> stages(Function<Stage, Numeric> value) {
        return form.plan().stages().values().stream().map(value).toList();
    }

    /** Cells that are within one range, or not. */
    private static final class Ranges {
        private final Predicate<BigDecimal> range;
        private final List<Verdict> verdicts = new ArrayList<>();

        Ranges(Predicate<BigDecimal> range) {
            this.range = range;
        }

        void required(Numeric... some) {
            required(List.of(some));
        }

        void required(List<? extends Numeric> some) {
            some.forEach(cell -> verdicts.add(cell.isBlank() ? Verdict.blank(List.of(cell)) : within(cell)));
        }

        /** What is blank is not compared. */
        void optional(List<? extends Numeric> some) {
            some.forEach(cell -> verdicts.add(cell.isBlank() ? Verdict.notApplicable() : within(cell)));
        }

        private Verdict within(Numeric cell) {
            return Cells.isRateOfNone(cell)
                    ? Verdict.notApplicable()
                    : Verdict.metIf(range.test(Cells.number(cell)), List.of(cell));
        }
    }
}
