package org.clusterrules.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * <p>Each form has at most {@link ApplicationJson#MAX_CHARACTERS} characters, and the reader has only one in memory at a time. A reader
 * is for one thread.
 */
public final class FormReader implements Closeable {
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
         * Returns about how many bytes of the file lie before its end, for telling progress: files are read in blocks, and the
         * end of the block is what is known.
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

    private enum Phase {
        NEW,
        FORM,
        LINES,
        ARRAY,
        AFTER_ARRAY,
        ENDED
    }

    private final InputStream in;
    private final Arrangement arrangement;
    private final SourceText source;

    private Phase phase = Phase.NEW;
    /** Whether there was an entry already. */
    private boolean any;
    /** Where the array began. */
    private Location array = new Location(1, 1);
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
        this.arrangement = arrangement;
        this.source = new SourceText(in, charset, ApplicationJson.MAX_CHARACTERS);
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
        while (entry == null && phase != Phase.ENDED) {
            entry = switch (phase) {
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

    /** Finds out how the forms follow each other, and leaves the source at the first. */
    private @Nullable Entry begin() throws IOException {
        phase = arrangement == Arrangement.LINES ? Phase.LINES : look();
        if (phase == Phase.ARRAY) {
            array = new Location(source.line(), source.column());
            source.pass();
        } else if (arrangement != Arrangement.LINES) {
            source.rewind();
        }
        return null;
    }

    /** Returns how the file is arranged, from its first line and the beginning of the next. */
    private Phase look() throws IOException {
        source.begin();
        skipSpace();
        if (source.peek() == '[') {
            return Phase.ARRAY;
        }
        if (arrangement == Arrangement.DOCUMENT || source.peek() != '{') {
            return Phase.FORM;
        }
        char last = 0;
        while (source.peek() >= 0 && source.peek() != '\n' && !source.isOverLimit()) {
            char c = source.pass();
            last = JsonScanner.isSpace(c) ? last : c;
        }
        if (source.isOverLimit()) {
            return Phase.LINES; // a line longer than any form is only a bad one
        }
        skipSpace();
        return last == '}' && source.peek() == '{' ? Phase.LINES : Phase.FORM;
    }

    private @Nullable Entry form() throws IOException {
        phase = Phase.ENDED;
        return entry(source.rest(), 1, 1, false);
    }

    private @Nullable Entry line() throws IOException {
        if (source.peek() < 0) {
            phase = Phase.ENDED;
            return any ? null : error(1, 1, Kind.EMPTY);
        }
        int line = source.line();
        String form = source.passLine();
        return Blanks.isBlank(form) ? null : entry(form, line, 1, false);
    }

    private @Nullable Entry element() throws IOException {
        skipAllSpace();
        int line = source.line();
        int column = source.column();
        int next = source.peek();
        if (next < 0) {
            phase = Phase.ENDED;
            return error(line, column, Kind.SYNTAX, Messages.of("syntax.ends-too-soon", array, '['));
        }
        if (next == ']') {
            source.pass();
            phase = afterComma ? Phase.ENDED : Phase.AFTER_ARRAY;
            return afterComma
                    ? error(line, column, Kind.SYNTAX, Messages.of("syntax.trailing-comma"))
                    : any ? null : error(array.line(), array.column(), Kind.NO_FORM);
        }
        if (next == ',' && afterForm) {
            source.pass();
            afterForm = false;
            afterComma = true;
            return null;
        }
        if (afterForm && isStart(next)) {
            afterForm = false;
            Label comma = Messages.of("syntax.comma", ']');
            return error(line, column, Kind.SYNTAX, Messages.of("syntax.expected", comma, Character.toString(next)));
        }
        boolean isWhole = passValue();
        phase = isWhole ? Phase.ARRAY : Phase.ENDED;
        afterForm = !afterForm && next != ','; // what is not a form and comes after one is in the place of the comma
        afterComma = false;
        return entry(source.part(), line, column, !isWhole && source.isOverLimit());
    }

    /** Passes a value of the array; false if its brackets and quotation marks do not match, which ends the file. */
    private boolean passValue() throws IOException {
        source.begin();
        Brackets brackets = new Brackets();
        int first = source.peek();
        boolean ends = false;
        while (!ends && source.peek() >= 0) {
            brackets.accept(source.pass());
            ends = brackets.areMismatched()
                    || (isStart(first)
                            ? brackets.areClosed()
                            : JsonScanner.isSpace(source.peek()) || isShape(source.peek()));
        }
        return brackets.areClosed() && !brackets.areMismatched();
    }

    private @Nullable Entry afterArray() throws IOException {
        phase = Phase.ENDED;
        skipAllSpace();
        return source.peek() < 0 ? null : error(source.line(), source.column(), Kind.TRAILING);
    }

    private Entry entry(String form, int line, int column, boolean isCutOff) {
        InvalidApplicationException wrong = source.wrongEncoding(form, line, column);
        return new Entry(line, source.bytesRead(), first -> {
            if (wrong != null) {
                throw wrong;
            }
            if (isCutOff) {
                throw reasonForSize(form.substring(0, Math.max(0, form.lastIndexOf(','))), first, column);
            }
            return ApplicationJson.parse(form, first, column, "advice.none");
        });
    }

    /** Returns why a form is too large: a bracket or a quotation mark is missing that would have ended it, or it is. */
    private static InvalidApplicationException reasonForSize(String beginning, int line, int column) {
        try {
            ApplicationJson.parse(beginning, line, column, "advice.none");
        } catch (InvalidApplicationException e) {
            Problem problem = e.problems().get(0);
            Location end = new Location(line, column).pass(beginning, 0, beginning.length());
            if (problem.line() < end.line() || problem.column() < end.column()) {
                return e;
            }
        }
        return new Problems("", line, column).alone(Kind.TOO_LARGE, "", 0, ApplicationJson.MAX_CHARACTERS);
    }

    private Entry error(int line, int column, Kind kind, Object... details) {
        return new Entry(line, source.bytesRead(), first -> {
            throw new Problems("", first, column).alone(kind, "", 0, details);
        });
    }

    private void skipAllSpace() throws IOException {
        do {
            source.begin();
            skipSpace();
        } while (JsonScanner.isSpace(source.peek()));
    }

    /** Passes white space, no more of it than a form can have. */
    private void skipSpace() throws IOException {
        while (JsonScanner.isSpace(source.peek()) && !source.isOverLimit()) {
            source.pass();
        }
    }

    private static boolean isStart(int c) {
        return c == '{' || c == '[' || c == '"';
    }

    private static boolean isShape(int c) {
        return isStart(c) || c == '}' || c == ']' || c == ',' || c == ':';
    }
}
