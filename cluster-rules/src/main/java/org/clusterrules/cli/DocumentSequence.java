package org.clusterrules.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The documents of several files, one file open at a time, from where an earlier run stopped. */
final class DocumentSequence extends AbstractSpliterator<DocumentSequence.Entry> implements Closeable {
    private final List<String> files;
    private final Charset charset;
    private final Console console;
    private final Words words;
    private final Checkpoint start;
    private int file;
    private @Nullable DocumentFile open;
    private boolean empty;

    /**
     * One document, or a file that has none.
     *
     * @param file the number of its file, from 0
     * @param name its file
     */
    record Entry(int file, String name, Optional<Document> document) {}

    DocumentSequence(List<String> files, Charset charset, Console console, Words words, Checkpoint start) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.files = files;
        this.charset = charset;
        this.console = console;
        this.words = words;
        this.start = start;
        this.file = start.file();
    }

    Stream<Entry> stream() {
        return StreamSupport.stream(this, false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Entry> action) {
        try {
            for (; file < files.size(); file++) {
                if (open == null) {
                    open = open();
                    empty = file > start.file() || start.offset() == 0;
                }
                Document document = open.next();
                if (document != null || empty) {
                    empty = false;
                    action.accept(new Entry(file, files.get(file), Optional.ofNullable(document)));
                    return true;
                }
                close();
            }
            return false;
        } catch (IOException e) {
            String problem = words.of("at-file", files.get(file), Places.describe(e, words));
            throw new UnreadableException(List.of(problem));
        }
    }

    private DocumentFile open() throws IOException {
        String name = files.get(file);
        if (name.equals(Documents.STANDARD_INPUT)) {
            return Documents.hasLines(charset)
                    ? DocumentFile.linesOrWhole(name, console.in())
                    : DocumentFile.whole(name, console.in());
        }
        boolean resumed = file == start.file();
        return DocumentFile.open(
                name, Documents.path(name, charset, words), resumed ? start.offset() : 0, resumed ? start.line() : 0);
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
