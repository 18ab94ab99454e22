package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.FormReader;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Problem;

/** JSON that is not a form. */
final class UnreadableJson implements UnreadableForm {
    private final String file;
    private final FormReader.Entry form;
    private final InvalidApplicationException error;

    /**
     * @param file its file, as the command line names it
     * @param form the form
     * @param error what is wrong with it
     */
    UnreadableJson(String file, FormReader.Entry form, InvalidApplicationException error) {
        this.file = file;
        this.form = form;
        this.error = error;
    }

    /** Has the places as compilers print them. */
    @Override
    public List<String> lines(Locale language) {
        return error.problems().stream()
                .map(problem -> file + ":" + problem.describe(language))
                .toList();
    }

    @Override
    public String first(Words words, Edition edition) {
        Problem problem = error.problems().get(0);
        String message = problem.message(words.language());
        String named = Application.blank(edition)
                .cell(problem.pointer())
                .map(cell -> words.of("form-cell", cell.place().fullLabel(words.language()), message))
                .orElse(message);
        return words.of("form-problem", Integer.toString(problem.line()), Integer.toString(problem.column()), named);
    }

    @Override
    public String json(Locale language) {
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

    @Override
    public List<String> errors(Locale language) {
        return problemsByLineOfTheForm().stream()
                .map(problem -> UnreadableForm.error(
                        problem.pointer(),
                        Integer.toString(problem.line()),
                        Integer.toString(problem.column()),
                        "",
                        problem.message(language)))
                .toList();
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
