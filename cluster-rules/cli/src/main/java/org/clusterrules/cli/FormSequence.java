package org.clusterrules.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clusterrules.model.FormReader;
import org.jspecify.annotations.Nullable;

/** The forms of several files, in their order, one file open at a time. */
final class FormSequence extends AbstractSpliterator<FormSequence.Form> implements Closeable {
    private final InputFiles files;
    private int file;
    private @Nullable FormReader open;

    /**
     * One form, or what is wrong in its place.
     *
     * @param file the number of its file, from 0
     * @param entry the form
     */
    record Form(int file, FormReader.Entry entry) {}

    FormSequence(InputFiles files) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.files = files;
    }

    Stream<Form> stream() {
        return StreamSupport.stream(this, false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Form> action) {
        try {
            for (; file < files.count(); file++) {
                if (open == null) {
                    open = files.open(file);
                }
                Optional<FormReader.Entry> entry = open.next();
                if (entry.isPresent()) {
                    action.accept(new Form(file, entry.get()));
                    return true;
                }
                close();
            }
            return false;
        } catch (IOException e) {
            throw new UnreadableException(List.of(files.describe(file, e)));
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
