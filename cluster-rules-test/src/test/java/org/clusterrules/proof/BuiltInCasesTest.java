package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.Cases;
import org.clusterrules.kit.RuleCases;
import org.clusterrules.kit.RuleMutants;
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
        assertEquals(
                List.of(),
                run(id).coverage().stream()
                        .filter(coverage -> coverage.cases() == 0 || !coverage.isFull())
                        .map(coverage -> coverage.criterion().id() + " " + coverage.requirements())
                        .toList());
    }

    @TestFactory
    Stream<DynamicNode> noticeEverySmallErrorInTheRules() {
        return all().stream().map(id -> DynamicContainer.dynamicContainer(id, RuleMutants.builtIn(id)));
    }

    @Test
    void expectEveryOutcomeThatACriterionCanHave() {
        CaseReport report = run(NATIONAL);
        PossibleOutcomes.under(Variant.NATIONAL_2022)
                .forEach((criterion, possible) -> assertEquals(
                        possible,
                        report.results().stream()
                                .filter(result -> result.what().criterionId().equals(criterion))
                                .map(result -> Says.valueOf(
                                        result.what().then().outcome().name()))
                                .collect(Collectors.toSet()),
                        criterion));
    }

    @ParameterizedTest
    @MethodSource("all")
    void areAboutCriteriaThatExistAndInTheirOrder(String id) {
        Map<String, List<String>> named = Cases.builtIn(id).all().stream()
                .collect(Collectors.groupingBy(
                        Case::file, TreeMap::new, Collectors.mapping(Case::criterionId, Collectors.toList())));
        named.forEach((file, criteria) -> assertEquals(
                RuleSet.builtIn(id).criteria().stream()
                        .map(Criterion::id)
                        .filter(criteria::contains)
                        .toList(),
                criteria.stream().distinct().toList(),
                file));
    }

    private static List<String> all() {
        return RuleSet.builtInIds();
    }

    private static CaseReport run(String id) {
        return Cases.builtIn(id).run(RuleSet.builtIn(id).direct());
    }
}
