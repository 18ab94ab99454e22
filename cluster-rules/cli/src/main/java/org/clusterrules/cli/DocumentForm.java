package org.clusterrules.cli;

import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Label;
import org.clusterrules.word.ApplicationWord;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.WordForm;

/** A form that is a document of a word processor. */
final class DocumentForm implements InputForm {
    private final String file;
    private final byte[] bytes;
    private final Edition edition;

    /**
     * @param file its file, as the command line names it
     * @param bytes what is in it
     * @param edition an edition that it may be of besides those that are known
     */
    DocumentForm(String file, byte[] bytes, Edition edition) {
        this.file = file;
        this.bytes = bytes;
        this.edition = edition;
    }

    /** Returns what is in it, if it is a {@code .docx}, which can be commented on. */
    Optional<byte[]> docx() {
        return Documents.isPackage(bytes) ? Optional.of(bytes) : Optional.empty();
    }

    @Override
    public int line() {
        return 0;
    }

    @Override
    public long end() {
        return bytes.length;
    }

    @Override
    public Reading read() {
        WordForm form;
        try {
            form = ApplicationWord.read(bytes, edition);
        } catch (UnreadableWordException e) {
            return Reading.none(new UnreadableDocument(file, e), List.of());
        }
        List<Label> notices = form.problems().stream()
                .filter(problem -> !problem.kind().isError())
                .map(problem -> UnreadableDocument.line(file, problem))
                .toList();
        return form.application()
                .map(application -> Reading.of(application, notices))
                .orElseGet(() -> Reading.none(new UnreadableDocument(file, form.errors()), notices));
    }
}
