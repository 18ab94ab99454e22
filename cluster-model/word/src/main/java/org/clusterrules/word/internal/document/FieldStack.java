package org.clusterrules.word.internal.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.clusterrules.word.internal.document.ElementContext.Flag;
import org.clusterrules.word.internal.document.Inline.Kind;
import org.jspecify.annotations.Nullable;

/** The open fields, across paragraphs. A field that begins in a cell ends there at the latest. */
final class FieldStack {
    /** An open field. First its code is collected; then its result is shown, or ignored if the code says what to show. */
    static final class OpenField {
        final XmlElement data;
        final int run;
        /** Deleted parts of the code, to be reported. */
        final List<Inline> deleted = new ArrayList<>();

        private final ElementContext around;
        private final StringBuilder code = new StringBuilder();
        private boolean isInCode = true;
        private boolean hidesResult;
        private boolean isCodeInserted;

        OpenField(XmlElement data, ElementContext around, int run) {
            this.data = data;
            this.around = around;
            this.run = run;
        }

        void separate() {
            isInCode = false;
            hidesResult = FieldCodes.isShownByCode(code());
        }

        /** Collects code. Deleted code, unless the field is deleted, is kept to be reported. */
        void addCode(Inline inline) {
            switch (inline.kind()) {
                case TEXT, RAISED, SYMBOL, CHECK_BOX -> {
                    code.append(inline.text());
                    isCodeInserted |= inline.isInserted();
                }
                case DELETED -> {
                    if (around.is(Flag.DELETED)) {
                        code.append(inline.text());
                    } else {
                        deleted.add(inline);
                    }
                }
                case STRUCK, HIDDEN, INVISIBLE, PROMPT ->
                    code.append(inline.text()); // a code is never shown, so that it may be hidden too
                case UNKNOWN_SYMBOL, OBJECT -> code.append('\uFFFC');
                case LIST_LABEL -> {
                    // before a paragraph, and in no field
                }
            }
        }

        String code() {
            return code.toString();
        }

        ElementContext around() {
            return isCodeInserted ? around.with(Flag.INSERTED) : around;
        }
    }

    private final Deque<OpenField> open = new ArrayDeque<>();
    private int base; // how many fields were open where the cell that is read began

    /** Begins a cell, or another container that fields cannot leave; returns the argument of {@link #leave}. */
    int enter() {
        int before = base;
        base = open.size();
        return before;
    }

    /** Ends a container. What a field without an end has swallowed is not lost silently: it is returned as unknown symbols. */
    List<Inline> leave(int before) {
        List<Inline> unfinished = new ArrayList<>();
        while (open.size() > base) {
            OpenField field = open.pop();
            if (field.isInCode || field.hidesResult) {
                String code = ZipParts.shown(field.code().strip());
                unfinished.add(new Inline(
                        Kind.UNKNOWN_SYMBOL, code, false, field.around().control(), field.run));
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

    /** Offers what was read to the open fields; returns whether one took it, so that it is not seen. */
    boolean take(Inline inline) {
        for (OpenField field : open) { // the innermost first
            if (field.isInCode) {
                field.addCode(inline);
                return true;
            } else if (field.hidesResult) {
                return true;
            }
        }
        return false;
    }
}
