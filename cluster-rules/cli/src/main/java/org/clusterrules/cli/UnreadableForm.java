package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.FormReader;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.model.Problem;

/** A form that cannot be read; what stands on a line of the output in its place is written here, and read back. */
final class UnreadableForm {
    private final String file;
    private final FormReader.Entry form;
    private final InvalidApplicationException error;

    /**
     * @param file its file, as the command line names it
     * @param form the form
     * @param error what is wrong with it
     */
    UnreadableForm(String file, FormReader.Entry form, InvalidApplicationException error) {
        this.file = file;
        this.form = form;
        this.error = error;
    }

    /** Returns what is wrong, a line each, with the place in the file as compilers print it. */
    List<String> lines(Locale language) {
        return error.problems().stream()
                .map(problem -> file + ":" + problem.describe(language))
                .toList();
    }

    /** Returns what is wrong first, for somebody who knows the form of that edition and no JSON. */
    String first(Words words, Edition edition) {
        Problem problem = error.problems().get(0);
        String message = problem.message(words.language());
        String named = Application.blank(edition)
                .cell(problem.pointer())
                .map(cell -> words.of("form-cell", cell.place().fullLabel(words.language()), message))
                .orElse(message);
        return words.of("form-problem", Integer.toString(problem.line()), Integer.toString(problem.column()), named);
    }

    /** Returns what stands on its line of the output in place of an assessment. */
    String json(Locale language) {
        return Json.writeLine(json -> write(json, language));
    }

    private void write(JsonGenerator json, Locale language) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file);
        json.writeNumberField("line", form.line());
        json.writeArrayFieldStart("errors");
        for (Problem problem : problemsByLineOfTheForm()) {
            json.writeStartObject();
            json.writeStringField("pointer", problem.pointer());
            json.writeNumberField("line", problem.line());
            json.writeNumberField("column", problem.column());
            json.writeStringField("message", problem.message(language));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Whether this says of a form that it cannot be read. */
    static boolean isIn(JsonDocument written) {
        return written.read(json -> json.optional("errors").isPresent());
    }

    /** Returns the errors that were written, a line each; without the file and its line, where the form may no longer be. */
    static List<String> errors(JsonDocument written) {
        return written.read(json -> json.member("errors").elements().stream()
                .map(error -> error(
                        error.member("pointer").text(),
                        error.member("line").number().toPlainString(),
                        error.member("column").number().toPlainString(),
                        error.member("message").text()))
                .toList());
    }

    /** Returns the errors as {@link #errors(JsonDocument)} does if they were written in that language. */
    List<String> errors(Locale language) {
        return problemsByLineOfTheForm().stream()
                .map(problem -> error(
                        problem.pointer(),
                        Integer.toString(problem.line()),
                        Integer.toString(problem.column()),
                        problem.message(language)))
                .toList();
    }

    private static String error(String pointer, String line, String column, String message) {
        return line + ":" + column + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + message;
    }

    private List<Problem> problemsByLineOfTheForm() {
        try {
            throw new IllegalStateException(
                    "readable after all: " + form.application(1).edition());
        } catch (InvalidApplicationException e) {
            return e.problems();
        }
    }
}
