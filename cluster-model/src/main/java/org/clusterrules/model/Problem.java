package org.clusterrules.model;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * An error in a document: where, what, and what to write instead. If many values have the same error, such as every number quoted, the
 * first of them is the problem, and its message counts the others.
 *
 * @param pointer its place, RFC 6901: the wrong value, or the object that contains an unknown name, year or box; empty for the whole
 *     document. A long one is shortened in the middle with …
 * @param line the line, from 1; 0 if the values come from an {@link ApplicationBuilder}
 * @param column the column in characters (code points), from 1; 0 if there is no document
 * @param details the details that the sentence of this kind names, in both languages; further ones follow it
 */
public record Problem(Kind kind, String pointer, int line, int column, List<Label> details) implements Serializable {
    /** What can be wrong with a document. */
    public enum Kind {
        /** More characters than a form can need. */
        TOO_LARGE,
        /** Bytes that are not text in the character set. */
        ENCODING,
        /** Nothing in the document. */
        EMPTY,
        /** An array without a form. */
        NO_FORM,
        /** Several forms where one is expected. */
        ARRAY_OF_FORMS,
        /** Not JSON. */
        SYNTAX,
        /** Something after the end of the object. */
        TRAILING,
        /** More values than a form can have. */
        TOO_MANY_VALUES,
        /** Objects or lists within each other beyond any form. */
        TOO_DEEP,
        /** A name longer than any of the form. */
        NAME_TOO_LONG,
        /** The same name twice in one object. */
        DUPLICATE_NAME,
        /** A name that the form does not have there. */
        UNKNOWN_NAME,
        /** No value of a name that has to be there. */
        MISSING_NAME,
        /** A year that the edition does not ask for. */
        UNKNOWN_YEAR,
        /** An option that the form does not print, or a word that the document does not have there. */
        UNKNOWN_OPTION,
        /** No edition. */
        MISSING_EDITION,
        /** An edition that is not known. */
        UNKNOWN_EDITION,
        /** An edition other than that of the builder. */
        OTHER_EDITION,
        /** A value of another type than the blank's, or of another form than is expected there. */
        WRONG_TYPE,
        /** A text that says nothing where there is a number, a date or an option to write. */
        PLACEHOLDER,
        /** A number that is too long to be a figure of a form. */
        NUMBER_TOO_LONG,
        /** A number that is none, such as NaN. */
        NOT_A_NUMBER,
        /** A number of a size that no cluster has. */
        NUMBER_TOO_LARGE,
        /** A count with decimals. */
        NOT_WHOLE,
        /** A count below zero. */
        NEGATIVE,
        /** A date that is none. */
        NOT_A_DATE,
        /** Half a character. */
        LONE_SURROGATE,
        /** So many problems that the rest is not listed. */
        TOO_MANY
    }

    /** Copies the details. */
    public Problem {
        details = List.copyOf(details);
    }

    /** Returns the error and what to do, in sentences without the place. */
    public String message(Locale language) {
        return Messages.sentence(kind, details, language);
    }

    /** Returns the problem on one line as compilers print it, {@code 12:15: /basics/area: expected …}; without line and column if it has none. */
    public String describe(Locale language) {
        return (line == 0 ? "" : line + ":" + column + ": ")
                + (pointer.isEmpty() ? "" : ForeignText.place(pointer) + ": ")
                + message(language);
    }
}
