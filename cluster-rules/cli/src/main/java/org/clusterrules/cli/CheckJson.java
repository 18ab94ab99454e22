package org.clusterrules.cli;

import java.util.Optional;
import org.clusterrules.book.ProblemExample;
import org.clusterrules.book.ProblemPage;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.workbench.internal.Json;

/** Writes the result of a check, and the pages about problem codes, as JSON. */
record CheckJson(CliMessages messages) {
    static String of(DirectoryCheck check, CliMessages messages) {
        return Json.indented(new Json()
                .with("usable", check.errors() == 0)
                .with("errors", check.errors())
                .with("warnings", check.warnings())
                .withPresent("ruleSet", check.rules().map(rules -> rules.info().id()))
                .withPresent("rules", check.rules().map(rules -> rules.rules().size()))
                .withEach("problems", check.problems(), new CheckJson(messages)::json));
    }

    private Json json(RuleProblem problem) {
        return new Json()
                .with("code", problem.code().id())
                .with("severity", problem.severity().name())
                .with("file", problem.file())
                .with("line", problem.line())
                .with("column", problem.column())
                .withPresent("rule", Optional.of(problem.rule()).filter(rule -> !rule.isEmpty()))
                .with("message", messages.of(problem.message()));
    }

    static String of(Optional<ProblemCode> code, CliMessages messages) {
        CheckJson json = new CheckJson(messages);
        return Json.indented(code.<Object>map(one -> json.json(ProblemPage.of(one)))
                .orElseGet(() -> ProblemPage.all().stream().map(json::json).toList()));
    }

    private Json json(ProblemPage page) {
        return new Json()
                .with("code", page.code().id())
                .with("severity", page.code().severity().name())
                .with("meaning", messages.of(page.code().help()))
                .with("why", messages.of(page.why()))
                .with("avoid", json(page.avoid()))
                .with("prefer", json(page.prefer()));
    }

    private Json json(ProblemExample example) {
        return new Json()
                .withPresent("note", example.note().map(messages::of))
                .with("encoding", example.charset().name())
                .with("times", example.times())
                .with("files", example.shown());
    }
}
