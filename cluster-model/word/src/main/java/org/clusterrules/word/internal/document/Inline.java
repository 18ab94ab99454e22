package org.clusterrules.word.internal.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a paragraph: text of one kind. A line break is {@code \n}, a tab {@code \t}, a carriage return {@code \r}.
 *
 * @param text the visible text: a symbol or a check box as the character that looks like it (☐ ☑ ☒ ✓ ✗), an unknown symbol as a message may quote
 *     it ({@code Wingdings U+F04A}), an object as the words in it, which may be empty
 * @param isInserted whether it is a tracked insertion, which is read as text
 * @param control the tag of the innermost content control around it that has one; {@code null} if none has
 * @param run the index of its run among all runs of the file; −1 if the format cannot be edited
 * @param isEmphasized whether it is bold, underlined, highlighted, framed or coloured
 */
public record Inline(
        Kind kind,
        String text,
        boolean isInserted,
        @Nullable String control,
        int run,
        boolean isEmphasized) {
    public Inline(Kind kind, String text, boolean isInserted, @Nullable String control, int run) {
        this(kind, text, isInserted, control, run, false);
    }

    public enum Kind {
        /** Characters of an ordinary font. */
        TEXT,
        /** Characters of an ordinary font above or below the line: of a power, or the mark of a note. */
        RAISED,
        /** A symbol that is known, from a symbol font or an enclosed-character field. */
        SYMBOL,
        /** A check box of a form field or a content control, by its state. */
        CHECK_BOX,
        /** A symbol of a symbol font whose meaning is unknown. */
        UNKNOWN_SYMBOL,
        /** A picture, a drawing, an embedded object or a formula, which cannot be read. */
        OBJECT,
        /** Text deleted by tracked changes, which is left out. */
        DELETED,
        /** Text that is struck through, which is left out. */
        STRUCK,
        /** Hidden text, and the text of cells that a merge covers; both are left out. */
        HIDDEN,
        /** Text that is not hidden but invisible, white on white or too small; it is left out. */
        INVISIBLE,
        /** The prompt of a content control that is not filled in; it is left out. */
        PROMPT,
        /** The number of a list, as the list defines it ({@code %1.}), or a dash as its bullet; it is left out. */
        LIST_LABEL;

        /** Whether it is part of the paragraph's text. */
        public boolean isText() {
            return this == TEXT || this == RAISED || this == SYMBOL || this == CHECK_BOX;
        }

        /** Whether it is characters of the file, and not one object shown as text. */
        public boolean isCharacters() {
            return switch (this) {
                case TEXT, RAISED, DELETED, STRUCK, HIDDEN, INVISIBLE, PROMPT -> true;
                case SYMBOL, CHECK_BOX, UNKNOWN_SYMBOL, OBJECT, LIST_LABEL -> false;
            };
        }
    }

    /** Whether it is the box of a content control that shows another state than the control has. */
    public boolean isBoxAgainstItsState() {
        return kind == Kind.UNKNOWN_SYMBOL && text.contains(ControlBox.STATE);
    }

    boolean continuesWith(Inline next) {
        return kind == next.kind
                && kind.isCharacters()
                && isInserted == next.isInserted
                && run == next.run
                && isEmphasized == next.isEmphasized
                && Objects.equals(control, next.control);
    }

    Inline with(String theText) {
        return new Inline(kind, theText, isInserted, control, run, isEmphasized);
    }

    Inline as(Kind theKind) {
        return new Inline(theKind, text, isInserted, control, run, isEmphasized);
    }

    public static Inline text(String text, int run) {
        return new Inline(Kind.TEXT, text, false, null, run);
    }
}
