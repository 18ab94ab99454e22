package org.clusterrules.word;

/**
 * A comment to be put into a document.
 *
 * @param pointer the cell of the form that it is put at; where the document has no such cell, and for an empty pointer, at the beginning
 * @param text its text; each line is a paragraph of the comment
 */
public record WordComment(String pointer, String text) {}
