package org.clusterrules.word.internal.sheet;

import java.util.List;

/**
 * A cell of a table of the form.
 *
 * @param isPrinted whether it is printed, and not to be changed; else it is to be filled in
 * @param column the column of the grid in which it begins, from 0
 * @param columns how many columns it reaches over
 * @param rows how many rows it reaches over
 * @param blocks what is in it
 */
public record SheetCell(boolean isPrinted, int column, int columns, int rows, List<SheetBlock> blocks) {}
