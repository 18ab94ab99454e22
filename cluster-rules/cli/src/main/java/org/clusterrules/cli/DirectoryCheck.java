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
 * A directory of rules and cases, and everything that is wrong with it.
 *
 * @param directory the directory as it was named
 * @param rules the rule set; empty if it is unusable
 * @param cases the cases; empty if they cannot be read
 * @param problems in the order of the files, the cases last
 */
public record DirectoryCheck(
        String directory, Optional<RuleSet> rules, Optional<Cases> cases, List<RuleProblem> problems) {
    public DirectoryCheck {
        problems = List.copyOf(problems);
    }

    /** Reads a directory, of this name in messages. */
    public static DirectoryCheck of(String name, Path directory) throws IOException {
        Set<RuleProblem> problems = new LinkedHashSet<>();
        Optional<RuleSet> rules = read(problems, () -> RuleSet.load(directory));
        rules.map(RuleSet::warnings).ifPresent(problems::addAll);
        Optional<Cases> cases = read(problems, () -> Cases.in(directory));
        if (rules.isPresent() && cases.isPresent()) {
            problems.addAll(withoutRule(cases.get(), rules.get()));
        }
        return new DirectoryCheck(name, rules, cases, List.copyOf(problems));
    }

    long errors() {
        return problems.stream().filter(RuleProblem::isError).count();
    }

    long warnings() {
        return problems.size() - errors();
    }

    /** Returns the file of a problem, as a path from the directory as it was named. */
    Path file(RuleProblem problem) {
        return Path.of(directory, problem.file()).normalize();
    }

    private static <T> Optional<T> read(Set<RuleProblem> problems, RuleSetLoader.IoSupplier<T> reading)
            throws IOException {
        try {
            return Optional.of(reading.get());
        } catch (InvalidRuleSetException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Reports each unknown rule once, at the first case that tries it. */
    private static List<RuleProblem> withoutRule(Cases cases, RuleSet rules) {
        List<String> known = rules.criteria().stream().map(Criterion::id).toList();
        Set<String> seen = new HashSet<>(known);
        return cases.all().stream()
                .filter(one -> seen.add(one.criterionId()))
                .map(one -> noRule(one, known))
                .toList();
    }

    private static RuleProblem noRule(Case one, List<String> known) {
        String name = ProblemWording.quote(one.criterionId());
        Label near = ProblemWording.didYouMean(one.criterionId(), known);
        Label message = new Label(
                "规则集中没有用例所试的规则“" + name + "”" + near.zh(),
                "the rule set has no rule \"" + name + "\" for this case to try" + near.en());
        return new RuleProblem(ProblemCode.CASE_FILE, one.file(), one.line(), 1, "", message);
    }
}
