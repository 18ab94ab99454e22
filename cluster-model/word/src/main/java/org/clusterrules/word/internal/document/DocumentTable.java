package org.clusterrules.word.internal.document;

import java.util.List;

/** A table with its grid laid out: each cell has its place and its extent, so that a merged cell is one. Cells are in reading order. */
public record DocumentTable(List<DocumentCell> cells, int rows, int columns) implements DocumentBlock {}
