package org.clusterrules.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/** Loads a rule set that is good enough to be used: its rules are right, and its cases pass. */
final class Loading {
    private Loading() {}

    static RuleSet load(Path directory) throws IOException {
        try {
            RuleSet rules = RuleSet.load(directory);
            List<RuleProblem> failures = Cases.in(directory).run(rules).results().stream()
                    .filter(result -> !result.passes())
                    .map(Loading::problem)
                    .toList();
            if (!failures.isEmpty()) {
                throw new InvalidRuleSetException(failures);
            }
            return rules;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static RuleProblem problem(CaseResult failed) {
        String name = failed.what().name();
        return new RuleProblem(
                ProblemCode.CASE_FAILS,
                failed.what().file(),
                failed.what().line(),
                1,
                failed.what().criterion(),
                new Label(
                        "用例未通过（" + name + "）：" + words(failed, Label::zh, "；"),
                        "a case fails (" + name + "): " + words(failed, Label::en, "; ")));
    }

    private static String words(CaseResult failed, Function<Label, String> language, String between) {
        return failed.failures().stream().map(language).collect(Collectors.joining(between));
    }
}
