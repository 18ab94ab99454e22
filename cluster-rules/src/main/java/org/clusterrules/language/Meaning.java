package org.clusterrules.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.clusterrules.assessment.Operator;

/**
 * The meaning of a word of a rule. Every word has this annotation, so that whatever reads rules (a checker, a page of
 * all words) needs no list of names. The return type of a word has the words that can follow; one that returns {@link
 * CriterionWords} continues the requirement: with an alternative, a further requirement or a condition.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Meaning {
    /** Returns the word as a part of a Chinese sentence: {@code 不低于}. */
    String zh();

    /** Returns the word as a part of an English sentence: {@code is at least}. */
    String en();

    /** Returns how the word compares the subject with its argument; empty if it does not. */
    Operator[] operator() default {};

    /** Returns the unit of the word's result; empty if it is that of its cells. */
    String unit() default "";

    /** Returns how the word's result is related to the numbers in its cells. */
    ResultRange range() default ResultRange.CELLS;

    /** Returns the least possible result; empty if it is that of its cells. */
    String min() default "";

    /** Returns the greatest possible result; empty if it is that of its cells. */
    String max() default "";

    /**
     * Returns an option that the blanks must have: those that the word takes, or the subject if it takes none. Empty if
     * it needs none.
     */
    String option() default "";

    /** Whether the word states that no threshold is recorded. */
    boolean unrecorded() default false;

    /** Whether what was stated before the word has to be met together with what follows. */
    boolean both() default false;

    /** Whether what follows the word is the condition of everything stated before. */
    boolean condition() default false;

    /** Whether the word takes as many arguments as the word before it. */
    boolean paired() default false;

    /** How the result of a word is related to the numbers in its cells. */
    enum ResultRange {
        /** Like the numbers in the cells, and whole if these are. */
        CELLS,
        /** Within their range, but not always whole. */
        MEAN,
        /** A difference of two of them, which can be negative; for percentages, in points. */
        DIFFERENCE
    }

    /** The meaning of a text in quotes, by which rules are checked and varied. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Argument {
        /** Returns the meaning of the text. */
        Role value();
    }

    /** The meaning of a text in quotes to a word. */
    enum Role {
        /** A number to compare with, in the unit of the quantity: {@code "13.5"}. */
        THRESHOLD,
        /** A deviation in percent of the expected number: {@code "5%"}. */
        TOLERANCE,
        /** A deviation in percentage points: {@code "0.05"}. */
        POINTS,
        /** A factor of a number: {@code "1.5"} times another cell, or {@code "10000"} between units. */
        FACTOR,
        /** A multiple, whole or a fraction: {@code "3"}, {@code "1/3"}. */
        MULTIPLE,
        /** The most characters or decimals: {@code "200"}. */
        LIMIT,
        /** The JSON name of an option of a blank: {@code "YES"}. */
        OPTION,
        /** A level of standards: {@code "national"}. */
        LEVEL,
        /** A place on the form: {@code "/plan/stages"}. */
        POINTER,
        /** A pattern of a text, in which … stands for any words. */
        PATTERN
    }

    /**
     * The kind of numbers that a word takes. On a parameter, it concerns the cells, rows and indicators given there; on
     * the word itself, those with which the requirement began. Without it, numbers of any unit are taken. A text of the
     * role {@link Role#THRESHOLD} is in the unit of the quantity: {@link Meaning#unit}, or else the unit of the cells.
     */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.METHOD})
    @interface Units {
        /** Returns the kind of numbers. */
        Kind value();

        /** Kinds of numbers. */
        enum Kind {
            /** Changes in %: a percentage that can be below zero, which a share or an intensity cannot. */
            CHANGES,
            /**
             * Numbers of which a change can be calculated: amounts, counts, shares and ratios, but not {@link
             * #CHANGES}.
             */
            NOT_CHANGES,
            /** Shares in %: within 0 to 100. */
            SHARES,
            /** Counts of persons. */
            PERSONS,
            /** Numbers of the same unit, as the form prints it, as the first cell of the requirement. */
            SAME
        }
    }
}
