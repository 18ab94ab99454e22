package org.clusterrules.language;

/** How a number that a word of the rule language works out is related to the numbers in its cells. */
public enum ResultRange {
    /** It can be what a cell can hold: a whole number if that is one. */
    CELLS,
    /** It is within what a cell can hold, and not always a whole number where that is one. */
    MEAN,
    /** It is a difference of two such numbers, and can be below zero; that of percentages is in points. */
    DIFFERENCE
}
