package org.clusterrules.rulefile.reader;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.FormRequirements;
import org.clusterrules.language.Statements;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.Rule;

/**
 * The rules of a rule set, resolved. A rule reads facts of which there is exactly one for each application, so that nothing has
 * to be matched: each rule is applied once, part by part. Immutable.
 */
public final class BoundRules {
    private final List<Criterion> criteria;
    private final BoundRule[] rules;
    private final Map<String, Integer> indices;
    private final FormRequirements requirements;

    /** Resolves these rules. */
    public BoundRules(List<Rule> rules) {
        this.criteria = rules.stream().map(Rule::criterion).toList();
        this.rules = rules.stream().map(BoundRule::of).toArray(BoundRule[]::new);
        this.indices = IntStream.range(0, rules.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(
                        index -> criteria.get(index).id(), index -> index));
        int[] order = IntStream.range(0, rules.size())
                .boxed()
                .sorted(Comparator.comparing(index -> criteria.get(index).part()))
                .mapToInt(index -> index)
                .toArray();
        this.requirements = new FormRequirements(
                criteria,
                order,
                (index, application, conclusions, criterion) ->
                        this.rules[index].apply(application, conclusions, criterion));
    }

    /** Returns what each rule declares of itself, in the order of the rules. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** Returns the parts whose conclusions some rule reads, in their order. */
    public List<Part> partsRead() {
        return Arrays.stream(rules)
                .flatMap(rule -> rule.rule().facts().stream())
                .flatMap(fact -> fact.part().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the rules, in their order. */
    public List<BoundRule> rules() {
        return List.of(rules);
    }

    /** Returns what each rule says of an application, in the order of the rules. */
    public List<Finding> apply(Application application) {
        return requirements.findings(application);
    }

    /** Returns what takes down what the rules say of an application. */
    public Statements statements(Application application) {
        return requirements.statements(application);
    }

    /** Has the rule of that index say what it does of the application that the statements are about. */
    public void apply(int index, Statements statements) {
        requirements.apply(index, statements);
    }

    /**
     * Returns what one rule says of an application; empty if there is no such rule. Other rules are applied only where it reads
     * what they concluded.
     */
    public Optional<Finding> apply(Application application, String criterion) {
        Integer index = indices.get(criterion);
        if (index == null) {
            return Optional.empty();
        } else if (rules[index].rule().readsConclusions()) {
            return Optional.of(apply(application).get(index));
        }
        Statements statements = new Statements(criteria, application);
        rules[index].apply(application, statements::conclusion, statements.at(index));
        return statements.said(index);
    }
}
