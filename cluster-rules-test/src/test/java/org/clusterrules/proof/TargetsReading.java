package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Plan.Targets;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Target;
import org.clusterrules.model.Text;

/** What the plan has to reach: criteria.tsv, targets.*. 左右 is within 5 % of the threshold. */
final class TargetsReading {
    private final Plan plan;
    private final Targets targets;
    private final Rounding rounding;

    TargetsReading(Plan plan, Rounding rounding) {
        this.plan = plan;
        this.targets = plan.targets();
        this.rounding = rounding;
    }

    /** Reads the targets, all but the one that looks back at the standard. */
    void read(Map<String, Set<Says>> answers) {
        answers.put(
                "targets.output-growth",
                rounding.required(targets.outputGrowth().target(), growth -> Says.atLeast(growth, "10")));
        answers.put("targets.quality-smes", qualitySmes());
        answers.put("targets.rd-spending", grows(targets.rdSpending(), "1.331")); // 1.10³
        answers.put("targets.invention-patents", grows(targets.inventionPatents(), "1.520875")); // 1.15³
        answers.put(
                "targets.iiot-adoption",
                rounding.required(targets.iiotAdoption().target(), TargetsReading::about45));
        answers.put("targets.co2-emissions", falls(targets.co2Emissions(), "0.82", "0.829")); // by 18 %, 17.1 %
        answers.put(
                "targets.energy-per-output", falls(targets.energyPerOutput(), "0.865", "0.87175")); // 13.5 %, 12.825 %
        answers.put("targets.openness", Says.one(description(targets.openness())));
        answers.put("targets.governance", Says.one(description(targets.governance())));
    }

    /** No required criterion of the standard is UNMET; NEAR is not. */
    static Set<Says> baselineMeetsStandard(List<Set<Says>> standard) {
        Set<Says> possible = EnumSet.noneOf(Says.class);
        for (Says says : Says.all(standard)) {
            possible.add(says == Says.UNMET || says == Says.UNDETERMINED ? says : Says.MET);
        }
        return possible;
    }

    /** Baseline &lt; each stage year before the target year &lt; target, whatever is blank between two of them. */
    private Set<Says> qualitySmes() {
        List<Figure> path = new ArrayList<>();
        path.add(targets.qualitySmes().baseline());
        List<Stage> stages = plan.stages().values();
        stages.subList(0, stages.size() - 1).forEach(stage -> path.add(stage.qualitySmes()));
        path.add(targets.qualitySmes().target());
        List<Span> there = path.stream()
                .filter(figure -> !figure.isBlank())
                .map(rounding::span)
                .toList();
        boolean canRise = true;
        boolean canFail = false;
        for (int later = 1; later < there.size(); later++) {
            for (Span earlier : there.subList(0, later)) {
                canRise &= earlier.low().compareTo(there.get(later).high()) < 0;
                canFail |= earlier.high().compareTo(there.get(later).low()) >= 0;
            }
        }
        Set<Says> possible = Says.either(false, canFail);
        if (canRise) {
            possible.add(there.size() < path.size() ? Says.UNDETERMINED : Says.MET);
        }
        return possible;
    }

    /** Target ≥ baseline × times; a baseline that is not above zero leaves it open. Both are amounts: 无 is zero. */
    private Set<Says> grows(Target indicator, String times) {
        if (indicator.baseline().isBlank() || indicator.target().isBlank()) {
            return Says.one(Says.UNDETERMINED);
        }
        Span target = rounding.span(indicator.target());
        return fromBase(rounding.span(indicator.baseline()), base -> {
            Span needed = base.times(number(times));
            // The least base that is above zero may be as small as one likes.
            boolean canBeMet = base.low().signum() > 0
                    ? target.high().compareTo(needed.low()) >= 0
                    : target.high().signum() > 0;
            return Says.either(canBeMet, target.low().compareTo(needed.high()) < 0);
        });
    }

    /** Target ≤ baseline × most; NEAR ≤ baseline × nearly. 无 for a rate is UNMET, for an amount zero. */
    private Set<Says> falls(Target indicator, String most, String nearly) {
        List<Figure> both = List.of(indicator.baseline(), indicator.target());
        if (both.stream().anyMatch(cell -> cell.isNone() && Rounding.isRate(cell))) {
            return Says.one(Says.UNMET);
        } else if (Rounding.anyBlank(both)) {
            return Says.one(Says.UNDETERMINED);
        }
        Span target = rounding.span(indicator.target());
        return fromBase(rounding.span(indicator.baseline()), base -> {
            Span met = base.times(number(most));
            Span near = base.times(number(nearly));
            Set<Says> possible = EnumSet.noneOf(Says.class);
            if (target.low().compareTo(met.high()) <= 0) {
                possible.add(Says.MET);
            }
            if (target.low().compareTo(near.high()) <= 0 && target.high().compareTo(met.low()) > 0) {
                possible.add(Says.NEAR);
            }
            if (target.high().compareTo(near.low()) > 0) {
                possible.add(Says.UNMET);
            }
            return possible;
        });
    }

    private interface Requirement {
        Set<Says> of(Span base);
    }

    private static Set<Says> fromBase(Span base, Requirement requirement) {
        Set<Says> possible = EnumSet.noneOf(Says.class);
        if (base.low().signum() <= 0) {
            possible.add(Says.UNDETERMINED);
        }
        if (base.high().signum() > 0) {
            possible.addAll(requirement.of(base.from(BigDecimal.ZERO)));
        }
        return possible;
    }

    private static Span number(String number) {
        return Span.point(new BigDecimal(number));
    }

    private static Set<Says> about45(Span adoption) {
        Set<Says> possible = EnumSet.noneOf(Says.class);
        if (Says.atLeast(adoption, "45").contains(Says.MET)) {
            possible.add(Says.MET);
        }
        if (Says.atLeast(adoption, "45").contains(Says.UNMET)
                && Says.atLeast(adoption, "42.75").contains(Says.MET)) {
            possible.add(Says.NEAR);
        }
        if (Says.atLeast(adoption, "42.75").contains(Says.UNMET)) {
            possible.add(Says.UNMET);
        }
        return possible;
    }

    private static Says description(Text text) {
        return text.isBlank() ? Says.UNDETERMINED : text.isNone() ? Says.UNMET : Says.MET;
    }

    /** The share of the threshold that was reached, for a criterion that can be NEAR. */
    Optional<Rational> reached(String criterion) {
        return switch (criterion) {
            case "targets.iiot-adoption" ->
                Optional.of(
                        Rational.of(targets.iiotAdoption().target().number()).dividedBy(Rational.of("45")));
            case "targets.co2-emissions" -> Optional.of(reduction(targets.co2Emissions(), "0.18"));
            case "targets.energy-per-output" -> Optional.of(reduction(targets.energyPerOutput(), "0.135"));
            default -> Optional.empty();
        };
    }

    private static Rational reduction(Target indicator, String threshold) {
        Rational base = Rational.of(indicator.baseline().number());
        Rational left = Rational.of(
                indicator.target().isNone()
                        ? BigDecimal.ZERO
                        : indicator.target().number());
        return base.minus(left).dividedBy(base).dividedBy(Rational.of(threshold));
    }
}
