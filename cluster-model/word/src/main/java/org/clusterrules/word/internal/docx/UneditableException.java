package org.clusterrules.word.internal.docx;

/** A place of a document that cannot be changed without touching more than it. */
public final class UneditableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes one; it is caught where the change was asked for. */
    public UneditableException() {
        super(null, null, false, false);
    }
}
