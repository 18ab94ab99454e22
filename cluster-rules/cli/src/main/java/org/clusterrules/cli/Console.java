package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.clusterrules.report.internal.SafeText;

/** The three streams of the process; both that are written are UTF-8, whatever the machine's locale. */
final class Console {
    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;

    Console(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    InputStream in() {
        return in;
    }

    /** Writes the result. */
    void print(String text) throws IOException {
        boolean unused = print(text.getBytes(UTF_8));
    }

    /**
     * Writes a piece of the result. Whoever reads it may have seen enough and be gone ({@code | head}), which is no error:
     * returns whether somebody still reads.
     */
    boolean print(byte[] piece) throws IOException {
        return write(out, piece);
    }

    /** Does the same with any stream. */
    static boolean write(OutputStream stream, byte[] piece) throws IOException {
        try {
            stream.write(piece);
            stream.flush();
            return true;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
                return false;
            }
            throw e;
        }
    }

    /** Writes what is wrong, on one line; the names in it are foreign text. */
    void problem(String line) {
        problems(SafeText.of(line) + "\n");
    }

    /** Writes what stands on a terminal for a moment. */
    void status(String text) {
        problems(text);
    }

    void problems(String lines) {
        try {
            err.write(lines.getBytes(UTF_8));
            err.flush();
        } catch (IOException e) {
            // Nobody is left to tell; the exit code says it.
        }
    }
}
