package org.clusterrules.word.internal.document;

import java.util.List;

/** The parts of a document that are read. */
record WordParts(
        FileFormat format, XmlElement body, WordStyles styles, ListBullets bullets, List<OutsideText> outsideTexts) {}
