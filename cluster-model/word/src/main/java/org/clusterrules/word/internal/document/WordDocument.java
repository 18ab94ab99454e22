package org.clusterrules.word.internal.document;

import java.util.List;

/**
 * The body of a document, in reading order. Comments are not part of it.
 *
 * @param format what it was read from
 * @param blocks its paragraphs and tables
 * @param asides its footnotes, endnotes, headers and footers
 */
public record WordDocument(FileFormat format, List<DocumentBlock> blocks, List<Aside> asides) {}
