package org.clusterrules.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the JSON documents of a UTF-8 file of any size, one at a time, as {@link FormReader} reads forms. For the modules of this project. A
 * reader is for one thread; the documents can be read in any, while the reader continues.
 */
public final class JsonDocuments implements Closeable {
    private final DocumentSplitter splitter;

    /** Reads a stream, which {@link #close} closes. */
    public JsonDocuments(InputStream in, FormReader.Arrangement arrangement) {
        this.splitter = new DocumentSplitter(in, StandardCharsets.UTF_8, arrangement, JsonDocument.LIMITS);
    }

    /**
     * Returns the next document, the problems of which have the lines and columns of the file; empty at the end. A file without a document
     * has one with that error.
     */
    public Optional<JsonDocument> next() throws IOException {
        return splitter.next()
                .map(piece -> new JsonDocument(() -> piece.text().apply(piece.line()), piece.line(), piece.column()));
    }

    @Override
    public void close() throws IOException {
        splitter.close();
    }
}
