package org.clusterrules.word.internal.document;

import java.util.List;

/**
 * The parts of a document that say what it says.
 *
 * @param format what it was read from
 * @param body the body
 * @param styles its styles
 * @param bullets the marks of its lists
 * @param asides its footnotes, endnotes, headers and footers
 */
record WordParts(FileFormat format, XmlElement body, WordStyles styles, ListBullets bullets, List<Aside> asides) {}
