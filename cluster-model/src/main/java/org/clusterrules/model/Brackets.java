package org.clusterrules.model;

import java.util.BitSet;

/** Matches brackets and quotation marks to find the end of a JSON value without reading it. */
final class Brackets {
    private final BitSet open = new BitSet(); // by depth: set for an object, clear for a list
    private int depth;
    private boolean inText;
    private boolean escaped;
    private boolean mismatched;
    private boolean lineBreakInText; // not allowed in JSON
    private boolean afterLongText; // a text with a line break seems to have just ended

    void accept(char b) {
        if (inText) {
            inText = escaped || b != '"';
            escaped = !escaped && b == '\\';
            lineBreakInText |= b == '\n';
            afterLongText = !inText && lineBreakInText;
            return;
        }
        if (afterLongText && b > ' ') {
            // Otherwise the mark began the next text, and the mark at the end of the last is missing.
            mismatched |= ",:}]".indexOf(b) < 0;
            afterLongText = false;
        }
        if (b == '"') {
            inText = true;
            lineBreakInText = false;
        } else if (b == '{' || b == '[') {
            open.set(depth, b == '{');
            depth++;
        } else if (b == '}' || b == ']') {
            mismatched |= depth == 0 || open.get(depth - 1) != (b == '}');
            depth = Math.max(0, depth - 1);
        }
    }

    boolean areClosed() {
        return depth == 0 && !inText;
    }

    /** Whether a bracket was closed by another kind of bracket, or a quotation mark is missing. */
    boolean areMismatched() {
        return mismatched;
    }
}
