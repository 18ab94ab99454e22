package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the second reading says of a form, and what the answers come to: policy/README.md.
 *
 * @param criteria the answer of each criterion
 * @param notRecorded the criteria without a threshold on record
 * @param targets the reading of the targets, which knows how near the near ones are
 */
record ExpectedAnswers(Map<String, ExpectedFinding> criteria, Set<String> notRecorded, TargetsReading targets) {
    /** The criteria of each area, in which each has the weight 1. */
    private static final Map<String, Set<String>> AREAS = new TreeMap<>(Map.of(
            "INDUSTRY",
            Set.of(
                    "declarations.not-restricted-industry",
                    "declarations.provincial-cluster",
                    "standard.area",
                    "standard.total-output",
                    "standard.total-output-growth",
                    "standard.sme-output-share",
                    "standard.leading-output-share",
                    "standard.output-growth",
                    "standard.quality-enterprises",
                    "standard.supply-chain",
                    "standard.chain-map",
                    "standard.quality-and-brand",
                    "targets.baseline-meets-standard",
                    "targets.output-growth-baseline",
                    "targets.output-growth",
                    "targets.quality-smes"),
            "INNOVATION",
            Set.of(
                    "standard.rd-growth",
                    "standard.standards",
                    "standard.collaboration",
                    "targets.rd-spending",
                    "targets.invention-patents",
                    "standard.platforms",
                    "standard.patent-growth",
                    "standard.patents-per-10k"),
            "DIGITAL",
            Set.of(
                    "standard.iiot-adoption",
                    "standard.industrial-software",
                    "standard.digital-services",
                    "standard.digital-models",
                    "targets.iiot-adoption"),
            "GREEN",
            Set.of(
                    "declarations.energy-efficiency",
                    "declarations.water-efficiency",
                    "standard.solid-waste",
                    "standard.water-reuse",
                    "standard.carbon-monitoring",
                    "standard.resource-use",
                    "standard.green-services",
                    "targets.co2-emissions",
                    "targets.energy-per-output"),
            "OPENNESS",
            Set.of("standard.openness", "targets.openness"),
            "GOVERNANCE",
            Set.of(
                    "declarations.operator",
                    "declarations.no-major-incidents",
                    "declarations.no-misconduct",
                    "standard.governance",
                    "targets.governance")));

    /** Returns these answers for some of the criteria alone, as for a rule set that does not have them all. */
    ExpectedAnswers only(Set<String> ids) {
        if (criteria.keySet().equals(ids)) {
            return this;
        }
        Map<String, ExpectedFinding> some = new LinkedHashMap<>(criteria);
        some.keySet().retainAll(ids);
        return new ExpectedAnswers(some, notRecorded, targets);
    }

    /** UNMET, else UNDETERMINED, else NEAR, else MET of the required criteria of each part. */
    Map<String, Says> parts() {
        Map<String, Says> parts = new TreeMap<>();
        criteria.forEach((criterion, answer) -> {
            String part = criterion.substring(0, criterion.indexOf('.'));
            Says says = answer.required() && answer.outcome() != Says.NOT_APPLICABLE ? answer.outcome() : Says.MET;
            parts.merge(part, says, (before, now) -> before.compareTo(now) > 0 ? before : now);
        });
        return parts;
    }

    /** YES where declarations and standard are both MET, NO where either is UNMET. */
    String eligible() {
        Map<String, Says> parts = parts();
        List<Says> both =
                List.of(parts.getOrDefault("declarations", Says.MET), parts.getOrDefault("standard", Says.MET));
        return both.contains(Says.UNMET)
                ? "NO"
                : both.stream().allMatch(part -> part == Says.MET) ? "YES" : "UNDETERMINED";
    }

    /** Each area's score as it is shown, and that of the whole as "total"; what has no weight is left out. */
    Map<String, BigDecimal> score() {
        Map<String, BigDecimal> shown = new TreeMap<>();
        List<Rational> areas = new ArrayList<>();
        AREAS.forEach((area, ids) -> {
            List<Rational> earned = ids.stream()
                    .filter(criteria::containsKey)
                    .map(this::earned)
                    .flatMap(Optional::stream)
                    .toList();
            if (!earned.isEmpty()) {
                Rational score = mean(earned).times(Rational.of("100"));
                areas.add(score);
                shown.put(area, score.shown());
            }
        });
        if (!areas.isEmpty()) {
            shown.put("total", mean(areas).shown());
        }
        return shown;
    }

    private Optional<Rational> earned(String criterion) {
        ExpectedFinding answer = criteria.get(criterion);
        if (notRecorded.contains(criterion)) {
            return Optional.empty();
        }
        return switch (answer.outcome()) {
            case MET -> Optional.of(Rational.ONE);
            case NEAR -> Optional.of(targets.reached(criterion));
            case UNMET, UNDETERMINED -> Optional.of(Rational.ZERO);
            case NOT_APPLICABLE -> Optional.empty();
        };
    }

    private static Rational mean(List<Rational> numbers) {
        return numbers.stream()
                .reduce(Rational.ZERO, Rational::plus)
                .dividedBy(Rational.of(BigDecimal.valueOf(numbers.size())));
    }

    @Override
    public String toString() {
        return criteria.entrySet().stream()
                .map(criterion -> criterion.getKey() + ": " + criterion.getValue())
                .collect(Collectors.joining("\n"));
    }
}
