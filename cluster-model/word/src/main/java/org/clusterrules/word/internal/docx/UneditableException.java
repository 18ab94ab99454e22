package org.clusterrules.word.internal.docx;

/** A place in a document that cannot be changed by itself. */
public final class UneditableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it is caught where the change was requested. */
    public UneditableException() {
        super(null, null, false, false);
    }
}
