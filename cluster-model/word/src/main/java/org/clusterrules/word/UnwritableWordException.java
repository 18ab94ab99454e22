package org.clusterrules.word;

import java.util.Locale;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Label;
import org.clusterrules.word.internal.WordMessages;

/** A form that cannot be written as a document of a word processor: a cell contains a character that documents cannot contain. */
public final class UnwritableWordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final Label label;

    /** For this library's own use: names the cell and the character. */
    public UnwritableWordException(Cell cell, int character) {
        this(
                cell,
                WordMessages.of(
                        "unwritable.character", WordMessages.fullLabel(cell), String.format("U+%04X", character)));
    }

    private UnwritableWordException(Cell cell, Label label) {
        super(label.en());
        this.pointer = cell.pointer();
        this.label = label;
    }

    /** Returns the cell whose value cannot be written, RFC 6901. */
    public String pointer() {
        return pointer;
    }

    /** Returns which cell it is, what is wrong and what to do. */
    public String message(Locale language) {
        return label.in(language);
    }
}
