package org.clusterrules.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clusterrules.cli.FormSequence.Form;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.model.JsonDocuments;
import org.jspecify.annotations.Nullable;

/**
 * Written assessments and the forms that they are about, in the order of both: {@code assess} writes what it says of the n-th form as the
 * n-th. One of each is in memory at a time.
 */
final class AssessedForms extends AbstractSpliterator<AssessedForms.AssessedForm> implements Closeable {
    private final JsonDocuments assessments;
    private final String name;
    private final InputFiles files;
    private final FormSequence forms;
    private final Words words;
    private int pairs;
    private volatile String numbers = "";

    /**
     * What was written, and the form that it is about.
     *
     * @param written an assessment, or what stands in its place for a form that cannot be read
     * @param form the form
     * @param file its file, as the command line names it
     */
    record AssessedForm(JsonDocument written, Form form, String file) {}

    /**
     * @param assessments what was written
     * @param name its file, as the command line names it
     * @param files the forms
     */
    AssessedForms(JsonDocuments assessments, String name, InputFiles files, Words words) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.assessments = assessments;
        this.name = name;
        this.files = files;
        this.forms = new FormSequence(files);
        this.words = words;
    }

    Stream<AssessedForm> stream() {
        return StreamSupport.stream(this, false);
    }

    /**
     * Returns whether there is another pair.
     *
     * @throws UnreadableException if a file cannot be read
     */
    @Override
    public boolean tryAdvance(Consumer<? super AssessedForm> action) {
        Optional<JsonDocument> written = nextAssessment();
        @Nullable Form form = nextForm();
        if (written.isEmpty() || form == null) {
            if (written.isPresent() || form != null) {
                numbers = differentNumbers(written.isPresent() ? 1 : 0);
            }
            return false;
        }
        pairs++;
        action.accept(
                new AssessedForm(written.get(), form, files.name(form.end().file())));
        return true;
    }

    private Optional<JsonDocument> nextAssessment() {
        try {
            return assessments.next();
        } catch (IOException e) {
            throw new UnreadableException(words.of("at-file", name, NamedFiles.describe(e, words)));
        }
    }

    private @Nullable Form nextForm() {
        AtomicReference<@Nullable Form> next = new AtomicReference<>();
        return forms.tryAdvance(next::set) ? next.get() : null;
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
