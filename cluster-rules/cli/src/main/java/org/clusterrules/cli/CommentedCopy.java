package org.clusterrules.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.word.ApplicationWord;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnwritableWordException;
import org.clusterrules.word.WordComment;

/** A copy of the document with what is to be done as comments at its cells. */
final class CommentedCopy {
    private final String file;
    private final Console console;
    private final Words words;

    /**
     * @param file the document, as the command line names it
     */
    CommentedCopy(String file, Console console, Words words) {
        this.file = file;
        this.console = console;
        this.words = words;
    }

    /**
     * Returns the copy; where the form is not a {@code .docx}, a document that is written from it. Empty where there is none to write to:
     * the form cannot be read, and reading it says why.
     *
     * @throws UnreadableException if there are several forms, or the document cannot be written
     */
    Optional<byte[]> of(InputFiles input, RuleSet rules) throws IOException {
        try (InputFile open = input.open(0)) {
            Optional<InputForm> form = open.next();
            if (form.isEmpty() || open.next().isPresent()) {
                throw new UnreadableException(List.of(words.of("at-file", file, words.of("comments-one-form"))));
            }
            return of(form.get(), rules);
        } catch (UnreadableWordException e) {
            throw new UnreadableException(List.of(words.of("at-file", file, e.message(words.language()))));
        } catch (UnwritableWordException e) {
            throw new UnreadableException(List.of(words.of("at-file", file, e.message(words.language()))));
        }
    }

    private Optional<byte[]> of(InputForm form, RuleSet rules) {
        InputForm.Reading reading = form.read();
        Optional<byte[]> own = form instanceof DocumentForm document ? document.docx() : Optional.empty();
        if (reading.application().isPresent()) {
            Application application = reading.application().get();
            byte[] document = own.orElseGet(() -> ApplicationWord.write(application));
            if (own.isEmpty()) {
                console.problem(words.of("at-file", file, words.of("comments-new-document")));
            }
            return Optional.of(ApplicationWord.comment(document, comments(rules.assess(application))));
        } else if (own.isPresent() && reading.unreadable().orElseThrow() instanceof UnreadableDocument document) {
            List<WordComment> comments = document.comments(words.language());
            return comments.isEmpty() ? Optional.empty() : Optional.of(ApplicationWord.comment(own.get(), comments));
        }
        return Optional.empty();
    }

    /** Returns a comment for each finding that is to be worked on, in their order. */
    private List<WordComment> comments(Assessment assessment) {
        List<WordComment> comments = new ArrayList<>();
        for (Finding finding : assessment.findings()) {
            Criterion criterion = finding.criterion();
            if (criterion.kind() == Kind.REQUIRED && !finding.outcome().passes()) {
                String pointer = Stream.concat(finding.missing().stream(), finding.cells().stream())
                        .map(Cell::pointer)
                        .findFirst()
                        .orElse("");
                comments.add(new WordComment(
                        pointer,
                        words.of(
                                "comment",
                                words.of(criterion.title()),
                                words.of(finding.outcome().label()),
                                finding.message(words.language()),
                                words.of(criterion.basis()))));
            }
        }
        return comments;
    }
}
