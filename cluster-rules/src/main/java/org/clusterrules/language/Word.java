package org.clusterrules.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.clusterrules.assessment.Operator;

/**
 * What a word of a rule means. Every word has this annotation, so that whatever reads rules (a checker, a page of all words)
 * needs no list of names. What a word can be followed by is its return type: one that returns {@link Statement} begins an
 * alternative.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Word {
    /** Returns what the word says, as a part of a Chinese sentence: {@code 不低于}. */
    String zh();

    /** Returns what the word says, as a part of an English sentence: {@code is at least}. */
    String en();

    /** Returns how the word compares what the requirement is about with its argument; empty where it compares nothing. */
    Operator[] operator() default {};

    /** Returns the unit of what the word works out; empty where that is the unit of its cells. */
    String unit() default "";

    /** Returns how what the word works out is related to the numbers in its cells. */
    ResultRange range() default ResultRange.CELLS;

    /** Returns the least number that the word can work out; empty where that is the least number of its cells. */
    String min() default "";

    /** Returns the greatest number that the word can work out; empty where that is the greatest number of its cells. */
    String max() default "";

    /**
     * Returns an option that a blank has to have for the word to be used: the blanks that the word takes, or where it takes
     * none, that which the requirement is about. Empty where it asks for none.
     */
    String option() default "";

    /** Whether the word says that no threshold is on record. */
    boolean unrecorded() default false;

    /** Whether what was stated before the word has to be met together with what follows. */
    boolean both() default false;

    /** Whether what follows the word is the condition of what was stated before it. */
    boolean condition() default false;

    /** Whether the word takes as many arguments as the word before it. */
    boolean paired() default false;

    /** How a number that a word of the rule language works out is related to the numbers in its cells. */
    enum ResultRange {
        /** It can be what a cell can hold: a whole number if that is one. */
        CELLS,
        /** It is within what a cell can hold, and not always a whole number where that is one. */
        MEAN,
        /** It is a difference of two such numbers, and can be below zero; that of percentages is in points. */
        DIFFERENCE
    }

    /** Says what a text in quotes is to a word of the rule language; rules are checked and varied by it. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Argument {
        /** Returns what the text is. */
        Role value();
    }

    /** What a text in quotes is to a word of the rule language. */
    enum Role {
        /** A number that something is held against, in the unit of the quantity: {@code "13.5"}. */
        THRESHOLD,
        /** How far a number may be off, in percent of what it should be: {@code "5%"}. */
        TOLERANCE,
        /** How far a number may be off, in percentage points: {@code "0.05"}. */
        POINTS,
        /** A number that units are converted with: {@code "10000"}. */
        FACTOR,
        /** So many times something, a whole number or a fraction: {@code "3"}, {@code "1/3"}. */
        MULTIPLE,
        /** The most characters or decimals: {@code "200"}. */
        LIMIT,
        /** The JSON name of an option of a blank: {@code "YES"}. */
        OPTION,
        /** A level of standards: {@code "national"}. */
        LEVEL,
        /** A place on the form: {@code "/plan/stages"}. */
        POINTER,
        /** The form of a text, in which … stands for any words. */
        PATTERN
    }

    /**
     * Says which numbers a word of a rule takes. At a parameter, it is about the cells, rows and indicators given there; at the word
     * itself, about those that the requirement began with. Where it is missing, numbers of any unit are taken. A text whose role is
     * {@link Role#THRESHOLD} is in the unit of the quantity: {@link Word#unit}, or else the unit of the cells.
     */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.METHOD})
    @interface Units {
        /** Returns the numbers that are taken. */
        Kind value();

        /** Kinds of numbers. */
        enum Kind {
            /** Changes in %: a percentage that can be below zero, which a share or an intensity cannot. */
            CHANGES,
            /** What a change can be worked out of: amounts, counts, shares and ratios, and no {@link #CHANGES}. */
            LEVELS,
            /** Shares in %: within 0 to 100. */
            SHARES,
            /** Counts of persons. */
            PERSONS,
            /** Numbers of one unit, as the form prints it: that of the first cell of the requirement. */
            SAME
        }
    }
}
