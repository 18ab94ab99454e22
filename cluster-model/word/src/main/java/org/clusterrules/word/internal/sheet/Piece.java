package org.clusterrules.word.internal.sheet;

import org.clusterrules.word.internal.ControlTag;
import org.jspecify.annotations.Nullable;

/** What a paragraph of the form is made of. */
public sealed interface Piece {
    /**
     * Printed text: the form's, or that of an answer.
     *
     * @param text line breaks, tabs and carriage returns are kept
     * @param tag the tag of its content control; {@code null} if it has none
     */
    record Printed(String text, @Nullable ControlTag tag, Look look) implements Piece {
        public Printed(String text) {
            this(text, null, Look.PLAIN);
        }
    }

    /**
     * A blank.
     *
     * @param room how many full-width spaces a blank form has there
     * @param isDate whether it is printed as 年 月 日
     */
    record Answer(String pointer, int room, boolean isDate) implements Piece {}

    /** A box to tick, and the text printed after it. */
    record Box(String pointer, String option, String text) implements Piece {}

    enum Look {
        PLAIN,
        /** Underlined, as the blanks of the cover. */
        UNDERLINED,
        TICKED,
        UNTICKED;

        public boolean isBox() {
            return this == TICKED || this == UNTICKED;
        }
    }
}
