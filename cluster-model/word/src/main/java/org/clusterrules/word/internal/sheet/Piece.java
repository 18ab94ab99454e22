package org.clusterrules.word.internal.sheet;

import org.clusterrules.word.internal.ControlTag;
import org.jspecify.annotations.Nullable;

/** What a paragraph of the form is made of. */
public sealed interface Piece {
    /**
     * What is printed: by the form, or in one of its blanks.
     *
     * @param text the text; line breaks, tabs and carriage returns as such
     * @param tag what the content control around it says; {@code null} if there is none
     * @param look how it is set
     */
    record Printed(String text, @Nullable ControlTag tag, Look look) implements Piece {
        /** What the form prints. */
        public Printed(String text) {
            this(text, null, Look.PLAIN);
        }
    }

    /**
     * A blank.
     *
     * @param pointer the cell that it holds
     * @param room how many full-width spaces a blank form has there
     * @param isDate whether it is printed as 年 月 日
     */
    record Answer(String pointer, int room, boolean isDate) implements Piece {}

    /**
     * A box to tick, and the text after it.
     *
     * @param pointer the group of boxes
     * @param option the option that it is
     * @param text what is printed after it
     */
    record Box(String pointer, String option, String text) implements Piece {}

    /** How a piece of a paragraph is set. */
    enum Look {
        /** As the paragraph is. */
        PLAIN,
        /** Underlined, as the blanks of the cover. */
        UNDERLINED,
        /** A box that is ticked. */
        TICKED,
        /** A box that is not ticked. */
        UNTICKED;

        /** Whether it is a box. */
        public boolean isBox() {
            return this == TICKED || this == UNTICKED;
        }
    }
}
