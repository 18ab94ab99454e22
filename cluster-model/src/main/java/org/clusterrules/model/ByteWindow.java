package org.clusterrules.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The part of a stream that is being read, with its place in the whole: offset, line and column. Characters of one byte are told
 * apart from the bytes of others, so that a bracket is a bracket: in GBK, the second byte of a character can look like one.
 */
final class ByteWindow {
    static final int CHUNK = 1 << 16;

    /** Every character that gives a document its shape, and what is beside it. */
    private static final String SHAPE = "{}[]:,\"\\ \t\r\n0a";

    /** In GB18030, a character whose second byte is a digit has two more. */
    private static final int TWO_MORE = -2;

    private final InputStream in;
    private final boolean utf8;
    private final boolean[] leads;

    private byte[] buffer = new byte[CHUNK];
    private int at;
    private int end;
    /** How many bytes of the stream lie before the buffer. */
    private long before;

    private int line = 1;
    private int column = 1;
    private boolean afterReturn;
    /** What belongs to the present character: a byte, or where this is negative, so many. */
    private int rest;

    /** Reads on from a stream that has passed so many bytes, none of which is a character. */
    ByteWindow(InputStream in, long passed, Charset charset) {
        this.in = in;
        this.before = passed;
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.leads = leads(charset);
    }

    /** Whether ASCII characters are themselves in that character set, as in nearly all but UTF-16 and its kin. */
    static boolean isSuitable(Charset charset) {
        return Arrays.equals(SHAPE.getBytes(charset), SHAPE.getBytes(StandardCharsets.US_ASCII));
    }

    /** Finds which bytes take the next one into their character, by asking the character set. */
    private static boolean[] leads(Charset charset) {
        boolean[] leads = new boolean[256];
        for (int b = 0x80; b < leads.length && !charset.equals(StandardCharsets.UTF_8); b++) {
            leads[b] = new String(new byte[] {(byte) b, '[', ' '}, charset).indexOf('[') < 0;
        }
        return leads;
    }

    long offset() {
        return before + at;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** Returns the next byte without passing it; -1 at the end. */
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] & 0xFF : -1;
    }

    /** Passes a byte and returns it where it is an ASCII character; -1 for the bytes of others. */
    int pass() {
        byte b = buffer[at];
        at++;
        if (rest != 0) {
            boolean second = rest > 0;
            rest = second ? (b >= '0' && b <= '9' ? TWO_MORE : 0) : rest + 1;
            return -1;
        }
        if (b >= ' ') {
            column++;
            afterReturn = false;
            return b;
        }
        if (b < 0) {
            afterReturn = false;
            column += utf8 && (b & 0xC0) == 0x80 ? 0 : 1;
            rest = leads[b & 0xFF] ? 1 : 0;
            return -1;
        }
        passControl(b);
        return b;
    }

    private void passControl(byte b) {
        boolean secondOfTwo = b == '\n' && afterReturn;
        afterReturn = b == '\r';
        if (secondOfTwo) {
            return;
        }
        boolean endsLine = b == '\n' || b == '\r';
        line = endsLine ? line + 1 : line;
        column = endsLine ? 1 : column + 1;
    }

    /** Passes a line with its break, and adds it without the break to the bytes, as far as they may go; false at the end. */
    boolean passLine(LimitedBytes line) throws IOException {
        if (peek() < 0) {
            return false;
        }
        boolean ends = false;
        while (!ends && peek() >= 0) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            ends = at < end;
            line.add(buffer, from, at);
            at += ends ? 1 : 0;
        }
        this.line++;
        return true;
    }

    private boolean fill() throws IOException {
        before += end;
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
