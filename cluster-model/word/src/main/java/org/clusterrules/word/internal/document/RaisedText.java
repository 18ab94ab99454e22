package org.clusterrules.word.internal.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clusterrules.word.internal.document.Inline.Kind;

/** Tells which text of a paragraph is raised or lowered. If all of it is moved equally, none is. */
final class RaisedText {
    private final Set<Integer> positions = new HashSet<>();
    private boolean hasScript;

    /** Notes text at a position; returns its kind, provided that other text has another position. */
    Kind kind(boolean isScript, int position, String text) {
        if (!text.isBlank()) {
            positions.add(position);
            hasScript |= isScript;
        }
        return isScript || position != 0 ? Kind.RAISED : Kind.TEXT;
    }

    /** Returns the pieces of the paragraph once all of it was read. */
    List<Inline> settled(List<Inline> inlines) {
        if (hasScript || positions.size() > 1) {
            return inlines;
        }
        return inlines.stream()
                .map(inline -> inline.kind() == Kind.RAISED ? inline.as(Kind.TEXT) : inline)
                .toList();
    }
}
