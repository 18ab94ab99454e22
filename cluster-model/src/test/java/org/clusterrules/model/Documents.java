package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Documents for the tests of this package, and what reading them says. */
final class Documents {
    static final Edition EDITION = Edition.of("2022");

    private Documents() {}

    static String sample(String name) {
        try {
            return Files.readString(Path.of("samples", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a form in which one cell is filled in, and returns that cell. */
    static Cell cell(String pointer, String json) {
        return ApplicationJson.parse(form(pointer, json)).cell(pointer).orElseThrow();
    }

    /** Returns a form in which one value is filled in, whatever it is. */
    static String form(String pointer, String json) {
        String[] names = pointer.substring(1).split("/", -1);
        StringBuilder form = new StringBuilder("{\"edition\": \"2022\"");
        for (int i = 0; i < names.length; i++) {
            form.append(i == 0 ? ", \"" : "{\"").append(names[i]).append("\": ");
        }
        return form.append(json).append("}".repeat(names.length)).toString();
    }

    static List<Problem> problems(String json) {
        return assertThrows(InvalidApplicationException.class, () -> ApplicationJson.parse(json))
                .problems();
    }

    /** Reads a document in which one thing is wrong, and says what. */
    static Problem problem(String json) {
        List<Problem> problems = problems(json);
        if (problems.size() != 1) {
            throw new AssertionError("not one problem: "
                    + problems.stream()
                            .map(problem -> problem.describe(Locale.ENGLISH))
                            .toList());
        }
        return problems.get(0);
    }
}
