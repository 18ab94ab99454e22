package org.clusterrules.cli;

import com.google.common.io.ByteSource;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.clusterrules.model.ApplicationJson;
import org.jspecify.annotations.Nullable;

/** The documents of one file, one after the other: one a line, blank lines aside, or all that it holds as one. */
final class DocumentFile implements Closeable {
    private final String name;
    private final InputStream in;
    private final @Nullable LineReader lines;
    private final long behind;
    private int line;
    private boolean ended;

    private DocumentFile(String name, InputStream in, boolean lines, long behind, int line) {
        this.name = name;
        this.in = in;
        this.lines = lines ? new LineReader(in, ApplicationJson.MAX_BYTES) : null;
        this.behind = behind;
        this.line = line;
    }

    /** Opens a file whose name says whether it holds lines, and goes on behind these bytes, which are so many lines. */
    static DocumentFile open(String name, Path path, long behind, int line) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            in.skipNBytes(behind);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new DocumentFile(name, in, holdsLines(name), behind, line);
    }

    /** Takes all that a stream holds as one document. */
    static DocumentFile whole(String name, InputStream in) {
        return new DocumentFile(name, in, false, 0, 0);
    }

    /**
     * Takes a stream for lines, unless its first line opens a document and does not close it: that is one document, laid out
     * over several lines. A first line that is longer than any document is only a bad one; the next ones may be good.
     */
    static DocumentFile linesOrWhole(String name, InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(ApplicationJson.MAX_BYTES);
        int first = 0;
        int last = 0;
        int next = buffered.read();
        for (int i = 1; i < ApplicationJson.MAX_BYTES && next >= 0 && (next != '\n' || first == 0); i++) {
            if (!isBlank(next) && next != '\n' && !isOfByteOrderMark(next)) {
                first = first == 0 ? next : first;
                last = next;
            }
            next = buffered.read();
        }
        buffered.reset();
        boolean ends = next < 0 || next == '\n';
        boolean whole = first == 0 || (ends && first == '{' && last != '}');
        return new DocumentFile(name, buffered, !whole, 0, 0);
    }

    static boolean holdsLines(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".ndjson");
    }

    /** Returns the next document; null where there is none. */
    @Nullable
    Document next() throws IOException {
        if (lines != null) {
            return line(lines);
        } else if (ended) {
            return null;
        }
        ended = true;
        byte[] bytes = in.readNBytes(ApplicationJson.MAX_BYTES + 1);
        return new Document(name, 0, ByteSource.wrap(bytes), bytes.length);
    }

    private @Nullable Document line(LineReader reader) throws IOException {
        for (byte[] bytes = reader.next(); bytes != null; bytes = reader.next()) {
            line++;
            if (!isBlank(bytes)) {
                return new Document(name, line, ByteSource.wrap(bytes), behind + reader.position());
            }
        }
        return null;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (!isBlank(b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    private static boolean isOfByteOrderMark(int b) {
        return b == 0xEF || b == 0xBB || b == 0xBF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
