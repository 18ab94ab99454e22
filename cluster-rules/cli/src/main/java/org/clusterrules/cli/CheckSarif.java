package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.book.ProblemGuide;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;

/**
 * Writes the result of a check as SARIF 2.1.0, the format in which services that show a repository take what tools find in it.
 * Files are named from the working directory where they lie below it, else from the directory that was checked.
 */
final class CheckSarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final JsonGenerator json;
    private final CheckReport report;
    private final Words words;
    private final ProblemGuide guide;

    private CheckSarif(JsonGenerator json, CheckReport report, Words words) {
        this.json = json;
        this.report = report;
        this.words = words;
        this.guide = new ProblemGuide(words.language());
    }

    static String of(CheckReport report, Words words) {
        return Json.write(json -> new CheckSarif(json, report, words).write());
    }

    private void write() throws IOException {
        List<ProblemCode> codes =
                report.problems().stream().map(RuleProblem::code).distinct().toList();
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "clusterrules");
        json.writeArrayFieldStart("rules");
        for (ProblemCode code : codes) {
            code(code);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringField("language", words.language().toLanguageTag());
        json.writeStringField("columnKind", "unicodeCodePoints");
        json.writeArrayFieldStart("results");
        for (RuleProblem problem : report.problems()) {
            result(problem, codes.indexOf(problem.code()));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void code(ProblemCode code) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", code.id());
        text("shortDescription", code.id().replace('-', ' '));
        text("fullDescription", words.of(code.help()));
        json.writeObjectFieldStart("help");
        json.writeStringField("text", guide.text(code));
        json.writeStringField("markdown", guide.markdown(code));
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", code.severity().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(RuleProblem problem, int index) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", problem.code().id());
        json.writeNumberField("ruleIndex", index);
        json.writeStringField("level", problem.severity().name().toLowerCase(Locale.ROOT));
        text("message", words.of(problem.message()));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(problem));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", problem.line());
        json.writeNumberField("startColumn", problem.column());
        json.writeEndObject();
        json.writeEndObject();
        if (!problem.rule().isBlank()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("name", problem.rule());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void text(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private String uri(RuleProblem problem) {
        Path here = Path.of("").toAbsolutePath();
        Path file = report.file(problem).toAbsolutePath().normalize();
        String way = file.startsWith(here) ? here.relativize(file).toString() : problem.file();
        try {
            return new URI(null, null, way.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(way, e); // any text is a path once it is quoted
        }
    }
}
