package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.orZero;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Stage;

/** The findings of the targets in plain Java. */
final class TargetFindings {
    private static final Bound AT_LEAST_TEN = new Bound(Operator.AT_LEAST, "10");
    private static final Bound AT_LEAST_FIFTEEN = new Bound(Operator.AT_LEAST, "15");
    private final Application form;
    private final PlainFindings found;

    private TargetFindings(Application form, PlainFindings found) {
        this.form = form;
        this.found = found;
    }

    static void add(Application form, PlainFindings found) {
        new TargetFindings(form, found).targets();
    }

    private void targets() {
        Plan plan = form.plan();
        Plan.Targets targets = plan.targets();
        int years = ConsistencyChecks.EDITION.planYears();
        baselineMeetsStandard();
        found.add(Reported.threshold(
                "targets.output-growth", targets.outputGrowth().target(), TargetChecks.GROWTH_TARGET));
        qualitySmes(plan);
        found.add(Reported.growth(
                "targets.rd-spending", targets.rdSpending(), TargetChecks.TEN_PERCENT_A_YEAR, AT_LEAST_TEN, years));
        found.add(Reported.growth(
                "targets.invention-patents",
                targets.inventionPatents(),
                TargetChecks.FIFTEEN_PERCENT_A_YEAR,
                AT_LEAST_FIFTEEN,
                years));
        found.add(Reported.threshold(
                "targets.iiot-adoption", targets.iiotAdoption().target(), TargetChecks.ADOPTION));
        found.add(Reported.reduction("targets.co2-emissions", targets.co2Emissions(), TargetChecks.EMISSIONS));
        found.add(Reported.reduction("targets.energy-per-output", targets.energyPerOutput(), TargetChecks.ENERGY));
        found.add("targets.openness", Checks.described(targets.openness()), targets.openness());
        found.add("targets.governance", Checks.described(targets.governance()), targets.governance());
    }

    private void baselineMeetsStandard() {
        Outcome[] outcomes = new Outcome[PolicyCriterion.REQUIRED_STANDARD.length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = found.get(PolicyCriterion.REQUIRED_STANDARD[i]).outcome();
        }
        Outcome outcome = Checks.all(outcomes);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcome == Outcome.MET || outcomes[i] == outcome) {
                cells.addAll(found.get(PolicyCriterion.REQUIRED_STANDARD[i]).cells());
            }
        }
        found.add("targets.baseline-meets-standard", outcome, cells);
    }

    private void qualitySmes(Plan plan) {
        Outcome outcome = TargetChecks.rises(plan.targets().qualitySmes(), plan.stages());
        Figure baseline = plan.targets().qualitySmes().baseline();
        Figure target = plan.targets().qualitySmes().target();
        List<Stage> stages = plan.stages().values();
        List<Figure> path = new ArrayList<>(stages.size() + 1);
        path.add(baseline);
        for (int i = 0; i + 1 < stages.size(); i++) {
            path.add(stages.get(i).qualitySmes());
        }
        path.add(target);
        boolean[] decides = new boolean[path.size()];
        BigDecimal smallest = null;
        int before = -1;
        for (int i = 0; i < decides.length; i++) {
            boolean blank = path.get(i).isBlank();
            if (outcome != Outcome.UNMET) {
                decides[i] = outcome == Outcome.MET || blank;
            }
            if (!blank) {
                if (before >= 0) {
                    BigDecimal rise = orZero(path.get(i)).subtract(orZero(path.get(before)));
                    smallest = smallest == null ? rise : smallest.min(rise);
                    if (rise.signum() <= 0) {
                        decides[before] = true;
                        decides[i] = true;
                    }
                }
                before = i;
            }
        }
        List<Cell> cells = new ArrayList<>(path.size());
        int last = decides.length - 1;
        if (decides[0]) {
            cells.add(baseline);
        }
        if (decides[last]) {
            cells.add(target);
        }
        for (int i = 1; i < last; i++) {
            if (decides[i]) {
                cells.add(path.get(i));
            }
        }
        boolean known = smallest != null && outcome != Outcome.UNDETERMINED;
        Comparison comparison = new Comparison(
                Optional.of(Operator.INCREASES),
                known ? Optional.of(Reported.withPlaces(smallest, 2)) : Optional.empty(),
                Optional.of(BigDecimal.ZERO),
                baseline.place().unit());
        found.add("targets.quality-smes", outcome, Optional.of(comparison), cells);
    }
}
