package org.clusterrules.word;

import java.util.Locale;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Label;
import org.clusterrules.word.internal.WordMessages;

/**
 * A form that cannot be written as a document of a word processor: a cell contains a character that documents cannot contain, or the form
 * is of an edition with more or fewer years than the ministry prints.
 */
public final class UnwritableWordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final Label label;

    /** For this library's own use: names the cell and the character. */
    public UnwritableWordException(Cell cell, int character) {
        this(
                cell.pointer(),
                WordMessages.of(
                        "unwritable.character", WordMessages.fullLabel(cell), String.format("U+%04X", character)));
    }

    /** For this library's own use: names the edition. */
    public UnwritableWordException(Edition edition) {
        this(
                "/edition",
                WordMessages.of(
                        "unwritable.years",
                        edition.id(),
                        edition.seriesYears().size(),
                        edition.stageYears().size()));
    }

    private UnwritableWordException(String pointer, Label label) {
        super(label.en());
        this.pointer = pointer;
        this.label = label;
    }

    /** Returns the cell whose value cannot be written, RFC 6901; {@code /edition} if no document can have the edition's years. */
    public String pointer() {
        return pointer;
    }

    /** Returns what it is about, what is wrong and what to do. */
    public String message(Locale language) {
        return label.in(language);
    }
}
