package org.clusterrules.book;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;

/**
 * The cases from which a book chooses its examples: those of the rule set and, for inherited rules, those of the rule sets that it extends.
 * The built-in rule sets have more than two thousand cases, of which their books need about two hundred. The book of a rule set that inherits
 * their rules unchanged needs no others.
 */
final class BookCases {
    /** Criteria for which even the books of the built-in rule sets look at all cases. */
    static final Set<String> TOLD_OUT = Set.of("consistency.plausible-figures", "consistency.rates");

    private final RuleSet rules;
    private final Optional<Cases> beside;

    /** The criteria for which only some of the cases were read. */
    private final Set<String> shortened = new HashSet<>();

    /** Uses a rule set and, if it is in a directory, the cases there. */
    BookCases(RuleSet rules, Optional<Cases> beside) {
        this.rules = rules;
        this.beside = beside;
    }

    /** Returns the results of all cases. */
    List<CaseResult> all() {
        return all(Cases::builtIn);
    }

    List<CaseResult> all(Function<String, Cases> builtIn) {
        Map<String, List<CaseResult>> results = new LinkedHashMap<>();
        for (RuleSetInfo one : rules.info().chain()) {
            cases(one, builtIn).ifPresent(cases -> byCriterion(cases).forEach(results::putIfAbsent));
        }
        return flat(results);
    }

    /** Returns the results of the selected cases; empty if the book might need others. */
    Optional<List<CaseResult>> few() {
        Map<String, Rule> own = byId(rules);
        Map<String, List<CaseResult>> results = new LinkedHashMap<>();
        for (RuleSetInfo one : rules.info().chain()) {
            Optional<Cases> cases = cases(one, Cases::builtInExamples);
            if (cases.isPresent() && cases.equals(beside)) {
                results.putAll(byCriterion(cases.get()));
            } else if (cases.isPresent()) {
                Map<String, Rule> builtIn = byId(RuleSet.builtIn(one.id()));
                Map<String, List<CaseResult>> few = byCriterion(cases.get());
                few.keySet().removeIf(criterion -> results.containsKey(criterion) || !own.containsKey(criterion));
                // Criteria that read conclusions keep all their cases, whatever the results.
                Set<String> here = Sets.newHashSet(Sets.filter(
                        few.keySet(), criterion -> !rule(builtIn, criterion).readsConclusions()));
                boolean areTheSame =
                        here.stream().allMatch(criterion -> rule(own, criterion).equals(rule(builtIn, criterion)))
                                && here.stream()
                                        .flatMap(criterion -> few.getOrDefault(criterion, List.of()).stream())
                                        .allMatch(CaseResult::passes);
                if (!areTheSame) {
                    return Optional.empty();
                }
                shortened.addAll(here);
                results.putAll(few);
            }
        }
        return Optional.of(flat(results));
    }

    /** Whether a book made from the selected cases is the same as one made from all, if it ran out of cases of these criteria. */
    boolean wereEnough(Set<String> ranOut) {
        return ranOut.stream().noneMatch(criterion -> shortened.contains(criterion) && !TOLD_OUT.contains(criterion));
    }

    private Optional<Cases> cases(RuleSetInfo one, Function<String, Cases> builtIn) {
        if (one.equals(rules.info()) && beside.isPresent()) {
            return beside;
        }
        return RuleSet.builtInIds().contains(one.id()) ? Optional.of(builtIn.apply(one.id())) : Optional.empty();
    }

    private Map<String, List<CaseResult>> byCriterion(Cases cases) {
        return cases.run(rules).results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.what().criterion(), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<CaseResult> flat(Map<String, List<CaseResult>> results) {
        return results.values().stream().flatMap(List::stream).toList();
    }

    private static Rule rule(Map<String, Rule> rules, String criterion) {
        return requireNonNull(rules.get(criterion), criterion);
    }

    private static Map<String, Rule> byId(RuleSet rules) {
        return rules.rules().stream()
                .collect(Collectors.toMap(rule -> rule.criterion().id(), rule -> rule));
    }
}
