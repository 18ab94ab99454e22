package org.clusterrules.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.FormReader;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.model.Label;
import org.clusterrules.model.Problem;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.WordComment;
import org.clusterrules.word.WordProblem;
import org.clusterrules.workbench.internal.Json;

/**
 * A form that cannot be read; its line of the output, in place of an assessment, is written here, and read back.
 *
 * @param file its file, as the command line names it
 * @param line the line of the file, from 1, on which it begins; 0 for a document of a word processor, which has no lines
 * @param lines what is wrong, a line each, with the file and the place in it
 * @param errors what is wrong, with the lines of the form and not of the file
 * @param first what is wrong first if it is JSON, with the lines of the file
 * @param isDocument whether it is a document that could be read, so that the errors can be comments at its cells
 */
record UnreadableForm(
        String file, int line, List<Label> lines, List<FormError> errors, Optional<Problem> first, boolean isDocument) {
    /** One thing that is wrong; in a document of a word processor it has a place, and line and column are 0. */
    private record FormError(String pointer, int line, int column, Optional<Label> place, Label message) {
        Json json(Locale language) {
            return new Json()
                    .with("pointer", pointer)
                    .with("line", line)
                    .with("column", column)
                    .withPresent("place", place.map(where -> where.in(language)))
                    .with("message", message.in(language));
        }

        String sentence(Locale language) {
            String where = place.map(label -> label.in(language)).orElse("");
            return (where.isEmpty() ? "" : where + ": ") + message.in(language);
        }

        String text(Locale language) {
            return UnreadableForm.text(
                    BigDecimal.valueOf(line),
                    BigDecimal.valueOf(column),
                    place.map(where -> where.in(language)),
                    pointer,
                    message.in(language));
        }
    }

    /** Returns JSON that is not a form. */
    static UnreadableForm of(String file, FormReader.Entry form, InvalidApplicationException error) {
        List<Label> lines = error.problems().stream()
                .map(problem -> Label.of(language -> file + ":" + problem.describe(language))) // as compilers print it
                .toList();
        return new UnreadableForm(
                file,
                form.line(),
                lines,
                problems(form).stream()
                        .map(problem -> new FormError(
                                problem.pointer(),
                                problem.line(),
                                problem.column(),
                                Optional.empty(),
                                Label.of(problem::message)))
                        .toList(),
                Optional.of(error.problems().get(0)),
                false);
    }

    private static List<Problem> problems(FormReader.Entry form) {
        try {
            throw new IllegalStateException(
                    "readable after all: " + form.application(1).edition());
        } catch (InvalidApplicationException e) {
            return e.problems();
        }
    }

    /** Returns a document of a word processor with errors at its cells. */
    static UnreadableForm of(String file, List<WordProblem> errors) {
        return new UnreadableForm(
                file,
                0,
                errors.stream().map(error -> line(file, error)).toList(),
                errors.stream()
                        .map(error -> ofDocument(
                                error.pointer(),
                                Label.of(language -> error.place()
                                        .map(place -> place.describe(language))
                                        .orElse("")),
                                error.sentence()))
                        .toList(),
                Optional.empty(),
                true);
    }

    /** Returns a document that cannot be read at all. */
    static UnreadableForm of(String file, UnreadableWordException problem) {
        return new UnreadableForm(
                file,
                0,
                List.of(Label.of(language -> file + ": " + problem.message(language))),
                List.of(ofDocument("", Label.NOTHING, Label.of(problem::message))),
                Optional.empty(),
                false);
    }

    private static FormError ofDocument(String pointer, Label place, Label message) {
        return new FormError(pointer, 0, 0, Optional.of(place), message);
    }

    /** Says what there is to say of a document on a line. */
    static Label line(String file, WordProblem problem) {
        return Label.of(language -> file + ": " + problem.describe(language));
    }

    List<String> lines(Locale language) {
        return lines.stream().map(one -> one.in(language)).toList();
    }

    /** Returns what is wrong first, for somebody who knows the form of that edition and no JSON. */
    String first(Words words, Edition edition) {
        if (first.isEmpty()) {
            return errors.get(0).sentence(words.language());
        }
        Problem problem = first.get();
        String message = problem.message(words.language());
        String named = Application.blank(edition)
                .cell(problem.pointer())
                .map(cell -> words.of("form-cell", cell.place().fullLabel(words.language()), message))
                .orElse(message);
        return words.of("form-problem", Integer.toString(problem.line()), Integer.toString(problem.column()), named);
    }

    /** Returns a comment for each error, at its cell; none where that cannot be commented on. */
    List<WordComment> comments(Locale language) {
        return isDocument
                ? errors.stream()
                        .map(error -> new WordComment(error.pointer(), error.sentence(language)))
                        .toList()
                : List.of();
    }

    /** Returns its line of the output. */
    String json(Locale language) {
        return Json.line(new Json()
                .with("file", file)
                .with("line", line)
                .with(
                        "errors",
                        errors.stream().map(error -> error.json(language)).toList()));
    }

    /** Returns the errors as {@link #errors(JsonDocument)} does if they were written in that language. */
    List<String> errors(Locale language) {
        return errors.stream().map(error -> error.text(language)).toList();
    }

    /** Whether this says of a form that it cannot be read. */
    static boolean isIn(JsonDocument written) {
        return written.read(json -> json.optional("errors").isPresent());
    }

    /** Returns the errors that were written, a line each. */
    static List<String> errors(JsonDocument written) {
        return written.read(json -> json.member("errors").elements().stream()
                .map(error -> text(
                        error.member("line").number(),
                        error.member("column").number(),
                        error.optional("place").map(JsonDocument.Value::text),
                        error.member("pointer").text(),
                        error.member("message").text()))
                .toList());
    }

    /** Returns an error on one line; without the file and its line, where the form may no longer be. */
    private static String text(
            BigDecimal line, BigDecimal column, Optional<String> place, String pointer, String message) {
        return line.toPlainString() + ":" + column.toPlainString() + ": "
                + place.filter(there -> !there.isEmpty())
                        .map(there -> there + ": ")
                        .orElse("")
                + (pointer.isEmpty() ? "" : pointer + ": ") + message;
    }
}
