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
 * A form that is still to be parsed, or the problem in its place. It can be parsed in any thread.
 *
 * @param line its first line in the file, from 1; 0 for a word-processor document
 * @param end the number of bytes of the file before its end, approximately
 * @param docx its bytes, if it is a {@code .docx}, which can be commented on
 * @param reader parses it anew each time
 */
record InputForm(int line, long end, Optional<byte[]> docx, Supplier<ParsedForm> reader) {
    /** A form, or why it cannot be read; and notices about it. Problems and notices have their file and place. */
    record ParsedForm(Optional<Application> application, Optional<UnreadableForm> unreadable, List<Label> notices) {
        private static ParsedForm of(UnreadableForm unreadable, List<Label> notices) {
            return new ParsedForm(Optional.empty(), Optional.of(unreadable), notices);
        }

        List<String> problems(Locale language) {
            return unreadable.map(form -> form.lines(language)).orElse(List.of());
        }
    }

    static InputForm of(String file, FormReader.Entry entry) {
        return new InputForm(entry.line(), entry.end(), Optional.empty(), () -> {
            try {
                return new ParsedForm(Optional.of(entry.application()), Optional.empty(), List.of());
            } catch (InvalidApplicationException e) {
                return ParsedForm.of(UnreadableForm.of(file, entry, e), List.of());
            }
        });
    }

    /** Returns a form in a word-processor document, of that edition or a known one. */
    static InputForm of(String file, byte[] document, Edition edition) {
        Optional<byte[]> docx = DocumentDetector.isPackage(document) ? Optional.of(document) : Optional.empty();
        return new InputForm(0, document.length, docx, () -> {
            try {
                return parsed(file, ApplicationWord.read(document, edition));
            } catch (UnreadableWordException e) {
                return ParsedForm.of(UnreadableForm.of(file, e), List.of());
            }
        });
    }

    private static ParsedForm parsed(String file, WordForm form) {
        List<Label> notices = form.problems().stream()
                .filter(problem -> !problem.kind().isError())
                .map(problem -> UnreadableForm.line(file, problem))
                .toList();
        return form.application().isPresent()
                ? new ParsedForm(form.application(), Optional.empty(), notices)
                : ParsedForm.of(UnreadableForm.of(file, form.errors()), notices);
    }

    ParsedForm read() {
        return reader.get();
    }
}
