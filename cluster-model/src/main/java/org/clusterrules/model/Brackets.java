package org.clusterrules.model;

import java.util.BitSet;

/** Follows the brackets and quotation marks of a JSON value, to see where it ends without reading it. */
final class Brackets {
    /** The brackets that are open, by their depth: set for an object, clear for a list. */
    private final BitSet open = new BitSet();

    private int depth;
    private boolean inText;
    private boolean escaped;
    private boolean mismatched;
    /** Whether the latest text has a line break in it, as no text of JSON has. */
    private boolean lineBreakInText;
    /** Whether a text with a line break has just ended, or seems to have. */
    private boolean afterLongText;

    /** Takes the next byte; one that is not an ASCII character is -1. */
    void accept(int b) {
        if (inText) {
            inText = escaped || b != '"';
            escaped = !escaped && b == '\\';
            lineBreakInText |= b == '\n';
            afterLongText = !inText && lineBreakInText;
            return;
        }
        if (afterLongText && (b < 0 || b > ' ')) {
            // Anything else begins the next text: it was not ended but begun, and the mark that ends the last is
            // missing.
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
