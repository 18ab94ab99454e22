package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.Cases;
import org.clusterrules.kit.RuleCases;
import org.clusterrules.mutation.Mutation;
import org.clusterrules.rules.RuleFiles;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that stand beside the built-in rule sets. */
class BuiltInCasesTest {
    private static final String NATIONAL = "national-2022";

    @TestFactory
    Stream<DynamicNode> cases() {
        return RuleSet.builtInIds().stream().map(id -> DynamicContainer.dynamicContainer(id, RuleCases.builtIn(id)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void tryEverySideOfEveryCriterionOfTheRuleSetsOwn(String id) {
        Set<String> own = ownCriteria(id);
        assertEquals(
                List.of(),
                run(id).coverage().stream()
                        .filter(coverage -> own.contains(coverage.criterion().id()))
                        .filter(coverage ->
                                coverage.cases() == 0 || !coverage.missing().isEmpty())
                        .map(coverage -> coverage.criterion().id() + " " + coverage.missing())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void noticeEverySmallErrorInTheRuleSetsOwnRules(String id) {
        Set<String> own = ownCriteria(id);
        assertEquals(
                List.of(),
                Mutation.of(RuleFiles.checkBuiltIn(id)).survivors(run(id)).stream()
                        .filter(mutant -> own.contains(mutant.criterion().id()))
                        .toList());
    }

    @Test
    void expectEveryOutcomeThatACriterionCanHave() {
        CaseReport report = run(NATIONAL);
        PossibleOutcomes.under(Variant.NATIONAL_2022)
                .forEach((criterion, possible) -> assertEquals(
                        possible,
                        report.results().stream()
                                .filter(result -> result.what().criterion().equals(criterion))
                                .map(result -> Says.valueOf(
                                        result.what().then().outcome().name()))
                                .collect(Collectors.toSet()),
                        criterion));
    }

    @ParameterizedTest
    @MethodSource("all")
    void areAboutCriteriaThatExistAndInTheirOrder(String id) {
        List<String> named =
                Cases.builtIn(id).all().stream().map(Case::criterion).distinct().toList();
        List<String> inOrder = RuleSet.builtIn(id).criteria().stream()
                .map(Criterion::id)
                .filter(named::contains)
                .toList();
        assertEquals(inOrder, named);
    }

    private static List<String> all() {
        return RuleSet.builtInIds();
    }

    private static CaseReport run(String id) {
        return Cases.builtIn(id).run(RuleSet.builtIn(id));
    }

    /** Returns the criteria that a rule set does not take over from the national one. */
    private static Set<String> ownCriteria(String id) {
        Set<Criterion> inherited = id.equals(NATIONAL)
                ? Set.of()
                : Set.copyOf(RuleSet.builtIn(NATIONAL).criteria());
        return RuleSet.builtIn(id).criteria().stream()
                .filter(criterion -> !inherited.contains(criterion))
                .map(Criterion::id)
                .collect(Collectors.toSet());
    }
}
