package org.clusterrules.proof;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterrules.model.Application;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Plan.Target;
import org.clusterrules.model.Plan.Targets;
import org.clusterrules.model.Text;

/** What the plan has to reach: criteria.tsv, targets.*. 左右 is within 5 % of the threshold. */
final class TargetsReading {
    private static final int YEARS = 3;

    private final Application form;
    private final Targets targets;
    private final Variant variant;

    TargetsReading(Application form, Variant variant) {
        this.form = form;
        this.targets = form.plan().targets();
        this.variant = variant;
    }

    /** Reads the targets after the one that looks back at the standard. */
    void read(Map<String, Verdict> verdicts) {
        verdicts.put(
                "targets.output-growth-baseline",
                StandardReading.outputGrowth(targets.outputGrowth().baseline(), variant));
        verdicts.put(
                "targets.output-growth",
                RequiredValues.number(targets.outputGrowth().target(), Limit.atLeast("10")));
        verdicts.put("targets.quality-smes", QualitySmesReading.verdict(form.plan()));
        verdicts.put("targets.rd-spending", fromBase(targets.rdSpending()).grows(Limit.atLeast("10"), YEARS));
        verdicts.put("targets.invention-patents", inventionPatents());
        verdicts.put("targets.iiot-adoption", about45(targets.iiotAdoption().target()));
        verdicts.put("targets.co2-emissions", fromBase(targets.co2Emissions()).fallsByAbout("18", "17.1"));
        verdicts.put("targets.energy-per-output", energyPerOutput());
        verdicts.put("targets.openness", described(targets.openness().target()));
        verdicts.put("targets.governance", described(targets.governance().target()));
    }

    /** No required criterion of the standard is UNMET; NEAR is not. */
    static Verdict baselineMeetsStandard(List<Verdict> required) {
        Verdict all = Verdict.all(required);
        Says outcome = ofPart(all.outcome());
        Set<Says> possible = EnumSet.noneOf(Says.class);
        all.possible().forEach(says -> possible.add(ofPart(says)));
        List<Verdict> deciding = required.stream()
                .filter(verdict -> outcome == Says.MET || verdict.outcome() == outcome)
                .toList();
        List<String> missing = outcome == Says.UNDETERMINED ? Verdict.missing(deciding) : List.of();
        return new Verdict(outcome, possible, Verdict.cells(deciding), missing, List.of(), null);
    }

    private static Says ofPart(Says says) {
        return says == Says.UNMET || says == Says.UNDETERMINED ? says : Says.MET;
    }

    private static FromBase fromBase(Target<Figure> target) {
        return new FromBase(target.baseline(), target.target());
    }

    private Verdict inventionPatents() {
        return new FromBase(
                        targets.inventionPatents().baseline(),
                        targets.inventionPatents().target())
                .grows(Limit.atLeast("15"), YEARS);
    }

    /** At 45 or above MET; from 42.75 on NEAR. */
    private static Verdict about45(Figure adoption) {
        Verdict verdict = RequiredValues.number(adoption, Limit.atLeast("45"));
        if (verdict.outcome() == Says.UNDETERMINED || adoption.isNone()) {
            return verdict;
        }
        Verdict near = RequiredValues.number(adoption, Limit.atLeast("42.75"));
        Set<Says> possible = EnumSet.noneOf(Says.class);
        if (verdict.possible().contains(Says.MET)) {
            possible.add(Says.MET);
        }
        if (verdict.possible().contains(Says.UNMET) && near.possible().contains(Says.MET)) {
            possible.add(Says.NEAR);
        }
        if (near.possible().contains(Says.UNMET)) {
            possible.add(Says.UNMET);
        }
        boolean isNear = verdict.outcome() == Says.UNMET && near.outcome() == Says.MET;
        return new Verdict(
                isNear ? Says.NEAR : verdict.outcome(),
                possible,
                verdict.cells(),
                verdict.missing(),
                verdict.advice(),
                verdict.actual());
    }

    /** Where one says 无, the boxes of 五 decide: a cluster that is not industrial has nothing to reduce. */
    private Verdict energyPerOutput() {
        Target<Figure> energy = targets.energyPerOutput();
        return energy.baseline().isNone() || energy.target().isNone()
                ? NonIndustrialReading.energyOfNone(form.green())
                : fromBase(energy).fallsByAbout("13.5", "12.825");
    }

    /** A description, which 无 is not. */
    private static Verdict described(Text text) {
        List<Text> read = List.of(text);
        return text.isBlank() ? Verdict.blank(read) : Verdict.metIf(!text.isNone(), read);
    }

    /** The share of the threshold that was reached, for a criterion that is NEAR. */
    Rational reached(String criterion) {
        return switch (criterion) {
            case "targets.iiot-adoption" ->
                Rational.of(Cells.number(targets.iiotAdoption().target())).dividedBy(Rational.of("45"));
            case "targets.co2-emissions" ->
                fromBase(targets.co2Emissions()).reduction().dividedBy(Rational.of("18"));
            case "targets.energy-per-output" ->
                fromBase(targets.energyPerOutput()).reduction().dividedBy(Rational.of("13.5"));
            default -> throw new AssertionError(criterion + " cannot be NEAR");
        };
    }
}
