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
 * A form that cannot be read. Its line of the output, in place of an assessment, is written here and read back.
 *
 * @param file as the command line names it
 * @param line its first line in the file, from 1; 0 for a word-processor document
 * @param lines the problems, each with its file and place
 * @param errors the problems, with lines counted from the beginning of the form
 * @param first the first problem if it is JSON, with lines of the file
 * @param isDocument whether it is a readable document, so that errors can be comments at its cells
 */
record UnreadableForm(
        String file, int line, List<Label> lines, List<FormError> errors, Optional<Problem> first, boolean isDocument) {
    /** In a word-processor document an error has a place, and line and column are 0. */
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
            Optional<String> where = place.map(label -> label.in(language));
            return UnreadableForm.text(line + ":" + column, where, pointer, message.in(language));
        }

        static FormError of(Problem problem) {
            Label message = Label.of(language -> problem.message(language) + option(problem, language));
            return new FormError(problem.pointer(), problem.line(), problem.column(), Optional.empty(), message);
        }

        static FormError of(WordProblem error) {
            Label place = Label.of(language ->
                    error.place().map(where -> where.describe(language)).orElse(""));
            return new FormError(error.pointer(), 0, 0, Optional.of(place), error.sentence());
        }
    }

    static UnreadableForm of(String file, FormReader.Entry form, InvalidApplicationException error) {
        List<Label> lines = error.problems().stream()
                .map(problem -> Label.of(language -> line(file, problem, language)))
                .toList();
        List<FormError> errors = problems(form).stream().map(FormError::of).toList();
        return new UnreadableForm(
                file, form.line(), lines, errors, Optional.of(error.problems().get(0)), false);
    }

    /** Returns a problem on one line as compilers print it. */
    private static String line(String file, Problem problem, Locale language) {
        return file + ":" + problem.describe(language) + option(problem, language);
    }

    /** Returns the option that reads a form in the character set that it probably has; empty for other problems. */
    private static String option(Problem problem, Locale language) {
        return problem.kind() == Problem.Kind.ENCODING && problem.details().size() > 2
                ? new CliMessages(language)
                        .of("encoding-option", problem.details().get(2).in(language))
                : "";
    }

    private static List<Problem> problems(FormReader.Entry form) {
        try {
            throw new IllegalStateException(
                    "readable after all: " + form.application(1).edition());
        } catch (InvalidApplicationException e) {
            return e.problems();
        }
    }

    static UnreadableForm of(String file, List<WordProblem> problems) {
        List<Label> lines =
                problems.stream().map(problem -> line(file, problem)).toList();
        List<FormError> errors = problems.stream().map(FormError::of).toList();
        return new UnreadableForm(file, 0, lines, errors, Optional.empty(), true);
    }

    static UnreadableForm of(String file, UnreadableWordException problem) {
        Label line = Label.of(language -> file + ": " + problem.message(language));
        FormError error = new FormError("", 0, 0, Optional.of(Label.NOTHING), Label.of(problem::message));
        return new UnreadableForm(file, 0, List.of(line), List.of(error), Optional.empty(), false);
    }

    static Label line(String file, WordProblem problem) {
        return Label.of(language -> file + ": " + problem.describe(language));
    }

    List<String> lines(Locale language) {
        return lines.stream().map(one -> one.in(language)).toList();
    }

    /** Returns the first problem, for a reader who knows that edition of the form and no JSON. */
    String first(CliMessages messages, Edition edition) {
        if (first.isEmpty()) {
            return errors.get(0).sentence(messages.language());
        }
        Problem problem = first.get();
        String message = problem.message(messages.language());
        String named = Application.blank(edition)
                .cell(problem.pointer())
                .map(cell -> messages.of("form-cell", cell.place().fullLabel(messages.language()), message))
                .orElse(message);
        return messages.of("form-problem", Integer.toString(problem.line()), Integer.toString(problem.column()), named);
    }

    /** Returns a comment at the cell of each error; none if the document cannot be commented on. */
    List<WordComment> comments(Locale language) {
        List<FormError> commented = isDocument ? errors : List.of();
        return commented.stream()
                .map(error -> new WordComment(error.pointer(), error.sentence(language)))
                .toList();
    }

    String json(Locale language) {
        return Json.line(new Json()
                .with("file", file)
                .with("line", line)
                .withEach("errors", errors, error -> error.json(language)));
    }

    /** Returns the errors as {@link #errors(JsonDocument)} does if they were written in that language. */
    List<String> errors(Locale language) {
        return errors.stream().map(error -> error.text(language)).toList();
    }

    /** Whether the document is such a line of the output. */
    static boolean isIn(JsonDocument written) {
        return written.read(json -> json.optional("errors").isPresent());
    }

    static List<String> errors(JsonDocument written) {
        return written.read(json -> json.member("errors").elements().stream()
                .map(UnreadableForm::text)
                .toList());
    }

    private static String text(JsonDocument.Value error) {
        BigDecimal line = error.member("line").number();
        BigDecimal column = error.member("column").number();
        return text(
                line.toPlainString() + ":" + column.toPlainString(),
                error.optional("place").map(JsonDocument.Value::text),
                error.member("pointer").text(),
                error.member("message").text());
    }

    /** Omits the file and the form's line in it, since the form may have moved. */
    private static String text(String line, Optional<String> place, String pointer, String message) {
        String where = place.orElse("");
        return line + ": " + (where.isEmpty() ? "" : where + ": ") + (pointer.isEmpty() ? "" : pointer + ": ")
                + message;
    }
}
