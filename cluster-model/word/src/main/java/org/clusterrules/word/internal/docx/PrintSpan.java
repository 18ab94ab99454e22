package org.clusterrules.word.internal.docx;

import org.clusterrules.word.internal.ControlTag;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a paragraph to be printed.
 *
 * @param text what is printed; line breaks, tabs and carriage returns as such
 * @param tag what the content control around it says; {@code null} if there is none
 * @param look how it is set
 */
public record PrintSpan(String text, @Nullable ControlTag tag, Look look) {
    /** How a piece of a paragraph is set. */
    public enum Look {
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
