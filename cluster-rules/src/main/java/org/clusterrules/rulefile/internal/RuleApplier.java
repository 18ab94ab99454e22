package org.clusterrules.rulefile.internal;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.judgement.FindingCollector;
import org.clusterrules.language.judgement.LocatedRequirements;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.Rule;

/**
 * The rules of a rule set, ready to be applied. {@code RuleSet.direct()} applies each once, part by part: a rule reads facts that
 * exist exactly once for each application, so nothing has to be matched. A session of Drools matches, and applies the rules that
 * fire. Both end in {@link LocatedRequirements#apply}. {@code finding} and {@code tryOn} apply a single rule by calling its words on the
 * form itself. Immutable.
 */
public final class RuleApplier {
    private final List<Rule> rules;
    private final List<Criterion> criteria;
    private final LocatedRequirements requirements;

    /** Prepares the rules of a rule set. */
    public RuleApplier(List<Rule> rules) {
        this.rules = rules;
        this.criteria = rules.stream().map(Rule::criterion).toList();
        this.requirements = new LocatedRequirements(
                criteria, (collector, index) -> run(rules.get(index), index, collector, collector::conclusion));
    }

    /** Reads the fields that a rule binds, and calls its words one after the other. */
    private static void run(Rule rule, int index, FindingCollector collector, Function<Part, Conclusion> conclusions) {
        Map<String, Object> values = new HashMap<>();
        for (Rule.Fact fact : rule.facts()) {
            Object read = fact.part().isPresent()
                    ? conclusions.apply(fact.part().get())
                    : fact.type().of(collector.application());
            for (Rule.Variable variable : fact.variables()) {
                values.put(variable.name(), variable.field().read(read));
            }
        }
        Object subject = collector.at(index);
        for (Rule.Call call : rule.calls()) {
            List<Rule.Argument> arguments = call.arguments();
            Object[] given = new Object[arguments.size()];
            for (int i = 0; i < given.length; i++) {
                given[i] = arguments.get(i) instanceof Rule.Variable variable
                        ? requireNonNull(values.get(variable.name()))
                        : ((Rule.QuotedText) arguments.get(i)).text();
            }
            subject = call.word().call(subject, given);
        }
    }

    /** Returns the finding of a single rule, which may read conclusions from the other findings. */
    public static Finding finding(Rule rule, Application application, List<Finding> findings) {
        FindingCollector collector = new FindingCollector(List.of(rule.criterion()), application);
        run(rule, 0, collector, part -> concluded(part, findings));
        return collector.finding(0);
    }

    private static Conclusion concluded(Part part, List<Finding> findings) {
        return new Conclusion(
                part.id(),
                findings.stream()
                        .filter(finding -> finding.criterion().part() == part)
                        .toList());
    }

    /** Returns the finding of a single rule, as {@link #finding} does; empty if the rule fails, as some mutants do. */
    public static Optional<Finding> tryOn(Rule rule, Application application, List<Finding> findings) {
        try {
            return Optional.of(finding(rule, application, findings));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the criteria, in the order of the rules. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** Returns the parts whose conclusions are read by some rule, in their order. */
    public List<Part> partsRead() {
        return rules.stream()
                .flatMap(rule -> rule.facts().stream())
                .flatMap(fact -> fact.part().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the rules, in their order. */
    public List<Rule> rules() {
        return rules;
    }

    /** Returns the findings for an application, in the order of the rules. */
    public List<Finding> findings(Application application) {
        return requirements.findings(application);
    }

    /** Returns a collector of the findings for an application; the rules have stated their requirements by then. */
    public FindingCollector collector(Application application) {
        return requirements.collector(application);
    }

    /** Applies the rule of that index to the application of the collector. */
    public void apply(int index, FindingCollector collector) {
        requirements.apply(index, collector);
    }

    /** Returns the finding of one rule, if it exists; applies others only if it reads their conclusions. */
    public Optional<Finding> finding(Application application, String criterionId) {
        return IntStream.range(0, rules.size())
                .filter(index -> criteria.get(index).id().equals(criterionId))
                .mapToObj(index -> finding(application, index))
                .findFirst();
    }

    private Finding finding(Application application, int index) {
        Rule rule = rules.get(index);
        if (rule.readsConclusions()) {
            return findings(application).get(index);
        }
        FindingCollector collector = new FindingCollector(criteria, application);
        run(rule, index, collector, collector::conclusion);
        return collector.finding(index);
    }
}
