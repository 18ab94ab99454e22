package org.clusterrules.word.internal.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.clusterrules.word.internal.document.Inline.Kind;
import org.jspecify.annotations.Nullable;

/** The fields that are open, across paragraphs. A field that begins in a cell ends there, if it ends at all. */
final class FieldStack {
    /** A field that has begun and not ended: first its code is collected, then its result is shown or, where the code says what is seen, left out. */
    static final class OpenField {
        final XmlElement data;
        final int run;
        /** What is deleted in its code, to be told. */
        final List<Inline> asides = new ArrayList<>();

        private final Surroundings around;
        private final StringBuilder code = new StringBuilder();
        private boolean isInCode = true;
        private boolean hidesResult;
        private boolean isCodeInserted;

        OpenField(XmlElement data, Surroundings around, int run) {
            this.data = data;
            this.around = around;
            this.run = run;
        }

        void separate() {
            isInCode = false;
            hidesResult = FieldCodes.saysWhatIsSeen(code());
        }

        /** Takes what is in its code; what is deleted there, unless the field is, is kept to be told. */
        void addCode(Inline inline) {
            switch (inline.kind()) {
                case TEXT, RAISED, SYMBOL, CHECK_BOX -> {
                    code.append(inline.text());
                    isCodeInserted |= inline.isInserted();
                }
                case DELETED -> {
                    if (around.isDeleted()) {
                        code.append(inline.text());
                    } else {
                        asides.add(inline);
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

        /** What it began in. */
        Surroundings around() {
            return isCodeInserted ? around.inserted() : around;
        }
    }

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

    /** Offers what was read to the fields it is in; returns whether one of them took it, so that it is not seen. */
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
