package org.clusterrules.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which numbers a word of a rule takes. At a parameter, it is about the cells, rows and indicators given there; at the word
 * itself, about those that the requirement began with. Where it is missing, numbers of any unit are taken. A text whose role is
 * {@link Role#THRESHOLD} is in the unit of the quantity: {@link Word#unit}, or else the unit of the cells.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Units {
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
