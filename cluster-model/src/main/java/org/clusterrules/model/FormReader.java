package org.clusterrules.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the forms of a file of any size, one at a time: the one form that it is, the forms of a JSON array, or one form a line
 * (NDJSON; lines of white space are passed over). A form that cannot be read does not hide those after it, as long as brackets
 * and quotation marks match.
 *
 * <pre>{@code
 * try (FormReader forms = FormReader.open(Path.of("forms.jsonl"), StandardCharsets.UTF_8, FormReader.Arrangement.LINES)) {
 *     for (Optional<FormReader.Entry> next = forms.next(); next.isPresent(); next = forms.next()) {
 *         Application form = next.get().application(); // throws what is wrong with this one
 *     }
 * }
 * }</pre>
 *
 * <p>Each form has at most {@link ApplicationJson#MAX_BYTES} bytes, and the reader has only one in memory at a time. In a character set that
 * does not write ASCII characters as ASCII does, such as UTF-16, the limit is that of the whole file. A reader is for one thread.
 */
public final class FormReader implements Closeable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** How the forms of a file follow each other. */
    public enum Arrangement {
        /** As the file shows: an array where it begins with {@code [}, lines where its first line is an object by itself. */
        ANY,
        /** One form, or one array of forms. */
        DOCUMENT,
        /** One form a line. */
        LINES
    }

    /**
     * A form that is still to be read, or what is wrong where one should be. It can be read in any thread, while the reader goes on.
     */
    public static final class Entry {
        private final int line;
        private final long end;
        private final IntFunction<Application> form;

        /** An entry that is read once the number of its first line is known. */
        private Entry(int line, long end, IntFunction<Application> form) {
            this.line = line;
            this.end = end;
            this.form = form;
        }

        /** Returns the line of the file, from 1, on which it begins. */
        public int line() {
            return line;
        }

        /**
         * Returns how many bytes of the file lie before what follows it, the break of its line included where each form has a
         * line; in a character set such as UTF-16 the size of the file.
         */
        public long end() {
            return end;
        }

        /**
         * Reads the form, each time that it is asked for.
         *
         * @throws InvalidApplicationException if it is not a form; with the lines and columns of the file
         */
        public Application application() {
            return form.apply(line);
        }

        /**
         * Reads the form as if it began on another line: with 1, problems have the lines of the form and not of the file.
         *
         * @throws InvalidApplicationException if it is not a form
         */
        public Application application(int firstLine) {
            return form.apply(firstLine);
        }
    }

    private enum State {
        NEW,
        FORM,
        LINES,
        ARRAY,
        AFTER_ARRAY,
        ENDED
    }

    private final InputStream in;
    private final Arrangement arrangement;
    /** The form that is being read. */
    private final LimitedBytes bytes = new LimitedBytes(ApplicationJson.MAX_BYTES);

    private State state = State.NEW;
    private Charset charset;
    private InputStream source;
    private ByteWindow window;
    /** The size of the file, where it was taken as a whole. */
    private long size;

    /** Whether there was an entry already. */
    private boolean any;
    /** Where the array began. */
    private Location array = new Location("", 1, 1);
    /** In an array, whether a form was the last thing; whether a comma was. */
    private boolean afterForm;

    private boolean afterComma;

    /**
     * Reads a stream of that character set.
     *
     * @param in the stream, which {@link #close} closes
     * @param charset its character set
     * @param arrangement how the forms follow each other
     */
    public FormReader(InputStream in, Charset charset, Arrangement arrangement) {
        this.in = in;
        this.charset = charset;
        this.arrangement = arrangement;
        this.source = in;
        this.window = new ByteWindow(in, 0, charset);
    }

    /**
     * Opens a UTF-8 file of any arrangement.
     *
     * @throws IOException if the file cannot be opened
     */
    public static FormReader open(Path file) throws IOException {
        return open(file, StandardCharsets.UTF_8, Arrangement.ANY);
    }

    /**
     * Opens a file of that character set and arrangement.
     *
     * @throws IOException if the file cannot be opened
     */
    public static FormReader open(Path file, Charset charset, Arrangement arrangement) throws IOException {
        return new FormReader(Files.newInputStream(file), charset, arrangement);
    }

    /**
     * Returns the next form, or what is wrong in its place; nothing at the end. A file without any form has one entry, which
     * says so.
     *
     * @throws IOException if the file cannot be read
     */
    public Optional<Entry> next() throws IOException {
        Entry entry = null;
        while (entry == null && state != State.ENDED) {
            entry = switch (state) {
                case NEW -> begin();
                case FORM -> form();
                case LINES -> line();
                case ARRAY -> element();
                default -> afterArray();
            };
        }
        any |= entry != null;
        return Optional.ofNullable(entry);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Finds out how the forms follow each other, and leaves the window at the first. */
    private @Nullable Entry begin() throws IOException {
        if (!ByteWindow.isSuitable(charset)) {
            byte[] whole = in.readNBytes(ApplicationJson.MAX_BYTES + 1);
            size = whole.length;
            try {
                String text = SourceText.decode(whole, charset);
                source = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                charset = StandardCharsets.UTF_8;
            } catch (InvalidApplicationException e) {
                state = State.ENDED;
                return new Entry(1, size, first -> {
                    throw e;
                });
            }
        }
        BufferedInputStream file = new BufferedInputStream(source);
        source = file;
        int passed = charset.equals(StandardCharsets.UTF_8) ? passByteOrderMark(file) : 0;
        window = new ByteWindow(file, passed, charset);
        file.mark(2 * ApplicationJson.MAX_BYTES);
        state = look(window);
        if (state == State.ARRAY) {
            array = new Location("", window.line(), window.column());
            window.pass();
        } else {
            file.reset();
            window = new ByteWindow(file, passed, charset);
        }
        file.mark(0); // lets go of what was kept for the reset
        return null;
    }

    private static int passByteOrderMark(BufferedInputStream file) throws IOException {
        file.mark(BYTE_ORDER_MARK.length);
        if (Arrays.equals(file.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            return BYTE_ORDER_MARK.length;
        }
        file.reset();
        return 0;
    }

    /** Returns how the file is arranged, and leaves the window at its first character or, where it is an object, after it. */
    private State look(ByteWindow ahead) throws IOException {
        if (arrangement == Arrangement.LINES) {
            return State.LINES;
        }
        skipSpace(ahead, ApplicationJson.MAX_BYTES);
        if (ahead.peek() == '[') {
            return State.ARRAY;
        }
        if (arrangement == Arrangement.DOCUMENT || ahead.peek() != '{') {
            return State.FORM;
        }
        Brackets brackets = new Brackets();
        int last = 0;
        while (ahead.peek() != '\n' && ahead.peek() >= 0 && ahead.offset() <= ApplicationJson.MAX_BYTES) {
            int b = ahead.pass();
            brackets.accept(b);
            last = isSpace(b) ? last : b;
        }
        if (ahead.offset() > ApplicationJson.MAX_BYTES) {
            return State.LINES; // a line longer than any form is only a bad one
        }
        // No text goes on in the next line: one that is open at the end of an object lacks its quotation mark.
        boolean isObject = brackets.areClosed() || (brackets.areInText() && last == '}');
        skipSpace(ahead, 2 * ApplicationJson.MAX_BYTES - ByteWindow.CHUNK);
        return isObject && ahead.peek() == '{' ? State.LINES : State.FORM;
    }

    private @Nullable Entry form() throws IOException {
        byte[] all = source.readNBytes(ApplicationJson.MAX_BYTES + 1);
        bytes.add(all, 0, all.length);
        Entry entry = entry(1, 1, window.offset() + all.length);
        state = State.ENDED;
        return entry;
    }

    private @Nullable Entry line() throws IOException {
        bytes.clear();
        int line = window.line();
        if (window.passLine(bytes)) {
            return entry(line, 1, window.offset());
        }
        state = State.ENDED;
        return any ? null : error(1, 1, Kind.EMPTY);
    }

    private @Nullable Entry element() throws IOException {
        skipSpace(window, Long.MAX_VALUE);
        int line = window.line();
        int column = window.column();
        int next = window.peek();
        if (next < 0) {
            state = State.ENDED;
            return error(line, column, Kind.SYNTAX, Words.endsTooSoon(array, '['));
        }
        if (next == ']') {
            window.pass();
            state = afterComma ? State.ENDED : State.AFTER_ARRAY;
            return afterComma
                    ? error(line, column, Kind.SYNTAX, Words.TRAILING_COMMA)
                    : any ? null : error(array.line(), array.column(), Kind.NO_FORM);
        }
        if (next == ',' && afterForm) {
            window.pass();
            afterForm = false;
            afterComma = true;
            return null;
        }
        if (afterForm && isStart(next)) {
            afterForm = false;
            Label expected = Words.expected("逗号「,」或「]」", "a comma or ']'", Character.toString(next));
            return error(line, column, Kind.SYNTAX, expected);
        }
        passValue();
        afterForm = !afterForm && next != ','; // what is not a form and comes after one is in the place of the comma
        afterComma = false;
        return entry(line, column, window.offset());
    }

    /** Passes a value of the array; one whose brackets and quotation marks do not match ends the file. */
    private void passValue() throws IOException {
        bytes.clear();
        Brackets brackets = new Brackets();
        int first = window.peek();
        boolean ends = false;
        while (!ends && window.peek() >= 0) {
            bytes.add(window.peek());
            brackets.accept(window.pass());
            ends = brackets.areMismatched()
                    || (isStart(first) ? brackets.areClosed() : isSpace(window.peek()) || isShape(window.peek()));
        }
        if (brackets.areMismatched() || !brackets.areClosed()) {
            state = State.ENDED;
        }
    }

    private @Nullable Entry afterArray() throws IOException {
        state = State.ENDED;
        skipSpace(window, Long.MAX_VALUE);
        return window.peek() < 0 ? null : error(window.line(), window.column(), Kind.TRAILING);
    }

    /** Returns the form in the bytes that were collected; nothing where they are a blank line. */
    private @Nullable Entry entry(int line, int column, long offset) {
        boolean isCutOff = state == State.ENDED && bytes.isOverLimit();
        byte[] form = isCutOff ? bytes.upToLast(',') : bytes.toArray();
        Charset charsetOfForm = charset;
        return state == State.LINES && isBlank(form)
                ? null
                : new Entry(
                        line, size > 0 ? size : offset, first -> read(form, charsetOfForm, first, column, isCutOff));
    }

    private static Application read(byte[] form, Charset charset, int line, int column, boolean isCutOff) {
        String text = SourceText.decode(form, charset, line, column);
        if (isCutOff) {
            throw reasonForSize(text, line, column);
        }
        return ApplicationJson.parse(text, line, column, Words.NOTHING);
    }

    private boolean isBlank(byte[] line) {
        int first = 0;
        while (first < line.length && isSpace(line[first])) {
            first++;
        }
        if (first < line.length && line[first] > ' ') {
            return false; // as nearly always, and without decoding it
        }
        return Blanks.isBlank(new String(line, charset));
    }

    /** Returns why a form is too large: a bracket or a quotation mark is missing that would have ended it, or it is. */
    private static InvalidApplicationException reasonForSize(String beginning, int line, int column) {
        try {
            ApplicationJson.parse(beginning, line, column, Words.NOTHING);
        } catch (InvalidApplicationException e) {
            Problem problem = e.problems().get(0);
            Location end = new Location(beginning, line, column).moveTo(beginning.length());
            if (problem.line() < end.line() || problem.column() < end.column()) {
                return e;
            }
        }
        return new Problems("", line, column).alone(Kind.TOO_LARGE, "", 0, ApplicationJson.MAX_BYTES);
    }

    private Entry error(int line, int column, Kind kind, Object... details) {
        return new Entry(line, size > 0 ? size : window.offset(), first -> {
            throw new Problems("", first, column).alone(kind, "", 0, details);
        });
    }

    private static void skipSpace(ByteWindow window, long limit) throws IOException {
        while (isSpace(window.peek()) && window.offset() < limit) {
            window.pass();
        }
    }

    private static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private static boolean isStart(int b) {
        return b == '{' || b == '[' || b == '"';
    }

    private static boolean isShape(int b) {
        return isStart(b) || b == '}' || b == ']' || b == ',' || b == ':';
    }
}
