package org.clusterrules.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clusterrules.cli.Checkpoint.Position;
import org.jspecify.annotations.Nullable;

/** The forms of several files, in their order, one file open at a time. */
final class FormSequence extends AbstractSpliterator<FormSequence.Form> implements Closeable {
    private final InputFiles files;
    private Position position = Position.START;
    private int file;
    private @Nullable InputFile open;

    /**
     * One form, or what is wrong in its place.
     *
     * @param input the form
     * @param end where it ends
     */
    record Form(InputForm input, Position end) {}

    FormSequence(InputFiles files) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.files = files;
    }

    /** Passes so many forms, or all where there are fewer; returns where it is then. */
    Position pass(long forms) {
        while (position.forms() < forms && tryAdvance(form -> {})) {
            // passed
        }
        return position;
    }

    /** Returns the forms to come. */
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
                Optional<InputForm> form = open.next();
                if (form.isPresent()) {
                    position = new Position(position.forms() + 1, file, open.read(form.get()));
                    action.accept(new Form(form.get(), position));
                    return true;
                }
                if (!open.isUnchanged()) {
                    throw new UnreadableException(files.describeChange(file));
                }
                close();
            }
            return false;
        } catch (IOException e) {
            throw new UnreadableException(files.describe(file, e));
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
