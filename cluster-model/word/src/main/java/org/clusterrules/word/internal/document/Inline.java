package org.clusterrules.word.internal.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a paragraph: text of one kind. A line break is {@code \n}, a tab {@code \t}, a carriage return {@code \r}.
 *
 * @param kind what it is
 * @param text what is seen, in Unicode: a symbol of a symbol font (Wingdings and its like) or a check box as the Unicode character that looks like it
 *     (☐ ☑ ☒ ✓ ✗), an unknown symbol described as a message may quote it ({@code Wingdings U+F04A}), of an object the words in it, which may be empty
 * @param isInserted whether it is a tracked insertion, which is taken
 * @param control the tag of the innermost content control that it is in and that has one; {@code null} if there is none
 * @param run the how-manieth run of the file it is in, from 0, all runs counted; −1 if the format cannot be edited
 * @param isEmphasized whether it is set off: bold, underlined, highlighted, framed or coloured
 */
public record Inline(
        Kind kind,
        String text,
        boolean isInserted,
        @Nullable String control,
        int run,
        boolean isEmphasized) {
    /** One that is not set off. */
    public Inline(Kind kind, String text, boolean isInserted, @Nullable String control, int run) {
        this(kind, text, isInserted, control, run, false);
    }

    /** What a piece of a paragraph is. */
    public enum Kind {
        /** Characters of an ordinary font. */
        TEXT,
        /** Characters of an ordinary font above or below the line: of a power, or the mark of a note. */
        RAISED,
        /** A symbol that is known, from a symbol font or an enclosed-character field. */
        SYMBOL,
        /** A check box of a form field or a content control, by its state. */
        CHECK_BOX,
        /** A symbol of a symbol font that is not known: what it means cannot be told. */
        UNKNOWN_SYMBOL,
        /** A picture, a drawing, an embedded object, a formula: nothing that can be read. */
        OBJECT,
        /** Text that tracked changes deleted, which is left out. */
        DELETED,
        /** Text that is struck through, which is left out. */
        STRUCK,
        /** Hidden text, which is left out; what stands in cells that a merge covers too. */
        HIDDEN,
        /** Text that nobody sees though it is not hidden: white on white, or too small; it is left out. */
        INVISIBLE,
        /** The prompt of a content control that nobody has filled in, which is left out. */
        PROMPT,
        /** The number of a list, as the list defines it ({@code %1.}), or a dash that is its bullet, which is left out. */
        LIST_LABEL;

        /** Whether it is part of what the paragraph says. */
        public boolean isText() {
            return this == TEXT || this == RAISED || this == SYMBOL || this == CHECK_BOX;
        }

        /** Whether it is characters as the file has them, and not one thing that is shown as a text. */
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

    /** Whether another piece goes on where this one ends, so that both are one. */
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

    /** Returns text of an ordinary font, neither inserted nor in a content control. */
    public static Inline text(String text, int run) {
        return new Inline(Kind.TEXT, text, false, null, run);
    }
}
