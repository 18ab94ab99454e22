package org.clusterrules.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes a stream apart at its line breaks, which are one byte in all character sets in use but UTF-16 and its kin. Of a line
 * that is too long it keeps no more than it takes to see that.
 */
final class LineReader {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long position;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Returns how many bytes the lines had so far, with their breaks. */
    long position() {
        return position;
    }

    /** Returns the next line without its break, at most one byte longer than the longest; null at the end. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream begun = null; // needed where a line does not lie in the buffer whole
        while (from < to || fill()) {
            int stop = lineBreak();
            boolean ends = stop < to;
            if (ends && begun == null) {
                byte[] line = Arrays.copyOfRange(buffer, from, Math.min(stop, from + longest + 1));
                skip(stop + 1);
                return line;
            }
            if (begun == null) {
                begun = new ByteArrayOutputStream(2 * buffer.length);
            }
            begun.write(buffer, from, Math.min(stop - from, longest + 1 - begun.size()));
            skip(ends ? stop + 1 : stop);
            if (ends) {
                break;
            }
        }
        return begun == null ? null : begun.toByteArray();
    }

    private void skip(int end) {
        position += end - from;
        from = end;
    }

    private int lineBreak() {
        int stop = from;
        while (stop < to && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }
}
