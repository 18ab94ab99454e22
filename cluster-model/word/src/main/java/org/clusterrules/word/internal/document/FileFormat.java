package org.clusterrules.word.internal.document;

/** The format of a document. */
public enum FileFormat {
    /** Office Open XML: {@code .docx}, and {@code .docm} without its macros. */
    DOCX,
    /** Word 2003 XML: {@code w:wordDocument} in one file. */
    WORD_XML,
    /** The binary format of Word 97 to 2003, which WPS writes too: {@code .doc} and {@code .wps}. */
    DOC
}
