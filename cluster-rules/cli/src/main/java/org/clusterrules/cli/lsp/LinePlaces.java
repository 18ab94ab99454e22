package org.clusterrules.cli.lsp;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Where places of a text are: editors count lines and UTF-16 units from 0, problems count lines and characters (code points) from 1. */
final class LinePlaces {
    private final String text;
    private final int[] starts;

    LinePlaces(String text) {
        this.text = text;
        this.starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.rangeClosed(1, text.length())
                                .filter(at -> text.charAt(at - 1) == '\n'
                                        || (text.charAt(at - 1) == '\r' && !text.startsWith("\n", at))))
                .toArray();
    }

    /** Returns the offset of an editor's place; the nearest that there is. */
    int offset(Position place) {
        int line = Math.max(0, Math.min(place.getLine(), starts.length - 1));
        int end = endOfLine(starts[line]);
        return starts[line] + Math.min(Math.max(0, place.getCharacter()), end - starts[line]);
    }

    /** Returns the offset of a problem's place; the nearest that there is. */
    int offset(int line, int column) {
        int start = starts[Math.max(0, Math.min(line - 1, starts.length - 1))];
        int end = endOfLine(start);
        int characters = Math.min(Math.max(0, column - 1), text.codePointCount(start, end));
        return text.offsetByCodePoints(start, characters);
    }

    int endOfLine(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    int startOfLine(int offset) {
        return starts[line(offset)];
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    Position position(int offset) {
        int line = line(offset);
        return new Position(line, offset - starts[line]);
    }

    Range range(int start, int end) {
        return new Range(position(start), position(end));
    }

    Range whole() {
        return range(0, text.length());
    }
}
