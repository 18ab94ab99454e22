package org.clusterrules.word;

import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.word.internal.docx.DocxWriter;

/** The declaration form as a document of a word processor. Safe to call from many threads. */
public final class ApplicationWord {
    private ApplicationWord() {}

    /** Returns the blank form of an edition as a {@code .docx}, as the ministry prints it. The same edition always gives the same bytes. */
    public static byte[] template(Edition edition) {
        return DocxWriter.write(Application.blank(edition));
    }

    /**
     * Returns a form as a {@code .docx}: the ministry's form with the values filled in. Reading it back gives an equal form. The same form always
     * gives the same bytes.
     *
     * @throws UnwritableWordException if a cell holds a character that no such document can hold
     */
    public static byte[] write(Application form) {
        return DocxWriter.write(form);
    }
}
