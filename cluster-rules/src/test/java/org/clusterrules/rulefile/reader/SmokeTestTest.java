package org.clusterrules.rulefile.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

class SmokeTestTest {
    private static final RuleSet NATIONAL = RuleSet.builtIn("national-2022");

    /** A rule that states nothing, as no file that is read can have one. */
    private static final Rule SILENT = silent(NATIONAL.rules().get(0));

    private static Rule silent(Rule rule) {
        return new Rule(rule.criterion(), rule.facts(), List.of(), rule.overrides());
    }

    private static RuleSetDefinition definition(List<Rule> rules) {
        return new RuleSetDefinition(NATIONAL.info(), NATIONAL.edition(), Optional.empty(), rules, List.of());
    }

    private static List<ProblemCode> tried(List<Rule> rules, Optional<RuleSetDefinition> known) {
        RuleProblems problems = new RuleProblems();
        SmokeTest.run(definition(rules), known, problems);
        return problems.inOrder().stream().map(RuleProblem::code).toList();
    }

    @Test
    void aRuleOfOnesOwnIsTried() {
        RuleSetDefinition known = definition(NATIONAL.rules());
        List<Rule> own = new ArrayList<>(NATIONAL.rules());
        own.set(0, SILENT);
        assertEquals(List.of(ProblemCode.CANNOT_BE_APPLIED), tried(own, Optional.of(known)));
        assertEquals(List.of(ProblemCode.CANNOT_BE_APPLIED), tried(own, Optional.empty()));
    }

    @Test
    void whatIsKnownIsNotTriedAgain() {
        List<Rule> rules = List.of(SILENT, NATIONAL.rules().get(1));
        assertEquals(List.of(), tried(rules, Optional.of(definition(List.of(SILENT)))));
    }

    @Test
    void whatIsKnownIsTriedWhereARuleReadsWhatItsPartConcluded() {
        Rule reading = NATIONAL.rules().stream()
                .filter(rule -> rule.readsConclusions())
                .findFirst()
                .orElseThrow();
        List<Rule> rules = Stream.concat(
                        Stream.of(SILENT), NATIONAL.rules().stream().skip(1))
                .toList();
        List<Rule> others = rules.stream().filter(rule -> !rule.equals(reading)).toList();
        assertEquals(List.of(ProblemCode.CANNOT_BE_APPLIED), tried(rules, Optional.of(definition(others))));
    }
}
