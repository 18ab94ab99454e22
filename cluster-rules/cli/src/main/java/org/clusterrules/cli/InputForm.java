package org.clusterrules.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.FormReader;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Label;
import org.clusterrules.word.ApplicationWord;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.WordForm;

/**
 * A form of an input that is still to be read, or what is wrong where one should be. It can be read in any thread.
 *
 * @param line the line of the file, from 1, on which it begins; 0 for a document of a word processor, which has no lines
 * @param end about how many bytes of the file lie before its end
 * @param docx what is in it, if it is a {@code .docx}, which can be commented on
 * @param reader reads it, each time that it is asked
 */
record InputForm(int line, long end, Optional<byte[]> docx, Supplier<Reading> reader) {
    /**
     * What came of reading a form: the form, or why it cannot be read, and what should be known of it all the same, each with its file and
     * place.
     */
    record Reading(Optional<Application> application, Optional<UnreadableForm> unreadable, List<Label> notices) {
        private static Reading of(UnreadableForm unreadable, List<Label> notices) {
            return new Reading(Optional.empty(), Optional.of(unreadable), notices);
        }

        /** Returns why it cannot be read, a line each; nothing if it can. */
        List<String> problems(Locale language) {
            return unreadable.map(form -> form.lines(language)).orElse(List.of());
        }
    }

    /** Returns a form that is JSON, of the file that the command line names so. */
    static InputForm of(String file, FormReader.Entry entry) {
        return new InputForm(entry.line(), entry.end(), Optional.empty(), () -> {
            try {
                return new Reading(Optional.of(entry.application()), Optional.empty(), List.of());
            } catch (InvalidApplicationException e) {
                return Reading.of(UnreadableForm.of(file, entry, e), List.of());
            }
        });
    }

    /** Returns a form that is a document of a word processor; it may be of that edition besides those that are known. */
    static InputForm of(String file, byte[] document, Edition edition) {
        Optional<byte[]> docx = Documents.isPackage(document) ? Optional.of(document) : Optional.empty();
        return new InputForm(0, document.length, docx, () -> {
            try {
                return reading(file, ApplicationWord.read(document, edition));
            } catch (UnreadableWordException e) {
                return Reading.of(UnreadableForm.of(file, e), List.of());
            }
        });
    }

    private static Reading reading(String file, WordForm form) {
        List<Label> notices = form.problems().stream()
                .filter(problem -> !problem.kind().isError())
                .map(problem -> UnreadableForm.line(file, problem))
                .toList();
        return form.application().isPresent()
                ? new Reading(form.application(), Optional.empty(), notices)
                : Reading.of(UnreadableForm.of(file, form.errors()), notices);
    }

    Reading read() {
        return reader.get();
    }
}
