package org.clusterrules.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the text of a stream in pieces of limited size. Undecodable bytes are an error only in the piece that has them. */
final class SourceText {
    /** Each contains the one before. */
    private static final List<String> CHINESE = List.of("GBK", "GB18030");

    /** Replaces undecodable bytes: an unpaired surrogate, which decoded text never has. */
    private static final char BROKEN = '\uDFFF';

    /** Java's own replacement for such bytes. */
    private static final char REPLACED = '\uFFFD';

    private final Charset charset;
    private final int limit;
    private final Beginning bytes;
    private final Reader reader;

    private char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private final StringBuilder kept = new StringBuilder(); // of the piece, from before the buffer
    private int from; // where the piece continues in the buffer
    private Location location = new Location(1, 1);

    /** Keeps at most {@code limit} characters of a piece: of a longer one, the beginning. */
    SourceText(InputStream in, Charset charset, int limit) {
        this.charset = charset;
        this.limit = limit;
        this.bytes = new Beginning(in);
        this.reader = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(Character.toString(BROKEN)));
    }

    /** Reads a stream to its end or up to the limit; the supplier throws an error of encoding. */
    static Supplier<String> whole(InputStream in, Charset charset, int limit) throws IOException {
        byte[] beginning = in.readNBytes(limit);
        if (charset.equals(StandardCharsets.UTF_8) && beginning.length < limit) {
            String text = new String(beginning, charset);
            boolean mayBeBroken = text.indexOf(REPLACED) >= 0 || text.lastIndexOf('\0', 1) >= 0;
            if (!mayBeBroken) { // almost always; three times as fast
                return () -> JsonTree.withoutMark(text);
            }
        }
        PushbackInputStream again = new PushbackInputStream(in, beginning.length + 1);
        again.unread(beginning);
        SourceText source = new SourceText(again, charset, limit);
        String text = source.rest();
        InvalidApplicationException wrong = source.wrongEncoding(text, 1, 1);
        return () -> {
            if (wrong != null) {
                throw wrong;
            }
            return text;
        };
    }

    /** Returns the number of bytes read, including those of characters to come. */
    long bytesRead() {
        return bytes.count;
    }

    int line() {
        return location.line();
    }

    int column() {
        return location.column();
    }

    /** Returns the next character without passing it; -1 at the end. */
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] : -1;
    }

    /** Passes the character that was last peeked at. */
    char pass() {
        char c = buffer[at];
        at++;
        location.pass(c);
        return c;
    }

    private boolean fill() throws IOException {
        boolean first = bytes.count == 0;
        keep();
        end = Math.max(0, reader.read(buffer));
        at = first && end > 0 && buffer[0] == JsonTree.BYTE_ORDER_MARK ? 1 : 0;
        from = at;
        return at < end || (end > 0 && fill());
    }

    /** Begins a piece with the next character. */
    void begin() {
        kept.setLength(0);
        from = at;
    }

    private void keep() {
        kept.append(buffer, from, Math.min(at - from, limit + 1 - kept.length()));
        from = at;
    }

    boolean isOverLimit() {
        return kept.length() + at - from > limit;
    }

    String piece() {
        if (kept.length() == 0 && !isOverLimit()) {
            return new String(buffer, from, at - from); // almost always
        }
        keep();
        return kept.toString();
    }

    /** Goes back to the beginning of the piece, which is that of the document. */
    void rewind() {
        String passed = piece();
        char[] again = new char[passed.length() + buffer.length];
        passed.getChars(0, passed.length(), again, 0);
        System.arraycopy(buffer, at, again, passed.length(), end - at);
        end += passed.length() - at;
        at = 0;
        buffer = again;
        location = new Location(1, 1);
        begin();
    }

    /** Passes a line with its end, and returns it without. */
    String passLine() throws IOException {
        begin();
        while (peek() >= 0 && buffer[at] != '\n') {
            at = endOfLine();
        }
        String line = piece();
        at += at < end ? 1 : 0;
        location = new Location(location.line() + 1 + endsOfLine(line), 1);
        return line;
    }

    /** Counts the lines that begin after a lone \r, as {@link Location} does. */
    private static int endsOfLine(String line) {
        int ends = 0;
        int last = line.length() - 1; // a \r there belongs to \r\n
        for (int at = line.indexOf('\r'); at >= 0 && at < last; at = line.indexOf('\r', at + 1)) {
            ends++;
        }
        return ends;
    }

    private int endOfLine() {
        int next = at;
        while (next < end && buffer[next] != '\n') {
            next++;
        }
        return next;
    }

    String rest() throws IOException {
        begin();
        while (!isOverLimit() && peek() >= 0) {
            at = end;
        }
        return piece();
    }

    /** Returns the error of encoding of a piece that begins at that line and column, if there is one. */
    @Nullable
    InvalidApplicationException wrongEncoding(String piece, int line, int column) {
        int broken = piece.indexOf(BROKEN);
        while (broken > 0 && Character.isHighSurrogate(piece.charAt(broken - 1))) {
            broken = piece.indexOf(BROKEN, broken + 1);
        }
        String known = charset.equals(StandardCharsets.UTF_8) ? probably(piece, broken) : "";
        if (broken < 0 && known.isEmpty()) {
            return null;
        }
        Problems problems = new Problems(piece, line, column);
        int at = Math.max(0, broken);
        return known.isEmpty()
                ? problems.fatal(Kind.ENCODING, at, charset.name(), Label.NOTHING)
                : problems.fatal(Kind.ENCODING, at, charset.name(), Messages.of("advice.encoding", known), known);
    }

    /** Returns the probable character set if it is not UTF-8, otherwise {@code ""}. */
    private String probably(String piece, int broken) {
        if (bytes.startWith(0xFE, 0xFF) || bytes.startWith(0xFF, 0xFE)) {
            return "UTF-16";
        }
        // A document begins with an ASCII character, which in UTF-16 has a zero byte.
        if (piece.length() >= 2 && (piece.charAt(0) == 0) != (piece.charAt(1) == 0)) {
            return piece.charAt(0) == 0 ? "UTF-16BE" : "UTF-16LE";
        }
        // GBK fails as UTF-8 at its first Chinese character: after one, the text is UTF-8 with a broken byte.
        boolean chineseBefore = piece.chars().limit(Math.max(0, broken)).anyMatch(c -> c >= 0x800);
        return broken < 0 || chineseBefore
                ? ""
                : CHINESE.stream().filter(bytes::mayBe).findFirst().orElse("");
    }

    /** Counts the bytes of a stream, and keeps the first to find out their character set. */
    private static final class Beginning extends FilterInputStream {
        private final byte[] head = new byte[1 << 13];
        private long count;

        Beginning(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                int known = (int) Math.min(count, head.length);
                System.arraycopy(target, offset, head, known, Math.min(read, head.length - known));
                count += read;
            }
            return read;
        }

        boolean startWith(int first, int second) {
            return count >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
        }

        boolean mayBe(String charset) {
            ByteBuffer known = ByteBuffer.wrap(head, 0, (int) Math.min(count, head.length));
            return Charset.isSupported(charset)
                    && !Charset.forName(charset)
                            .newDecoder()
                            .decode(known, CharBuffer.allocate(head.length), false)
                            .isError();
        }
    }
}
