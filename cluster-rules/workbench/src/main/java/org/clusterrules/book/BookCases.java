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
 * The cases that a book takes its examples from: those beside the rules, and beside those that they extend for the rules that they take
 * over. Of the built-in ones, more than two thousand, the books of the built-in rule sets look at some two hundred; where a rule set takes
 * their rules over as they are, its book comes to the same.
 */
final class BookCases {
    /** Even the books of the built-in rule sets tell all cases of a kind elsewhere, and have looked at all of them. */
    static final Set<String> TOLD_OUT = Set.of("consistency.plausible-figures", "consistency.rates");

    private final RuleSet rules;
    private final Optional<Cases> beside;

    /** The criteria of which not all cases are at hand. */
    private final Set<String> shortened = new HashSet<>();

    /** Of a rule set, with the cases that stand beside it if it is in a directory. */
    BookCases(RuleSet rules, Optional<Cases> beside) {
        this.rules = rules;
        this.beside = beside;
    }

    /** Returns what comes of all cases. */
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

    /** Returns what comes of the cases that are looked at; nothing where it may be others. */
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
                // Of those that read what others conclude, all cases are at hand, whatever comes of them.
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

    /** Whether a book that was made of a few cases, and ran out of those of these criteria, is the same as one made of all. */
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
