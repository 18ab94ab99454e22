package org.clusterrules.proof;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.kit.Applications;
import org.clusterrules.kit.Threshold;
import org.clusterrules.kit.Threshold.Side;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/** A run over many random forms, each held against the second reading under every rule set. */
final class Run {
    private static final long SEED = 20220930;

    /** Looking on which side of 150 thresholds a form is costs as much as assessing it. */
    private static final int FORMS_FOR_EACH_LOOK_AT_SIDES = 4;

    private final List<RuleSet> ruleSets =
            RuleSet.builtInIds().stream().map(RuleSet::builtIn).toList();
    private final List<Variation> bases =
            Bases.all().stream().map(Variation::of).toList();
    private final List<Threshold> thresholds = PolicyThresholds.all();
    private final Map<String, Found> differences = new ConcurrentSkipListMap<>();
    private final Map<String, Set<Says>> outcomes = new ConcurrentHashMap<>();
    private final Map<Threshold, Map<Side, Integer>> hits = new HashMap<>();

    private Run() {
        thresholds.forEach(threshold -> hits.put(threshold, new EnumMap<>(Side.class)));
    }

    static Run of(int forms) {
        Run run = new Run();
        IntStream.range(0, forms).parallel().forEach(run::one);
        return run;
    }

    List<RuleSet> ruleSets() {
        return ruleSets;
    }

    List<Threshold> thresholds() {
        return thresholds;
    }

    /** The first form found for each thing that differs. */
    Map<String, Found> differences() {
        return differences;
    }

    Set<Says> outcomes(String ruleSet, String criterion) {
        return outcomes.getOrDefault(ruleSet + " " + criterion, Set.of());
    }

    Map<Side, Integer> hits(Threshold threshold) {
        return hits.get(threshold);
    }

    Collection<Side> sides(Threshold threshold) {
        return threshold.sides(bases.get(0));
    }

    private void one(int number) {
        // A seed for each form, so that a form can be drawn again by itself, whatever the threads did.
        Random random = new Random(SEED + number * 0x9E3779B97F4A7C15L);
        Variation base = bases.get(number % bases.size());
        Variation form =
                random.nextInt(3) == 0 ? Applications.any(base, random) : Applications.near(base, thresholds, random);
        Application application = form.application();
        SecondReading reading = new SecondReading(application);
        for (RuleSet rules : ruleSets) {
            Assessment assessment = rules.assess(application);
            Difference.between(assessment, reading.under(Variant.of(rules.info().id())))
                    .keySet()
                    .forEach(what ->
                            differences.putIfAbsent(rules.info().id() + " " + what, new Found(rules, form, what)));
            count(assessment);
        }
        if (number % FORMS_FOR_EACH_LOOK_AT_SIDES == 0) {
            look(form);
        }
    }

    private void count(Assessment assessment) {
        for (Finding finding : assessment.findings()) {
            Set<Says> seen = outcomes.computeIfAbsent(
                    assessment.ruleSet().id() + " " + finding.criterion().id(), id -> ConcurrentHashMap.newKeySet());
            seen.add(Says.valueOf(finding.outcome().name()));
        }
    }

    private void look(Variation form) {
        for (Threshold threshold : thresholds) {
            Side side = threshold.side(form);
            if (side != null) {
                Map<Side, Integer> counts = hits.get(threshold);
                synchronized (counts) {
                    counts.merge(side, 1, Integer::sum);
                }
            }
        }
    }

    /** A form of which the rules and the second reading say different things. */
    record Found(RuleSet rules, Variation form, String what) {
        String report() {
            return Difference.report(rules, form, what);
        }
    }
}
