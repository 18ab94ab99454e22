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

/**
 * Written assessments and the forms that they are about, in the order of both: {@code assess} writes what it says of the n-th form as the
 * n-th. One of each is in memory at a time.
 */
final class AssessedForms extends AbstractIterator<AssessedForms.AssessedForm> implements Closeable {
    private final JsonDocuments assessments;
    private final String name;
    private final InputFiles files;
    private final FormSequence forms;
    private final Words words;
    private int pairs;
    private volatile String numbers = "";

    /** What was written, the form that it is about, and the file of the form as the command line names it. */
    record AssessedForm(JsonDocument written, Form form, String file) {}

    /** Takes the file of what was written, and those of the forms. */
    AssessedForms(InputFiles written, InputFiles files, Words words) {
        this.assessments = written.documents(0);
        this.name = written.name(0);
        this.files = files;
        this.forms = new FormSequence(files);
        this.words = words;
    }

    /** Ends with the shorter of both; throws an {@link UnreadableException} if a file cannot be read. */
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
            throw new UnreadableException(NamedFiles.describe(name, e, words));
        }
    }

    /** Returns what to say of files of which one has more than the other; empty until both were read, and if they have as many. */
    String differentNumbers() {
        return numbers;
    }

    private String differentNumbers(int further) {
        int written = pairs + further;
        while (nextAssessment().isPresent()) {
            written++;
        }
        long all = forms.pass(Long.MAX_VALUE).forms();
        return words.of("at-file", name, words.of("verify.numbers", written, all));
    }

    @Override
    public void close() throws IOException {
        try (assessments) {
            forms.close();
        }
    }
}
