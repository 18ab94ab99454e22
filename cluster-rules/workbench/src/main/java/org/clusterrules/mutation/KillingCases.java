package org.clusterrules.mutation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.cases.Expectation;
import org.clusterrules.cases.Probes;
import org.clusterrules.equivalence.Equivalence;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Variation;
import org.clusterrules.mutation.Mutant.Operator;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.jspecify.annotations.Nullable;

/** Finds a small set of cases that kill the mutants of one rule. */
final class KillingCases {
    private final CaseReport cases;
    private final Rule rule;
    private final Criterion criterion;
    private final String file;
    private final Variation base;
    private final Set<Mutant> equivalent = new LinkedHashSet<>();

    /** The forms to choose from, by what is changed in them. */
    private final Map<Map<String, @Nullable Object>, Variation> forms = new LinkedHashMap<>();

    KillingCases(CaseReport cases, Rule rule, Edition edition) {
        this.cases = cases;
        this.rule = rule;
        this.criterion = rule.criterion();
        Optional<Case> beside = last(what -> what.criterionId().equals(criterion.id()))
                .or(() -> last(what -> what.file().equals(RuleSetFile.cases(criterion.part()))));
        this.file = beside.map(Case::file).orElseGet(() -> RuleSetFile.cases(criterion.part()));
        this.base = Variation.of(
                beside.map(what -> what.base().application()).orElseGet(() -> Cases.eligibleForm(edition)));
        add(base);
    }

    private void add(Variation form) {
        forms.put(form.changes(), form);
    }

    private Optional<Case> last(Predicate<Case> which) {
        return cases.results().stream().map(CaseResult::what).filter(which).reduce((one, next) -> next);
    }

    /** Returns the mutants that are proved equivalent to the rule, and looks for forms on which the others differ. */
    Set<Mutant> equivalent(List<Mutant> mutants) {
        for (Mutant mutant : mutants) {
            if (mutant.operator() == Operator.KIND || mutant.rule().isEmpty()) {
                continue; // any form shows it
            }
            Rule mutated = mutant.rule().get();
            if (rule.readsConclusions()) {
                search(mutant, mutated).ifPresent(this::add);
            } else {
                Equivalence equivalence = Equivalence.of(rule, mutated, base);
                equivalence.witness().ifPresent(this::add);
                if (equivalence.kind() == Equivalence.Kind.PROVED) {
                    equivalent.add(mutant);
                }
            }
        }
        return equivalent;
    }

    private Optional<Variation> search(Mutant mutant, Rule mutated) {
        return Probes.first(base, List.of(rule, mutated), form -> {
            Assessment assessment = assess(form);
            return !Mutation.assess(assessment, mutant).map(this::outcome).equals(Optional.of(outcome(assessment)));
        });
    }

    private Assessment assess(Variation form) {
        return cases.rules().assess(form.application());
    }

    private Outcome outcome(Assessment assessment) {
        return assessment.finding(criterion.id()).outcome();
    }

    /** Returns cases that kill these mutants; each kills one that the others do not. */
    List<Case> cases(List<Mutant> survivors) {
        boolean kind = survivors.stream().anyMatch(mutant -> mutant.operator() == Operator.KIND);
        Map<Case, Set<Mutant>> killed = new LinkedHashMap<>();
        for (Variation form : forms.values()) {
            Assessment assessment = assess(form);
            Expectation expected = Expectation.of(outcome(assessment));
            Expectation then = kind ? expected.and(criterion.kind()) : expected;
            Case what = new Case(criterion.id(), file, 1, base, form.changes(), then);
            killed.put(what, new HashSet<>(Mutation.killedBy(what, assessment, new LinkedHashSet<>(survivors))));
        }
        List<Case> chosen = cover(killed);
        // A later case may kill all that an earlier one does.
        for (Case one : List.copyOf(chosen)) {
            List<Case> others = new ArrayList<>(chosen);
            others.remove(one);
            if (all(killed, others).containsAll(all(killed, List.of(one)))) {
                chosen.remove(one);
            }
        }
        return kind ? withKindOnce(chosen) : chosen;
    }

    /** Returns the mutants that these cases kill together. */
    private static Set<Mutant> all(Map<Case, Set<Mutant>> killed, List<Case> some) {
        Set<Mutant> all = new HashSet<>();
        some.forEach(what -> all.addAll(requireNonNull(killed.get(what))));
        return all;
    }

    private static List<Case> cover(Map<Case, Set<Mutant>> killed) {
        Set<Mutant> left = all(killed, List.copyOf(killed.keySet()));
        List<Case> chosen = new ArrayList<>();
        while (!left.isEmpty()) {
            Map.Entry<Case, Set<Mutant>> best = killed.entrySet().stream()
                    .max(Comparator.<Map.Entry<Case, Set<Mutant>>>comparingInt(one ->
                                    Sets.intersection(one.getValue(), left).size())
                            .thenComparing(one -> -one.getKey().when().size()))
                    .orElseThrow();
            chosen.add(best.getKey());
            left.removeAll(best.getValue());
        }
        return chosen;
    }

    /** One case is enough to test whether the criterion is required. */
    private static List<Case> withKindOnce(List<Case> chosen) {
        List<Case> once = new ArrayList<>(chosen.subList(0, 1));
        for (Case what : chosen.subList(1, chosen.size())) {
            Expectation then = Expectation.of(what.then().outcome());
            once.add(new Case(what.criterionId(), what.file(), what.line(), what.base(), what.when(), then));
        }
        return once;
    }
}
