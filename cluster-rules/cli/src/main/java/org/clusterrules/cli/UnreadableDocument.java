package org.clusterrules.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Label;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.WordComment;
import org.clusterrules.word.WordPlace;
import org.clusterrules.word.WordProblem;

/** A document of a word processor that cannot be read as a form. It has no lines and columns: they are 0, and a place says where. */
final class UnreadableDocument implements UnreadableForm {
    private final String file;
    private final List<Entry> errors;
    private final boolean isDocument;

    private record Entry(String pointer, Optional<WordPlace> place, Label message) {
        String place(Locale language) {
            return place.map(where -> where.describe(language)).orElse("");
        }
    }

    /**
     * @param file its file, as the command line names it
     * @param errors what is wrong with it
     */
    UnreadableDocument(String file, List<WordProblem> errors) {
        this.file = file;
        this.errors = errors.stream()
                .map(problem -> new Entry(problem.pointer(), problem.place(), problem.sentence()))
                .toList();
        this.isDocument = true;
    }

    /**
     * @param file its file, as the command line names it
     * @param problem why it is no document that can be read at all
     */
    UnreadableDocument(String file, UnreadableWordException problem) {
        this.file = file;
        this.errors = List.of(new Entry(
                "", Optional.empty(), new Label(problem.message(Locale.CHINESE), problem.message(Locale.ENGLISH))));
        this.isDocument = false;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public int line() {
        return 0;
    }

    /** Says what there is to say of a document on a line, in both languages. */
    static Label line(String file, WordProblem problem) {
        return new Label(
                file + ": " + problem.describe(Locale.CHINESE), file + ": " + problem.describe(Locale.ENGLISH));
    }

    @Override
    public List<String> lines(Locale language) {
        return errors.stream()
                .map(error -> file + ": " + sentence(error, language))
                .toList();
    }

    @Override
    public String first(Words words, Edition edition) {
        return sentence(errors.get(0), words.language());
    }

    /** Returns a comment for each error, at its cell; none where it is no document that can be read at all. */
    List<WordComment> comments(Locale language) {
        return isDocument
                ? errors.stream()
                        .map(error -> new WordComment(error.pointer(), sentence(error, language)))
                        .toList()
                : List.of();
    }

    private static String sentence(Entry error, Locale language) {
        String place = error.place(language);
        return (place.isEmpty() ? "" : place + ": ") + error.message().in(language);
    }

    @Override
    public List<FormError> formErrors(Locale language) {
        return errors.stream()
                .map(error -> new FormError(
                        error.pointer(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        Optional.of(error.place(language)),
                        error.message().in(language)))
                .toList();
    }
}
