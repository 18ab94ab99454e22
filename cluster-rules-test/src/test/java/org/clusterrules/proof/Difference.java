package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/** Where the rules and the second reading say different things of a form. */
final class Difference {
    private Difference() {}

    /**
     * Returns what they differ in (a criterion, "parts", "eligible", "score"), and what each says; empty where they agree.
     */
    static Map<String, String> between(Assessment rules, ExpectedAnswers answers) {
        Map<String, String> differences = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (Finding finding : rules.findings()) {
            String id = finding.criterion().id();
            ids.add(id);
            ExpectedFinding rule = said(finding);
            ExpectedFinding expected = answers.criteria().get(id);
            if (expected == null || !expected.isSaidBy(rule)) {
                differences.put(id, "rules: " + rule + "\nsecond reading: " + expected);
            }
        }
        ExpectedAnswers asked = answers.only(ids);
        put(differences, "parts", parts(rules), asked.parts());
        put(differences, "eligible", rules.eligible().name(), asked.eligible());
        put(differences, "score", score(rules), asked.score());
        return differences;
    }

    private static void put(Map<String, String> differences, String what, Object rules, Object reading) {
        if (!rules.equals(reading)) {
            differences.put(what, "rules: " + rules + "\nsecond reading: " + reading);
        }
    }

    /** What a finding of the rules says, as the second reading says it. */
    static ExpectedFinding said(Finding finding) {
        return new ExpectedFinding(
                says(finding.outcome()),
                finding.knifeEdge(),
                finding.criterion().kind() == Kind.REQUIRED,
                finding.cells().stream().map(Cell::pointer).toList(),
                finding.missing().stream().map(Cell::pointer).toList(),
                finding.advice().stream()
                        .map(change -> Verdict.advice(change.from().pointer(), change.to()))
                        .toList(),
                finding.comparison().flatMap(Comparison::actual).orElse(null));
    }

    private static Map<String, Says> parts(Assessment rules) {
        Map<String, Says> parts = new TreeMap<>();
        rules.parts().forEach((part, outcome) -> parts.put(part.id(), says(outcome)));
        return parts;
    }

    static Says says(Outcome outcome) {
        return switch (outcome) {
            case MET -> Says.MET;
            case NEAR -> Says.NEAR;
            case UNMET -> Says.UNMET;
            case UNDETERMINED -> Says.UNDETERMINED;
            case NOT_APPLICABLE -> Says.NOT_APPLICABLE;
        };
    }

    private static Map<String, BigDecimal> score(Assessment rules) {
        Map<String, BigDecimal> score = new TreeMap<>();
        rules.score().areas().forEach((area, number) -> score.put(area.name(), number));
        rules.score().total().ifPresent(total -> score.put("total", total));
        return score;
    }

    /** Tells of one difference, by the smallest form that shows it. */
    static String report(RuleSet rules, Variation form, String what) {
        Variation smallest = form.smallest(less -> between(rules, less).containsKey(what));
        return "%s: %s%n%s%n%s%n"
                .formatted(rules.info().id(), what, between(rules, smallest).get(what), describe(smallest));
    }

    static Map<String, String> between(RuleSet rules, Variation form) {
        Variant variant = Variant.of(rules.info().id());
        return between(rules.assess(form.application()), new SecondReading(form.application()).under(variant));
    }

    private static String describe(Variation form) {
        return "of the form " + form.base().basics().clusterName().value() + " with\n" + form;
    }

    static Set<String> ids(RuleSet rules) {
        return rules.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
    }
}
