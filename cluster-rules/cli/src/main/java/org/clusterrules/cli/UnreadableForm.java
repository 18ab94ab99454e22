package org.clusterrules.cli;

import java.util.List;
import java.util.Locale;
import org.clusterrules.model.Edition;
import org.clusterrules.model.JsonDocument;

/** A form that cannot be read; what stands on a line of the output in its place is written here, and read back. */
interface UnreadableForm {
    /** Returns what is wrong, a line each, with the file and the place in it. */
    List<String> lines(Locale language);

    /** Returns what is wrong first, for somebody who knows the form of that edition and no JSON. */
    String first(Words words, Edition edition);

    /** Returns what stands on its line of the output in place of an assessment. */
    String json(Locale language);

    /** Returns the errors as {@link #errors(JsonDocument)} does if they were written in that language. */
    List<String> errors(Locale language);

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
                        error.optional("place").map(JsonDocument.Value::text).orElse(""),
                        error.member("message").text()))
                .toList());
    }

    /** Returns an error as a line of {@link #errors}. */
    static String error(String pointer, String line, String column, String place, String message) {
        return line + ":" + column + ": " + (place.isEmpty() ? "" : place + ": ")
                + (pointer.isEmpty() ? "" : pointer + ": ") + message;
    }
}
