package org.clusterrules.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.Probes;
import org.clusterrules.diff.Aspect.What;
import org.clusterrules.diff.CriterionChange.Witness;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.Rule;

/**
 * What differs between two rule sets.
 *
 * @param before the first
 * @param after the second
 * @param changes the criteria that differ, in the order of the first, those that were added behind
 */
public record RuleSetDiff(Revision before, Revision after, List<CriterionChange> changes) {
    /** Copies the list. */
    public RuleSetDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two rule sets.
     *
     * @param base the form that witnesses are variations of; one that meets everything shows most
     */
    public static RuleSetDiff between(Revision before, Revision after, Application base) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(before, after)
                .forEach(revision -> revision.rules().rules().stream()
                        .map(rule -> rule.criterion().id())
                        .forEach(ids::add));
        Assessment blankBefore = before.rules().assess(Application.blank(base.edition()));
        Assessment blankAfter = after.rules().assess(Application.blank(base.edition()));
        List<CriterionChange> changes = new ArrayList<>();
        for (String id : ids) {
            Optional<Rule> one = before.rule(id);
            Optional<Rule> other = after.rule(id);
            List<Aspect> aspects =
                    aspects(one.map(rule -> said(rule, blankBefore)), other.map(rule -> said(rule, blankAfter)));
            if (!aspects.isEmpty()) {
                CriterionChange.Type type = type(one.isPresent(), other.isPresent());
                CriterionChange change = new CriterionChange(id, type, aspects, Optional.empty());
                Optional<Witness> witness =
                        change.decides() ? new Search(before, after, id).witness(base) : Optional.empty();
                changes.add(new CriterionChange(id, type, aspects, witness));
            }
        }
        return new RuleSetDiff(before, after, changes);
    }

    private static CriterionChange.Type type(boolean before, boolean after) {
        return before
                ? after ? CriterionChange.Type.CHANGED : CriterionChange.Type.REMOVED
                : CriterionChange.Type.ADDED;
    }

    /** Returns what a rule says, as far as two rules can say it differently. */
    private static Map<What, String> said(Rule rule, Assessment blank) {
        Criterion criterion = rule.criterion();
        Optional<Comparison> comparison = blank.finding(criterion.id()).comparison();
        Map<What, String> said = new EnumMap<>(What.class);
        said.put(What.KIND, criterion.kind().name());
        comparison.map(Comparison::operator).ifPresent(operator -> said.put(What.OPERATOR, operator.name()));
        comparison.flatMap(Comparison::required).ifPresent(number -> said.put(What.THRESHOLD, number.toPlainString()));
        said.put(What.REQUIREMENT, requirement(rule));
        criterion.area().map(Area::name).ifPresent(area -> said.put(What.AREA, area));
        said.put(What.WEIGHT, criterion.weight().stripTrailingZeros().toPlainString());
        said.put(What.TITLE, criterion.title().zh());
        said.put(What.BASIS, criterion.basis().zh());
        if (!criterion.note().zh().isEmpty()) {
            said.put(What.NOTE, criterion.note().zh());
        }
        return said;
    }

    /** Returns the requirement with the place of each variable, since what a variable is called makes no difference. */
    private static String requirement(Rule rule) {
        Map<Rule.Variable, String> places = new HashMap<>();
        for (Rule.Fact fact : rule.facts()) {
            fact.variables()
                    .forEach(variable -> places.put(
                            variable,
                            fact.part()
                                    .map(part -> "\"" + part.id() + "\"")
                                    .orElse(variable.field().toString())));
        }
        return rule.calls().stream()
                .map(call -> call.word().name() + "("
                        + call.arguments().stream()
                                .map(argument -> argument instanceof Rule.Variable variable
                                        ? places.get(variable)
                                        : argument.toString())
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("."));
    }

    private static List<Aspect> aspects(Optional<Map<What, String>> before, Optional<Map<What, String>> after) {
        List<Aspect> aspects = new ArrayList<>();
        for (What what : What.values()) {
            Optional<String> one = before.map(said -> said.get(what));
            Optional<String> other = after.map(said -> said.get(what));
            if (!one.equals(other)) {
                aspects.add(new Aspect(what, one, other));
            }
        }
        return aspects;
    }

    /** Looks for a form that shows a difference. */
    private record Search(Revision before, Revision after, String criterion) {
        Optional<Witness> witness(Application base) {
            List<Rule> rules = Stream.of(before.rule(criterion), after.rule(criterion))
                    .flatMap(Optional::stream)
                    .toList();
            return Probes.first(Variation.of(base), rules, this::shows)
                    .map(form -> new Witness(form, outcome(before, form), outcome(after, form)));
        }

        private boolean shows(Variation form) {
            Optional<Outcome> one = outcome(before, form);
            Optional<Outcome> other = outcome(after, form);
            boolean fails = Stream.of(one, other).flatMap(Optional::stream).anyMatch(outcome -> !outcome.passes());
            return (one.isPresent() && other.isPresent() && !one.equals(other))
                    || (!kind(before).equals(kind(after)) && fails);
        }

        /** Returns whether it decides or advises; nothing where there is no such criterion. */
        private Optional<Kind> kind(Revision revision) {
            return revision.rule(criterion).map(rule -> rule.criterion().kind());
        }

        private Optional<Outcome> outcome(Revision revision, Variation form) {
            return revision.rules().assess(form.application()).findings().stream()
                    .filter(finding -> finding.criterion().id().equals(criterion))
                    .map(Finding::outcome)
                    .findFirst();
        }
    }
}
