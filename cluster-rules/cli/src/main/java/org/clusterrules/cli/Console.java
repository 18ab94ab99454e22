package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Label;

/** The three streams of the process. Output is UTF-8, whatever the machine's locale. */
final class Console {
    private final CliMessages messages;
    private final InputStream in;
    private final StreamSink out;
    private final StreamSink err;

    Console(InputStream in, OutputStream out, OutputStream err, CliMessages messages) {
        this.messages = messages;
        this.in = in;
        this.out = new StreamSink(messages.of("standard-output"), out);
        this.err = new StreamSink(messages.of("standard-error"), err);
    }

    CliMessages messages() {
        return messages;
    }

    InputStream in() {
        return in;
    }

    /** Returns standard output; closing it does nothing. */
    Sink out() {
        return piece -> out.write(piece);
    }

    Sink err() {
        return piece -> err.write(piece);
    }

    /** Writes a piece of the result; returns whether the reader is still there. */
    boolean print(String text) throws IOException {
        return out.write(text.getBytes(UTF_8));
    }

    /** Writes a problem on one line; the names in it may be foreign text. */
    void problem(String line) {
        problems(SafeText.of(line) + "\n");
    }

    /** Writes notices about a form that can be read, a line each. */
    void notices(List<Label> notices) {
        notices.forEach(notice -> problem(messages.of(notice)));
    }

    /** Replaces the status line of a terminal; an empty text removes it. */
    void status(String text) {
        problems("\r\u001b[K" + text);
    }

    void problems(String lines) {
        try {
            boolean unused = err.write(lines.getBytes(UTF_8));
        } catch (IOException e) {
            // There is no reader left; the exit code remains.
        }
    }
}
