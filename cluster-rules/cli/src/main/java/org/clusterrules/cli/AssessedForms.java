package org.clusterrules.cli;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.AbstractIterator;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.clusterrules.cli.FormSequence.Form;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.model.JsonDocuments;
import org.jspecify.annotations.Nullable;

/** Written assessments, each with the form that it is about: the n-th assessment is of the n-th form. One pair is in memory at a time. */
final class AssessedForms extends AbstractIterator<AssessedForms.AssessedForm> implements Closeable {
    private final JsonDocuments assessments;
    private final String name;
    private final InputFiles files;
    private final FormSequence forms;
    private final CliMessages messages;
    private int pairs;
    private volatile String numbers = "";

    /** A written assessment, its form, and the form's file as the command line names it. */
    record AssessedForm(JsonDocument written, Form form, String file) {}

    AssessedForms(InputFiles written, InputFiles files, CliMessages messages) {
        this.assessments = written.documents(0);
        this.name = written.name(0);
        this.files = files;
        this.forms = new FormSequence(files);
        this.messages = messages;
    }

    /** Ends with the shorter of the two; throws an {@link UnreadableException} if a file cannot be read. */
    @Override
    protected @Nullable AssessedForm computeNext() {
        Optional<JsonDocument> written = nextAssessment();
        if (written.isPresent() && forms.hasNext()) {
            pairs++;
            Form form = requireNonNull(forms.next());
            return new AssessedForm(written.get(), form, files.name(form.end().file()));
        } else if (written.isPresent() || forms.hasNext()) {
            numbers = differentNumbers(written.isPresent() ? 1 : 0);
        }
        return endOfData();
    }

    private Optional<JsonDocument> nextAssessment() {
        try {
            return assessments.next();
        } catch (IOException e) {
            throw new UnreadableException(FileArguments.describe(name, e, messages));
        }
    }

    /** Returns a message if there are more assessments than forms or fewer; empty if not, and until all were read. */
    String differentNumbers() {
        return numbers;
    }

    private String differentNumbers(int further) {
        int written = pairs + further;
        while (nextAssessment().isPresent()) {
            written++;
        }
        long all = forms.pass(Long.MAX_VALUE).forms();
        return messages.of("at-file", name, messages.of("verify.numbers", written, all));
    }

    @Override
    public void close() throws IOException {
        try (assessments) {
            forms.close();
        }
    }
}
