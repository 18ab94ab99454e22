package org.clusterrules.word;

import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Label;

/**
 * One thing about a document that its reader should know: where, what, and what to do.
 *
 * @param kind what kind of thing it is, for a program
 * @param pointer the cell of the form that it is about, RFC 6901; empty where it is about none
 * @param place where in the document it is; empty for the document as a whole
 * @param sentence what it is and what to do, in both languages
 */
public record WordProblem(Kind kind, String pointer, Optional<WordPlace> place, Label sentence) {
    /** What there can be to say of a document. */
    public enum Kind {
        /** A tick or a symbol of which it cannot be told what it means. */
        UNKNOWN_MARK(true),
        /** Several boxes ticked where one answer is expected. */
        SEVERAL_ANSWERS(true),
        /** A value that cannot be read for certain. */
        UNREADABLE_VALUE(true),
        /** A value that the form does not take: what {@code ApplicationJson} would refuse too. */
        WRONG_VALUE(true),
        /** A place of the form that the document has twice, with different answers. */
        DUPLICATE(true),
        /** A value that could not be filled in. */
        NOT_FILLED_IN(true),
        /** A number or a date that was written in another way and read for certain. */
        READ_AS(false),
        /** A tracked insertion, taken; or what is left out: a tracked deletion, text that is struck through or hidden, a prompt. */
        TRACKED_CHANGE(false),
        /** A label of the form that the document does not have. */
        LABEL_MISSING(false),
        /** A label that the form does not have; the text beside it was not read. */
        LABEL_ADDED(false),
        /** A label that differs from the form's. */
        LABEL_CHANGED(false);

        private final boolean isError;

        Kind(boolean isError) {
            this.isError = isError;
        }

        /** Whether a value could not be read because of it, so that the document gives no application. */
        public boolean isError() {
            return isError;
        }
    }

    /** Returns what it is and what to do, as a sentence without the place. */
    public String message(Locale language) {
        return sentence.in(language);
    }

    /** Returns the problem on one line, with its place. */
    public String describe(Locale language) {
        return place.map(where -> where.describe(language) + ": ").orElse("") + message(language);
    }
}
