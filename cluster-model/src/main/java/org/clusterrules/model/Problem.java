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
 * @param column the column in code points, from 1; 0 if the line is 0
 * @param details the details that the message of this kind names; further ones follow it
 */
public record Problem(Kind kind, String pointer, int line, int column, List<Label> details) implements Serializable {
    /** The kinds of errors in a document. */
    public enum Kind {
        /** Too many characters. */
        TOO_LARGE,
        /** Bytes that are not text in the character set. The third detail, if there is one, is the character set that it probably is. */
        ENCODING,
        /** An empty document. */
        EMPTY,
        /** An array without a form. */
        NO_FORM,
        /** Several forms where one is expected. */
        ARRAY_OF_FORMS,
        /** Not JSON. */
        SYNTAX,
        /** Text after the end of the object. */
        TRAILING,
        /** Too many values. */
        TOO_MANY_VALUES,
        /** Objects or lists nested too deep. */
        TOO_DEEP,
        /** A name that is too long. */
        NAME_TOO_LONG,
        /** The same name twice in one object. */
        DUPLICATE_NAME,
        /** A name that the form does not have there. */
        UNKNOWN_NAME,
        /** A required member is missing. */
        MISSING_NAME,
        /** A year that the edition does not ask for. */
        UNKNOWN_YEAR,
        /** An unknown option or word. */
        UNKNOWN_OPTION,
        /** No edition. */
        MISSING_EDITION,
        /** An unknown edition. */
        UNKNOWN_EDITION,
        /** An edition other than that of the builder. */
        OTHER_EDITION,
        /** A value of another type or form than is expected there. */
        WRONG_TYPE,
        /** A placeholder instead of a number, a date or an option. */
        PLACEHOLDER,
        /** A number with too many digits. */
        NUMBER_TOO_LONG,
        /** A value such as NaN. */
        NOT_A_NUMBER,
        /** A number of a size that no cluster has. */
        NUMBER_TOO_LARGE,
        /** A count with decimals. */
        NOT_WHOLE,
        /** A count below zero. */
        NEGATIVE,
        /** A text that is not a date. */
        NOT_A_DATE,
        /** An unpaired surrogate: half a character. */
        LONE_SURROGATE,
        /** More problems than are listed. */
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

    /** Returns the problem on one line as compilers print it: {@code 12:15: /basics/area: expected …}; without line and column if these are 0. */
    public String describe(Locale language) {
        return (line == 0 ? "" : line + ":" + column + ": ")
                + (pointer.isEmpty() ? "" : ForeignText.place(pointer) + ": ")
                + message(language);
    }
}
