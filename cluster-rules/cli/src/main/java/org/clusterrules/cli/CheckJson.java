package org.clusterrules.cli;

import java.util.Optional;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.workbench.internal.Json;

/** Writes the result of a check as JSON. */
final class CheckJson {
    private CheckJson() {}

    static String of(CheckReport report, Words words) {
        return Json.indented(new Json()
                .with("usable", report.errors() == 0)
                .with("errors", report.errors())
                .with("warnings", report.warnings())
                .withPresent("ruleSet", report.rules().map(rules -> rules.info().id()))
                .withPresent("rules", report.rules().map(rules -> rules.rules().size()))
                .with(
                        "problems",
                        report.problems().stream()
                                .map(problem -> problem(problem, words))
                                .toList()));
    }

    private static Json problem(RuleProblem problem, Words words) {
        return new Json()
                .with("code", problem.code().id())
                .with("severity", problem.severity().name())
                .with("file", problem.file())
                .with("line", problem.line())
                .with("column", problem.column())
                .withPresent("rule", Optional.of(problem.rule()).filter(rule -> !rule.isEmpty()))
                .with("message", words.of(problem.message()));
    }
}
