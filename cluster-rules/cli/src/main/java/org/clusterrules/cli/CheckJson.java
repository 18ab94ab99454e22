package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.clusterrules.rulefile.RuleProblem;

/** Writes the result of a check as JSON. */
final class CheckJson {
    private CheckJson() {}

    static String of(CheckReport report, Words words) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeBooleanField("usable", report.errors() == 0);
            json.writeNumberField("errors", report.errors());
            json.writeNumberField("warnings", report.warnings());
            if (report.rules().isPresent()) {
                json.writeStringField("ruleSet", report.rules().get().info().id());
                json.writeNumberField("rules", report.rules().get().rules().size());
            }
            json.writeArrayFieldStart("problems");
            for (RuleProblem problem : report.problems()) {
                problem(json, problem, words);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void problem(JsonGenerator json, RuleProblem problem, Words words) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.code().id());
        json.writeStringField("severity", problem.severity().name());
        json.writeStringField("file", problem.file());
        json.writeNumberField("line", problem.line());
        json.writeNumberField("column", problem.column());
        if (!problem.rule().isEmpty()) {
            json.writeStringField("rule", problem.rule());
        }
        json.writeStringField("message", words.of(problem.message()));
        json.writeEndObject();
    }
}
