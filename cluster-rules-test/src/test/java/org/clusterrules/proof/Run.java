package org.clusterrules.proof;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.kit.Threshold;
import org.clusterrules.kit.Threshold.Side;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/** A run over many random forms, each held against the second reading under every rule set. */
final class Run {
    private final List<RuleSet> ruleSets = RuleSet.builtInIds().stream()
            .map(id -> RuleSet.builtIn(id).direct())
            .toList();
    private final RandomForms forms = new RandomForms();
    private final Map<String, Found> differences = new ConcurrentSkipListMap<>();
    private final Set<Seen> seen = ConcurrentHashMap.newKeySet();
    private final Map<Threshold, Map<Side, Integer>> hits = new HashMap<>();

    private Run() {
        forms.thresholds().forEach(threshold -> hits.put(threshold, new EnumMap<>(Side.class)));
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
        return forms.thresholds();
    }

    /** The first form found for each thing that differs. */
    Map<String, Found> differences() {
        return differences;
    }

    Set<Says> outcomes(String ruleSet, String criterion) {
        return Stream.of(Says.values())
                .filter(says -> seen.contains(new Seen(ruleSet, criterion, says)))
                .collect(Collectors.toSet());
    }

    Map<Side, Integer> hits(Threshold threshold) {
        return hits.get(threshold);
    }

    Collection<Side> sides(Threshold threshold) {
        return threshold.sides(Variation.of(Bases.ELIGIBLE));
    }

    private void one(int number) {
        Variation form = forms.form(number);
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
        look(form);
    }

    private void count(Assessment assessment) {
        String ruleSet = assessment.ruleSet().id();
        for (Finding finding : assessment.findings()) {
            Seen one = new Seen(ruleSet, finding.criterion().id(), Difference.says(finding.outcome()));
            if (!seen.contains(one)) {
                seen.add(one);
            }
        }
    }

    private void look(Variation form) {
        for (Threshold threshold : forms.thresholds()) {
            Side side = threshold.side(form);
            if (side != null) {
                Map<Side, Integer> counts = hits.get(threshold);
                synchronized (counts) {
                    counts.merge(side, 1, Integer::sum);
                }
            }
        }
    }

    /** An outcome that a criterion took. */
    private record Seen(String ruleSet, String criterion, Says says) {}

    /** A form of which the rules and the second reading say different things. */
    record Found(RuleSet rules, Variation form, String what) {
        String report() {
            return Difference.report(rules, form, what);
        }
    }
}
