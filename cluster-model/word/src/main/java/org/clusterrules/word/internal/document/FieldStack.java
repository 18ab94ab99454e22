package org.clusterrules.word.internal.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.clusterrules.word.internal.document.Inline.Kind;
import org.jspecify.annotations.Nullable;

/** The fields that are open, across paragraphs. A field that begins in a cell ends there, if it ends at all. */
final class FieldStack {
    private final Deque<OpenField> open = new ArrayDeque<>();
    private int base; // how many fields were open where the cell that is read began

    /** Begins a cell, or another part of the document that fields cannot reach out of; returns what {@link #leave} needs. */
    int enter() {
        int before = base;
        base = open.size();
        return before;
    }

    /** Ends what {@link #enter} began. What a field without an end has swallowed is not lost silently: it becomes unknown symbols, which are returned. */
    List<Inline> leave(int before) {
        List<Inline> unfinished = new ArrayList<>();
        while (open.size() > base) {
            OpenField field = open.pop();
            if (field.isInCode() || field.hidesResult()) {
                String code = ZipParts.shown(field.code().strip());
                unfinished.add(new Inline(
                        Kind.UNKNOWN_SYMBOL, code, false, field.around().control(), field.run()));
            }
        }
        base = before;
        return unfinished;
    }

    void begin(OpenField field) {
        open.push(field);
        WordLimits.FIELD_DEPTH.check(open.size());
    }

    void separate() {
        if (open.size() > base) {
            open.element().separate();
        }
    }

    /** Ends the innermost field and returns it; {@code null} if none is open here. */
    @Nullable
    OpenField end() {
        return open.size() > base ? open.pop() : null;
    }

    /** Offers what was read to the fields it is in; returns whether one of them took it, so that it is not seen. */
    boolean take(Inline inline) {
        for (OpenField field : open) { // the innermost first
            if (field.isInCode()) {
                field.addCode(inline);
                return true;
            } else if (field.hidesResult()) {
                return true;
            }
        }
        return false;
    }
}
