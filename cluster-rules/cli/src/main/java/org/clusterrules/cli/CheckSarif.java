package org.clusterrules.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.book.ProblemGuide;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.ProblemCode.Severity;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.workbench.internal.Json;

/**
 * Writes the result of a check as SARIF 2.1.0, which code hosts read. Files below the working directory are named from there, others from
 * the directory that was checked.
 */
record CheckSarif(DirectoryCheck report, CliMessages messages) {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    static String of(DirectoryCheck report, CliMessages messages) {
        return Json.indented(new CheckSarif(report, messages).document());
    }

    private Json document() {
        List<ProblemCode> codes =
                report.problems().stream().map(RuleProblem::code).distinct().toList();
        Json driver = new Json().with("name", "clusterrules").withEach("rules", codes, this::code);
        Json run = new Json()
                .with("tool", new Json().with("driver", driver))
                .with("language", messages.language().toLanguageTag())
                .with("columnKind", "unicodeCodePoints")
                .withEach("results", report.problems(), problem -> result(problem, codes.indexOf(problem.code())));
        return new Json().with("$schema", SCHEMA).with("version", "2.1.0").with("runs", List.of(run));
    }

    private Json code(ProblemCode code) {
        ProblemGuide guide = new ProblemGuide(messages.language());
        return new Json()
                .with("id", code.id())
                .with("shortDescription", text(code.id().replace('-', ' ')))
                .with("fullDescription", text(messages.of(code.help())))
                .with("help", text(guide.text(code)).with("markdown", guide.markdown(code)))
                .with("defaultConfiguration", new Json().with("level", level(code.severity())));
    }

    private Json result(RuleProblem problem, int index) {
        Json region = new Json().with("startLine", problem.line()).with("startColumn", problem.column());
        Json place = new Json()
                .with("artifactLocation", new Json().with("uri", uri(problem)))
                .with("region", region);
        Json location = new Json().with("physicalLocation", place);
        if (!problem.rule().isBlank()) {
            location.with("logicalLocations", List.of(new Json().with("name", problem.rule())));
        }
        return new Json()
                .with("ruleId", problem.code().id())
                .with("ruleIndex", index)
                .with("level", level(problem.severity()))
                .with("message", text(messages.of(problem.message())))
                .with("locations", List.of(location));
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static Json text(String text) {
        return new Json().with("text", text);
    }

    private String uri(RuleProblem problem) {
        Path here = Path.of("").toAbsolutePath();
        Path file = report.file(problem).toAbsolutePath().normalize();
        String way = file.startsWith(here) ? here.relativize(file).toString() : problem.file();
        try {
            return new URI(null, null, way.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(way, e); // any quoted text is a path
        }
    }
}
