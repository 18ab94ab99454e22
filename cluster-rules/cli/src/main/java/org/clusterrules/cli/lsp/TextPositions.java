package org.clusterrules.cli.lsp;

import org.clusterrules.rulefile.reader.RuleText;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** The positions in a text: editors count lines and UTF-16 units from 0, problems count lines and characters (code points) from 1. */
final class TextPositions {
    private final RuleText text;

    TextPositions(String text) {
        this.text = new RuleText("", text);
    }

    /** Returns the offset of an editor's position, or the nearest one. */
    int offset(Position place) {
        int start = text.startOfLine(Math.min(place.getLine(), Integer.MAX_VALUE - 1) + 1);
        return start + Math.min(Math.max(0, place.getCharacter()), endOfLine(start) - start);
    }

    /** Returns the offset of a problem's position, or the nearest one. */
    int offset(int line, int column) {
        int start = text.startOfLine(line);
        int characters = Math.min(Math.max(0, column - 1), text.text().codePointCount(start, endOfLine(start)));
        return text.text().offsetByCodePoints(start, characters);
    }

    int endOfLine(int offset) {
        return text.endOfLine(offset);
    }

    int startOfLine(int offset) {
        return text.startOfLine(text.line(offset));
    }

    Position position(int offset) {
        return new Position(text.line(offset) - 1, offset - startOfLine(offset));
    }

    Range range(int start, int end) {
        return new Range(position(start), position(end));
    }

    Range whole() {
        return range(0, text.text().length());
    }
}
