package org.clusterrules.word.internal.document;

import java.util.List;

/**
 * A table with its grid laid out: each cell says where it begins and how far it reaches, so that what is merged is one cell.
 *
 * @param cells its cells in reading order; each once, where it begins
 * @param rows how many rows it has
 * @param columns how many columns its grid has
 */
public record DocumentTable(List<DocumentCell> cells, int rows, int columns) implements DocumentBlock {}
