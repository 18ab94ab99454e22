package org.clusterrules.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;

/**
 * The cases from which a book chooses its examples: those of the rule set and, for inherited rules, those of the rule sets that it
 * extends. The built-in rule sets have more than two thousand cases, of which their books need about two hundred. All are run only for
 * the criteria for which those might not be enough.
 */
final class BookCases {
    /** The criteria for which even the books of the built-in rule sets need all cases. */
    static final Set<String> EXHAUSTED = Set.of("consistency.plausible-figures", "consistency.rates");

    private final RuleSet rules;
    private final Optional<Cases> beside;

    /** The criteria for which only some cases were run. */
    private final Set<String> sampled = new HashSet<>();

    /** The criteria for which all cases turned out to be needed. */
    private final Set<String> needed = new HashSet<>();

    /** @param beside the cases in the rule set's directory, if it has one */
    BookCases(RuleSet rules, Optional<Cases> beside) {
        this.rules = rules;
        this.beside = beside;
    }

    /** @param builtIn returns all cases of a built-in rule set */
    List<CaseResult> all(Function<String, Cases> builtIn) {
        return results((id, results) -> byCriterion(builtIn.apply(id)).forEach(results::putIfAbsent));
    }

    /** Returns results from which the same examples are chosen as from all, unless {@link #wereEnough} finds otherwise. */
    List<CaseResult> few() {
        sampled.clear();
        return results(this::addFew);
    }

    private List<CaseResult> results(BiConsumer<String, Map<String, List<CaseResult>>> addBuiltIn) {
        Map<String, List<CaseResult>> results = new LinkedHashMap<>();
        for (RuleSetInfo one : rules.info().chain()) {
            if (one.equals(rules.info()) && beside.isPresent()) {
                results.putAll(byCriterion(beside.get()));
            } else if (RuleSet.builtInIds().contains(one.id())) {
                addBuiltIn.accept(one.id(), results);
            }
        }
        return results.values().stream().flatMap(List::stream).toList();
    }

    private void addFew(String builtInId, Map<String, List<CaseResult>> results) {
        RuleSet builtIn = RuleSet.builtIn(builtInId);
        Map<String, List<CaseResult>> few = byCriterion(Cases.builtInExamples(builtInId));
        List<Criterion> whole = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            String id = rule.criterion().id();
            List<CaseResult> some = results.containsKey(id) ? null : few.get(id);
            if (some != null && isEnough(some, rule, builtIn.rule(id).orElseThrow())) {
                results.put(id, some);
            } else if (some != null) {
                whole.add(builtIn.rule(id).orElseThrow().criterion());
            }
        }
        results.putAll(byCriterion(Cases.builtIn(builtInId, whole)));
    }

    /**
     * Whether a book made from the selected cases, which ran out of cases for these criteria, is the same as one made from all. If not,
     * more are selected from now on.
     */
    boolean wereEnough(Set<String> exhausted) {
        Set<String> missing = new HashSet<>(exhausted);
        missing.retainAll(sampled);
        missing.removeAll(EXHAUSTED);
        needed.addAll(missing);
        return missing.isEmpty();
    }

    private boolean isEnough(List<CaseResult> some, Rule rule, Rule builtIn) {
        String id = rule.criterion().id();
        if (rule.readsConclusions()) {
            return true; // these have all their cases
        }
        boolean isEnough =
                rule.equals(builtIn) && !needed.contains(id) && some.stream().allMatch(CaseResult::passes);
        if (isEnough) {
            sampled.add(id);
        }
        return isEnough;
    }

    private Map<String, List<CaseResult>> byCriterion(Cases cases) {
        return cases.run(rules).results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.what().criterionId(), LinkedHashMap::new, Collectors.toList()));
    }
}
