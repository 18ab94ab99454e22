package org.clusterrules.language;

/** What a text in quotes is to a word of the rule language. */
public enum Role {
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
