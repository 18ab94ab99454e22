package org.clusterrules.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;

/**
 * A stream that a result is written to piece by piece: standard output, a pipe, a device. Its reader may have seen enough and be gone
 * ({@code | head}), which is not an error.
 *
 * @param name the name in error messages
 */
record StreamSink(String name, OutputStream stream) implements Sink {
    @Override
    public boolean write(byte[] piece) throws IOException {
        try {
            stream.write(piece);
            stream.flush();
            return true;
        } catch (IOException e) {
            if (new ClosedPipe().isMeantBy(e)) {
                return false;
            }
            FileSystemException named = new FileSystemException(name, null, e.getMessage());
            named.initCause(e);
            throw named;
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
