package org.clusterrules.word.internal.sheet;

/** What a paragraph of the form is made of. */
public sealed interface Piece {
    /**
     * What is printed.
     *
     * @param text the text
     */
    record Printed(String text) implements Piece {}

    /**
     * A blank.
     *
     * @param pointer the cell that it holds
     * @param room how many full-width spaces a blank form has there
     * @param isDate whether it is printed as 年 月 日
     */
    record Answer(String pointer, int room, boolean isDate) implements Piece {}

    /**
     * A box to tick, and the text after it.
     *
     * @param pointer the group of boxes
     * @param option the option that it is
     * @param text what is printed after it
     */
    record Box(String pointer, String option, String text) implements Piece {}
}
