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
}
