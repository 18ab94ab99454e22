package org.clusterrules.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.FormReader;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Problem;

/**
 * JSON that is not a form.
 *
 * @param file its file, as the command line names it
 * @param form the form
 * @param error what is wrong with it
 */
record UnreadableJson(String file, FormReader.Entry form, InvalidApplicationException error) implements UnreadableForm {
    @Override
    public int line() {
        return form.line();
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
    public List<FormError> formErrors(Locale language) {
        try {
            throw new IllegalStateException(
                    "readable after all: " + form.application(1).edition());
        } catch (InvalidApplicationException e) {
            return e.problems().stream()
                    .map(problem -> new FormError(
                            problem.pointer(),
                            BigDecimal.valueOf(problem.line()),
                            BigDecimal.valueOf(problem.column()),
                            Optional.empty(),
                            problem.message(language)))
                    .toList();
        }
    }
}
