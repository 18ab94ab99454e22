package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.orZero;
import static org.clusterrules.bench.Reported.addUnlessFilled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Series;
import org.clusterrules.model.Standards;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Unit;

/** The findings of the declarations and of the standard in plain Java. */
final class StandardFindings {
    private static final Bound AT_LEAST_ZERO = new Bound(Operator.AT_LEAST, "0");
    private static final Bound AT_LEAST_ONE = new Bound(Operator.AT_LEAST, "1");
    private static final Bound AT_LEAST_TEN = new Bound(Operator.AT_LEAST, "10");
    private final Application form;
    private final PlainFindings found;

    private StandardFindings(Application form, PlainFindings found) {
        this.form = form;
        this.found = found;
    }

    static void add(Application form, PlainFindings found) {
        StandardFindings findings = new StandardFindings(form, found);
        findings.declarations();
        findings.standard();
    }

    private void declarations() {
        Basics basics = form.basics();
        found.add(
                "declarations.operator",
                Checks.answer(basics.operator().kind(), "INFRASTRUCTURE_BUILDER", false),
                basics.operator().kind());
        yes("declarations.not-restricted-industry", basics.notRestrictedIndustry());
        yes("declarations.no-major-incidents", basics.noMajorIncidents());
        yes("declarations.no-misconduct", basics.noMisconduct());
        yes("declarations.energy-efficiency", basics.energyEfficiencyAboveBaseline());
        yes("declarations.water-efficiency", basics.waterEfficiencyAboveBaseline());
        yes("declarations.provincial-cluster", basics.provincialCluster());
    }

    private void standard() {
        Industry industry = form.industry();
        Green green = form.green();
        found.add(Reported.threshold("standard.area", form.basics().area(), StandardChecks.AREA));
        found.add(Reported.eachYear("standard.total-output", industry.totalOutput(), StandardChecks.OUTPUT));
        found.add(Reported.threshold(
                "standard.sme-output-share", industry.smeOutputShare().last(), StandardChecks.SME_SHARE));
        found.add(Reported.threshold(
                "standard.leading-output-share", industry.leadingOutputShare().last(), StandardChecks.LEADING_SHARE));
        found.add(Reported.threshold(
                "standard.output-growth", industry.leadingOutputAverageGrowth(), StandardChecks.OUTPUT_GROWTH));
        qualityEnterprises(industry);
        ticked("standard.supply-chain", industry.resourceSharingWork());
        rdGrowth(form.innovation());
        standards(form.innovation());
        iiotAdoption(form.digital());
        yes("standard.industrial-software", form.digital().industrialSoftwareRising());
        yes("standard.solid-waste", green.solidWasteAboveAverage());
        yes("standard.water-reuse", green.waterReuseAboveAverage());
        ticked("standard.openness", form.openness().cooperationWork());
        governance();
    }

    private void yes(String id, Choice choice) {
        found.add(id, Checks.yes(choice), choice);
    }

    private void ticked(String id, Ticks boxes) {
        found.add(id, Checks.ticked(boxes), boxes);
    }

    private void governance() {
        Outcome outcome = StandardChecks.governance(form.governance());
        List<Cell> cells = new ArrayList<>(2);
        for (Ticks boxes : new Ticks[] {
            form.governance().platformsWork(), form.governance().smeServicesWork()
        }) {
            if (Checks.ticked(boxes) == outcome) {
                cells.add(boxes);
            }
        }
        found.add("standard.governance", outcome, cells);
    }

    /** Either sum, with how far the count that can be changed is from meeting it. */
    private record Sum(Count one, Count other, Bound bound, Outcome outcome) {
        static Sum of(Count one, Count other, Bound bound) {
            return new Sum(one, other, bound, StandardChecks.sumAtLeast(one, other, bound.threshold()));
        }

        /** Zero where it is met, or no change of the second count alone would meet it. */
        BigDecimal distance() {
            return outcome == Outcome.MET || one.isBlank()
                    ? BigDecimal.ZERO
                    : bound.threshold().subtract(orZero(one)).subtract(orZero(other));
        }

        Optional<Comparison> comparison() {
            boolean known = outcome != Outcome.UNDETERMINED;
            BigDecimal sum = known ? orZero(one).add(orZero(other)).setScale(0) : null;
            return Reported.comparison(bound, sum, one.place().unit());
        }

        boolean names(Count count, Outcome decisive) {
            return outcome == decisive
                    && (count.equals(one) || count.equals(other))
                    && (outcome != Outcome.UNDETERMINED || count.isBlank());
        }
    }

    private void qualityEnterprises(Industry industry) {
        Count champions = industry.manufacturingChampions().last();
        Count giants = industry.littleGiants().last();
        Count specialized = industry.specializedSmes().last();
        Count innovative = industry.highTechAndInnovativeEnterprises().last();
        Sum few = Sum.of(champions, giants, AT_LEAST_ONE);
        Sum many = Sum.of(specialized, innovative, AT_LEAST_TEN);
        Outcome outcome = Checks.any(few.outcome, many.outcome);
        boolean first = few.outcome == outcome
                && (many.outcome != outcome || few.distance().compareTo(many.distance()) <= 0);
        Sum decisive = first ? few : many;
        List<Cell> cells = new ArrayList<>(4);
        for (Count count : new Count[] {specialized, giants, champions, innovative}) {
            boolean named = outcome == Outcome.MET
                    ? decisive.names(count, outcome)
                    : few.names(count, outcome) || many.names(count, outcome);
            if (named) {
                cells.add(count);
            }
        }
        found.add("standard.quality-enterprises", outcome, decisive.comparison(), cells);
    }

    private void rdGrowth(Innovation innovation) {
        List<Figure> growths = innovation.rdSpendingGrowth().values();
        BigDecimal product = BigDecimal.ONE;
        boolean known = true;
        for (Figure growth : growths) {
            BigDecimal factor = Checks.HUNDRED.add(orZero(growth));
            known &= growth.number() != null && factor.signum() >= 0;
            product = product.multiply(factor);
        }
        Outcome sign = product.compareTo(Checks.HUNDRED.pow(growths.size())) >= 0 ? Outcome.MET : Outcome.UNMET;
        found.add(
                "standard.rd-growth",
                Outcome.UNDETERMINED,
                unrecorded(
                        known ? Reported.average(product, growths.size(), AT_LEAST_ZERO, sign) : null,
                        Reported.PERCENT),
                List.copyOf(growths));
    }

    private static Optional<Comparison> unrecorded(BigDecimal actual, Unit unit) {
        return Optional.of(new Comparison(Optional.empty(), Optional.ofNullable(actual), Optional.empty(), unit));
    }

    private void standards(Innovation innovation) {
        Outcome outcome = StandardChecks.anyStandard(innovation.standards());
        List<Count> counts = counts(innovation.standards());
        List<Cell> cells = new ArrayList<>(counts.size());
        BigDecimal sum = BigDecimal.ZERO;
        for (Count count : counts) {
            sum = sum.add(orZero(count));
            addUnlessFilled(count, outcome, cells);
        }
        found.add(
                "standard.standards",
                outcome,
                Reported.comparison(
                        AT_LEAST_ONE,
                        outcome == Outcome.UNDETERMINED ? null : sum,
                        counts.get(0).place().unit()),
                cells);
    }

    private void iiotAdoption(Digital digital) {
        Figure adoption = digital.iiotAdoption();
        BigDecimal actual = adoption.number() == null ? null : Reported.shown(adoption.number(), 2, AT_LEAST_ZERO);
        found.add(
                "standard.iiot-adoption",
                Outcome.UNDETERMINED,
                unrecorded(actual, adoption.place().unit()),
                List.of(adoption));
    }

    static List<Count> counts(Series<Standards> standards) {
        List<Count> counts = new ArrayList<>(24);
        for (Standards year : standards.values()) {
            add(year.international(), counts);
            add(year.national(), counts);
            add(year.industry(), counts);
            add(year.group(), counts);
        }
        return counts;
    }

    private static void add(Standards.Drafted level, List<Count> counts) {
        counts.add(level.led());
        counts.add(level.joined());
    }
}
