package org.clusterrules.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.IntFunction;
import org.clusterrules.model.FormReader.Arrangement;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** Splits a file of any size into its JSON documents, one in memory at a time: a single one, those of an array, or one a line. */
final class DocumentSplitter implements Closeable {
    /** One document, which ends at about that byte. Given the number of its first line, {@code text} returns it, or throws its error. */
    record Piece(int line, int column, long end, IntFunction<String> text) {}

    private enum Phase {
        NEW,
        DOCUMENT,
        LINES,
        ARRAY,
        AFTER_ARRAY,
        ENDED
    }

    private final InputStream in;
    private final Arrangement arrangement;
    private final JsonLimits limits;
    private final SourceText source;

    private Phase phase = Phase.NEW;
    private boolean any;
    private Location array = new Location(1, 1);
    private boolean afterDocument; // in an array
    private boolean afterComma; // in an array

    DocumentSplitter(InputStream in, Charset charset, Arrangement arrangement, JsonLimits limits) {
        this.in = in;
        this.arrangement = arrangement;
        this.limits = limits;
        this.source = new SourceText(in, charset, limits.characters());
    }

    /** Returns the next document; empty at the end. A file without a document has one piece, with that error. */
    Optional<Piece> next() throws IOException {
        Piece piece = null;
        while (piece == null && phase != Phase.ENDED) {
            piece = switch (phase) {
                case NEW -> begin();
                case DOCUMENT -> document();
                case LINES -> line();
                case ARRAY -> element();
                default -> afterArray();
            };
        }
        any |= piece != null;
        return Optional.ofNullable(piece);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private @Nullable Piece begin() throws IOException {
        phase = arrangement == Arrangement.LINES ? Phase.LINES : look();
        if (phase == Phase.ARRAY) {
            array = new Location(source.line(), source.column());
            source.pass();
        } else if (arrangement != Arrangement.LINES) {
            source.rewind();
        }
        return null;
    }

    /** Tells the arrangement from the first line and the beginning of the next. */
    private Phase look() throws IOException {
        source.begin();
        skipSpace();
        if (source.peek() == '[') {
            return Phase.ARRAY;
        }
        if (arrangement == Arrangement.DOCUMENT || source.peek() != '{') {
            return Phase.DOCUMENT;
        }
        char last = 0;
        while (source.peek() >= 0 && source.peek() != '\n' && !source.isOverLimit()) {
            char c = source.pass();
            last = JsonScanner.isSpace(c) ? last : c;
        }
        if (source.isOverLimit()) {
            return Phase.LINES; // an error in this line only
        }
        skipSpace();
        return last == '}' && source.peek() == '{' ? Phase.LINES : Phase.DOCUMENT;
    }

    private @Nullable Piece document() throws IOException {
        phase = Phase.ENDED;
        return piece(source.rest(), 1, 1, false);
    }

    private @Nullable Piece line() throws IOException {
        if (source.peek() < 0) {
            phase = Phase.ENDED;
            return any ? null : error(1, 1, Kind.EMPTY);
        }
        int line = source.line();
        String passed = source.passLine();
        String text = line == 1 ? passed : JsonTree.withoutMark(passed); // files may have been concatenated
        return TextMeaning.isBlank(text) ? null : piece(text, line, 1, false);
    }

    private @Nullable Piece element() throws IOException {
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
        if (next == ',' && afterDocument) {
            source.pass();
            afterDocument = false;
            afterComma = true;
            return null;
        }
        if (afterDocument && isStart(next)) {
            afterDocument = false;
            Label comma = Messages.of("syntax.comma", ']');
            return error(line, column, Kind.SYNTAX, Messages.of("syntax.expected", comma, Character.toString(next)));
        }
        boolean isWhole = passValue();
        phase = isWhole ? Phase.ARRAY : Phase.ENDED;
        afterDocument = !afterDocument && next != ','; // after a document, another word is in place of the comma
        afterComma = false;
        return piece(source.piece(), line, column, !isWhole && source.isOverLimit());
    }

    /** Passes a value of the array; returns false if its brackets or quotation marks do not match, which ends the file. */
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

    private @Nullable Piece afterArray() throws IOException {
        phase = Phase.ENDED;
        skipAllSpace();
        return source.peek() < 0 ? null : error(source.line(), source.column(), Kind.TRAILING);
    }

    private Piece piece(String text, int line, int column, boolean isCutOff) {
        InvalidApplicationException wrong = source.wrongEncoding(text, line, column);
        return new Piece(line, column, source.bytesRead(), first -> {
            if (wrong != null) {
                throw wrong;
            }
            if (isCutOff) {
                throw reasonForSize(text.substring(0, Math.max(0, text.lastIndexOf(','))), first, column);
            }
            return text;
        });
    }

    /** Returns the syntax error because of which the document does not end, if there is one, and otherwise that it is too large. */
    private InvalidApplicationException reasonForSize(String beginning, int line, int column) {
        try {
            JsonTree.parse(beginning, line, column, limits, null).problems().throwIfAny();
        } catch (InvalidApplicationException e) {
            Problem problem = e.problems().get(0);
            Location end = new Location(line, column).pass(beginning, 0, beginning.length());
            if (problem.line() < end.line() || problem.column() < end.column()) {
                return e;
            }
        }
        return new Problems("", line, column).fatal(Kind.TOO_LARGE, 0, limits.characters());
    }

    private Piece error(int line, int column, Kind kind, Object... details) {
        return new Piece(line, column, source.bytesRead(), first -> {
            throw new Problems("", first, column).fatal(kind, 0, details);
        });
    }

    private void skipAllSpace() throws IOException {
        do {
            source.begin();
            skipSpace();
        } while (JsonScanner.isSpace(source.peek()));
    }

    /** Passes white space, up to the limit of a document. */
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
