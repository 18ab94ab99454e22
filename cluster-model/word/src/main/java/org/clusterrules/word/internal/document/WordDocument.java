package org.clusterrules.word.internal.document;

import java.util.List;

/** The body of a document in reading order, without comments. Asides are its footnotes, endnotes, headers and footers. */
public record WordDocument(FileFormat format, List<DocumentBlock> blocks, List<OutsideText> outsideTexts) {}
