package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the forms of a file of any size, one at a time: a single form, the forms of a JSON array, or one form a line (NDJSON; blank
 * lines are ignored). Reading continues after a form with errors, as long as brackets and quotation marks match.
 *
 * <pre>{@code
 * try (FormReader forms = FormReader.open(Path.of("forms.jsonl"), StandardCharsets.UTF_8, FormReader.Arrangement.LINES)) {
 *     for (Optional<FormReader.Entry> next = forms.next(); next.isPresent(); next = forms.next()) {
 *         Application form = next.get().application(); // throws what is wrong with this one
 *     }
 * }
 * }</pre>
 *
 * <p>A form has at most {@link ApplicationJson#MAX_CHARACTERS} characters; the reader holds one in memory at a time. For use by one thread.
 */
public final class FormReader implements Closeable {
    /** How the forms of a file follow each other. */
    public enum Arrangement {
        /** Found out from the file: an array begins with {@code [}; the first line of a file of lines is a whole object. */
        ANY,
        /** One form, or one array of forms. */
        DOCUMENT,
        /** One form a line. */
        LINES
    }

    /** A form that is still to be read, or the error in its place. It can be read in any thread, while the reader continues. */
    public static final class Entry {
        private final DocumentSplitter.Piece piece;
        private final Map<String, Edition> editions;

        private Entry(DocumentSplitter.Piece piece, Map<String, Edition> editions) {
            this.piece = piece;
            this.editions = editions;
        }

        /** Returns the line of the file, from 1, where it begins. */
        public int line() {
            return piece.line();
        }

        /** Returns the number of bytes read up to its end, for showing progress; files are read in blocks. */
        public long end() {
            return piece.end();
        }

        /**
         * Reads the form, anew at each call.
         *
         * @throws InvalidApplicationException if it is not a valid form; with the lines and columns of the file
         */
        public Application application() {
            return application(piece.line());
        }

        /**
         * Reads the form as if it began on another line: with 1, problems have line numbers within the form.
         *
         * @throws InvalidApplicationException if it is not a valid form
         */
        public Application application(int firstLine) {
            return ApplicationJson.parse(
                    piece.text().apply(firstLine), firstLine, piece.column(), "advice.none", editions);
        }
    }

    private final DocumentSplitter splitter;
    private final Map<String, Edition> editions;

    /**
     * Reads a stream, which {@link #close} closes.
     *
     * @param more further editions that forms may have, for example one that a rule directory defines
     */
    public FormReader(InputStream in, Charset charset, Arrangement arrangement, Edition... more) {
        this.splitter = new DocumentSplitter(
                requireNonNull(in, "in"),
                requireNonNull(charset, "charset"),
                requireNonNull(arrangement, "arrangement"),
                JsonLimits.FORM);
        this.editions = Edition.allAnd(more);
    }

    /** Opens a UTF-8 file of any arrangement. */
    public static FormReader open(Path file) throws IOException {
        return open(file, StandardCharsets.UTF_8, Arrangement.ANY);
    }

    /** Opens a file of that character set and arrangement. */
    public static FormReader open(Path file, Charset charset, Arrangement arrangement) throws IOException {
        return new FormReader(new FileBytes(file), charset, arrangement);
    }

    /** Returns the next form, or the error in its place; empty at the end. A file without a form has one entry with that error. */
    public Optional<Entry> next() throws IOException {
        return splitter.next().map(piece -> new Entry(piece, editions));
    }

    @Override
    public void close() throws IOException {
        splitter.close();
    }
}
