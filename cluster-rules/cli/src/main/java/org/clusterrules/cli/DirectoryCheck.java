package org.clusterrules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.Cases;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.clusterrules.rules.RuleSet;

/**
 * What is in a directory of rules and cases, and everything that is wrong with it.
 *
 * @param directory the directory, as it was named
 * @param rules the rule set; empty where it cannot be used
 * @param cases the cases; empty where they cannot be read
 * @param problems what is wrong, in the order of the files, the cases last
 */
public record DirectoryCheck(
        String directory, Optional<RuleSet> rules, Optional<Cases> cases, List<RuleProblem> problems) {
    /** Copies the list. */
    public DirectoryCheck {
        problems = List.copyOf(problems);
    }

    /**
     * Reads a directory that is named so.
     *
     * @throws IOException if it cannot be read
     */
    public static DirectoryCheck of(String name, Path directory) throws IOException {
        Set<RuleProblem> problems = new LinkedHashSet<>();
        Optional<RuleSet> rules = rules(directory, problems);
        Optional<Cases> cases = cases(directory, rules, problems);
        return new DirectoryCheck(name, rules, cases, List.copyOf(problems));
    }

    long errors() {
        return problems.stream().filter(RuleProblem::isError).count();
    }

    long warnings() {
        return problems.size() - errors();
    }

    /** Returns the file of a problem, by the way that was named. */
    Path file(RuleProblem problem) {
        return Path.of(directory, problem.file()).normalize();
    }

    private static Optional<RuleSet> rules(Path path, Set<RuleProblem> problems) throws IOException {
        try {
            RuleSet rules = RuleSet.load(path);
            problems.addAll(rules.warnings());
            return Optional.of(rules);
        } catch (InvalidRuleSetException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Reads the cases, and looks for their rules where these can be used. */
    private static Optional<Cases> cases(Path path, Optional<RuleSet> rules, Set<RuleProblem> problems)
            throws IOException {
        try {
            Cases cases = Cases.in(path);
            if (rules.isPresent()) {
                List<String> known =
                        rules.get().criteria().stream().map(Criterion::id).toList();
                Set<String> unknown = new HashSet<>(known);
                cases.all().stream()
                        .filter(one -> unknown.add(one.criterion()))
                        .map(one -> noRule(one, known))
                        .forEach(problems::add);
            }
            return Optional.of(cases);
        } catch (InvalidRuleSetException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private static RuleProblem noRule(Case one, List<String> known) {
        String name = ProblemWording.quote(one.criterion());
        Label near = ProblemWording.didYouMean(one.criterion(), known);
        return new RuleProblem(
                ProblemCode.CASE_FILE,
                one.file(),
                one.line(),
                1,
                "",
                new Label(
                        "规则集中没有用例所试的规则“" + name + "”" + near.zh(),
                        "the rule set has no rule \"" + name + "\" for this case to try" + near.en()));
    }
}
