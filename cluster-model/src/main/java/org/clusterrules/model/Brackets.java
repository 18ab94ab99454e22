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

    /** Takes the next byte; one that is not an ASCII character is -1. */
    void accept(int b) {
        if (inText) {
            inText = escaped || b != '"';
            escaped = !escaped && b == '\\';
        } else if (b == '"') {
            inText = true;
        } else if (b == '{' || b == '[') {
            open.set(depth, b == '{');
            depth++;
        } else if (b == '}' || b == ']') {
            mismatched |= depth == 0 || open.get(depth - 1) != (b == '}');
            depth--;
        }
    }

    /** Whether all that was opened is closed. */
    boolean areClosed() {
        return depth == 0 && !inText;
    }

    /** Whether a text has begun and not ended. */
    boolean areInText() {
        return inText;
    }

    /** Whether a bracket was closed by another kind of bracket. */
    boolean areMismatched() {
        return mismatched;
    }
}
