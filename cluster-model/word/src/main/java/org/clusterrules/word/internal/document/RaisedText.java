package org.clusterrules.word.internal.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clusterrules.word.internal.document.Inline.Kind;

/** Tells which text of a paragraph is above or below the rest. Where all of it is moved up or down as far, none is. */
final class RaisedText {
    private final Set<Integer> positions = new HashSet<>();
    private boolean hasScript;

    /** Takes text of one position; returns its kind if other text has another. */
    Kind kind(boolean isScript, int position, String text) {
        if (!text.isBlank()) {
            positions.add(position);
            hasScript |= isScript;
        }
        return isScript || position != 0 ? Kind.RAISED : Kind.TEXT;
    }

    /** Returns what is in the paragraph once all of it was taken. */
    List<Inline> settled(List<Inline> inlines) {
        if (hasScript || positions.size() > 1) {
            return inlines;
        }
        return inlines.stream()
                .map(inline -> inline.kind() == Kind.RAISED ? inline.as(Kind.TEXT) : inline)
                .toList();
    }
}
