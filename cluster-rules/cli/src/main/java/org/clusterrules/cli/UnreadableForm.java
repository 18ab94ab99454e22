package org.clusterrules.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Edition;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.workbench.internal.Json;

/** A form that cannot be read; its line of the output, in place of an assessment, is written here, and read back. */
interface UnreadableForm {
    /** Returns its file, as the command line names it. */
    String file();

    /** Returns the line of the file, from 1, on which it begins; 0 for a document of a word processor, which has no lines. */
    int line();

    /** Returns what is wrong, a line each, with the file and the place in it. */
    List<String> lines(Locale language);

    /** Returns what is wrong first, for somebody who knows the form of that edition and no JSON. */
    String first(Words words, Edition edition);

    /** Returns what is wrong, with the lines of the form and not of the file. */
    List<FormError> formErrors(Locale language);

    /**
     * One thing that is wrong.
     *
     * @param pointer the cell
     * @param line the line of the form
     * @param column the column
     * @param place the place in a document of a word processor; not of JSON
     * @param message what is wrong
     */
    record FormError(String pointer, BigDecimal line, BigDecimal column, Optional<String> place, String message) {
        private Json json() {
            return new Json()
                    .with("pointer", pointer)
                    .with("line", line)
                    .with("column", column)
                    .withPresent("place", place)
                    .with("message", message);
        }

        /** Returns it on one line; without the file and its line, where the form may no longer be. */
        private String text() {
            return line.toPlainString() + ":" + column.toPlainString() + ": "
                    + place.filter(there -> !there.isEmpty())
                            .map(there -> there + ": ")
                            .orElse("")
                    + (pointer.isEmpty() ? "" : pointer + ": ") + message;
        }
    }

    /** Returns its line of the output. */
    default String json(Locale language) {
        return Json.line(new Json()
                .with("file", file())
                .with("line", line())
                .with(
                        "errors",
                        formErrors(language).stream().map(FormError::json).toList()));
    }

    /** Returns the errors as {@link #errors(JsonDocument)} does if they were written in that language. */
    default List<String> errors(Locale language) {
        return formErrors(language).stream().map(FormError::text).toList();
    }

    /** Whether this says of a form that it cannot be read. */
    static boolean isIn(JsonDocument written) {
        return written.read(json -> json.optional("errors").isPresent());
    }

    /** Returns the errors that were written, a line each. */
    static List<String> errors(JsonDocument written) {
        return written.read(json -> json.member("errors").elements().stream()
                .map(error -> new FormError(
                        error.member("pointer").text(),
                        error.member("line").number(),
                        error.member("column").number(),
                        error.optional("place").map(JsonDocument.Value::text),
                        error.member("message").text()))
                .map(FormError::text)
                .toList());
    }
}
