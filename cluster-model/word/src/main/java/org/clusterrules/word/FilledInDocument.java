package org.clusterrules.word;

import java.util.List;

/** A document with a form filled in, and what could not be filled in. Immutable. */
public final class FilledInDocument {
    private final byte[] docx;
    private final List<WordProblem> problems;

    /** For this library's own use: copies both. */
    public FilledInDocument(byte[] docx, List<WordProblem> problems) {
        this.docx = docx.clone();
        this.problems = List.copyOf(problems);
    }

    /** Returns the document, a {@code .docx}. */
    public byte[] docx() {
        return docx.clone();
    }

    /**
     * Returns the cells that the document does not have as the form has them, because it has no place for them or they could not be changed; then what
     * keeps the document from being read, if anything does.
     */
    public List<WordProblem> problems() {
        return problems;
    }
}
