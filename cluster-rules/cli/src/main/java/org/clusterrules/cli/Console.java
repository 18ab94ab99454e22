package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Label;

/** The three streams of the process; both that are written are UTF-8, whatever the machine's locale. */
final class Console {
    private final Words words;
    private final InputStream in;
    private final Receiver out;
    private final Receiver err;

    Console(InputStream in, OutputStream out, OutputStream err, Words words) {
        this.words = words;
        this.in = in;
        this.out = new Receiver(words.of("standard-output"), out);
        this.err = new Receiver(words.of("standard-error"), err);
    }

    Words words() {
        return words;
    }

    InputStream in() {
        return in;
    }

    /** Returns standard output; closing it is not for others. */
    Sink out() {
        return piece -> out.write(piece);
    }

    /** Returns standard error, for a result that is to go there. */
    Sink err() {
        return piece -> err.write(piece);
    }

    /** Writes the result, or a piece of it; returns whether somebody still reads. */
    boolean print(String text) throws IOException {
        return out.write(text.getBytes(UTF_8));
    }

    /** Writes what is wrong, on one line; the names in it are foreign text. */
    void problem(String line) {
        problems(SafeText.of(line) + "\n");
    }

    /** Writes what should be known of a form though it can be read, a line each. */
    void notices(List<Label> notices) {
        notices.forEach(notice -> problem(words.of(notice)));
    }

    /** Writes what stands on a terminal for a moment, in place of what stood there before; an empty text takes it away. */
    void status(String text) {
        problems("\r\u001b[K" + text);
    }

    void problems(String lines) {
        try {
            boolean unused = err.write(lines.getBytes(UTF_8));
        } catch (IOException e) {
            // Nobody is left to tell; the exit code says it.
        }
    }
}
