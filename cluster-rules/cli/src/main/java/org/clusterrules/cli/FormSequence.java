package org.clusterrules.cli;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Streams;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.cli.Checkpoint.Position;
import org.jspecify.annotations.Nullable;

/** The forms of several files, in their order, one file open at a time. */
final class FormSequence extends AbstractIterator<FormSequence.Form> implements Closeable {
    private final InputFiles files;
    private Position position = Position.START;
    private int file;
    private @Nullable InputFile open;

    /** A form, or the problem in its place, and where it ends. */
    record Form(InputForm input, Position end) {}

    FormSequence(InputFiles files) {
        this.files = files;
    }

    /** Skips as many forms, or all if there are fewer; returns the position then. */
    Position pass(long forms) {
        while (position.forms() < forms && hasNext()) {
            next();
        }
        return position;
    }

    Stream<Form> stream() {
        return Streams.stream(this);
    }

    @Override
    protected @Nullable Form computeNext() {
        try {
            for (; file < files.count(); file++) {
                if (open == null) {
                    open = files.open(file);
                }
                Optional<InputForm> form = open.next();
                if (form.isPresent()) {
                    position = new Position(position.forms() + 1, file, open.read(form.get()));
                    return new Form(form.get(), position);
                }
                if (!open.isUnchanged()) {
                    throw new UnreadableException(files.describeChange(file));
                }
                close();
            }
            return endOfData();
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
