package org.clusterrules.word;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.word.internal.document.DocumentReader;
import org.clusterrules.word.internal.document.WordLimits;
import org.clusterrules.word.internal.docx.DocxWriter;
import org.clusterrules.word.internal.reading.FormComments;
import org.clusterrules.word.internal.reading.FormFiller;
import org.clusterrules.word.internal.reading.WordFormReader;

/**
 * The declaration form as a document of a word processor.
 *
 * <p>All methods are safe to call from many threads, and throw a {@code NullPointerException} that names the argument that is null.
 */
public final class ApplicationWord {
    /** The most bytes that a document may have, scanned pages and seals in it included. */
    public static final int MAX_BYTES = WordLimits.FILE_BYTES.most();

    private ApplicationWord() {}

    /**
     * Reads a form from a file.
     *
     * @param file a document of a word processor
     * @throws IOException if the file cannot be read
     * @throws UnreadableWordException if the file is not such a document, has no section of the form, is broken, or exceeds the limits
     */
    public static WordForm read(Path file) throws IOException {
        return read(file, latest());
    }

    /**
     * Reads a form from a file. The form may be of any known edition or of the given one.
     *
     * @param file a document of a word processor
     * @param edition an edition defined by a rule directory
     * @throws IOException if the file cannot be read
     * @throws UnreadableWordException if the file is not such a document, has no section of the form, is broken, or exceeds the limits
     */
    public static WordForm read(Path file, Edition edition) throws IOException {
        requireNonNull(file, "file");
        requireNonNull(edition, "edition");
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(MAX_BYTES + 1), edition); // no more than shows that it is too large
        }
    }

    /**
     * Reads a form from a document: each cell by what is printed beside and above it, whatever its place. What cannot be read for certain is a
     * problem with its place, and never a guess.
     *
     * @param document the bytes of the file
     * @throws UnreadableWordException if the bytes are not a document of a word processor, have no section of the form, are broken, or exceed the limits
     */
    public static WordForm read(byte[] document) {
        return read(document, latest());
    }

    /**
     * Reads a form from a document. The form may be of any known edition or of the given one: the printed years decide, and the given edition is assumed if they do not.
     *
     * @param document the bytes of the file
     * @param edition an edition defined by a rule directory
     * @throws UnreadableWordException if the bytes are not a document of a word processor, have no section of the form, are broken, or exceed the limits
     */
    public static WordForm read(byte[] document, Edition edition) {
        requireNonNull(document, "document");
        requireNonNull(edition, "edition");
        return WordFormReader.read(DocumentReader.read(document), edition);
    }

    private static Edition latest() {
        return new ArrayList<>(Edition.all().values()).get(Edition.all().size() - 1);
    }

    /**
     * Returns the blank form of an edition as a {@code .docx}, as the ministry prints it. The same edition always gives the same bytes.
     *
     * @throws UnwritableWordException if the edition has more or fewer years than the ministry prints
     */
    public static byte[] template(Edition edition) {
        return DocxWriter.write(Application.blank(requireNonNull(edition, "edition")));
    }

    /**
     * Returns a form as a {@code .docx}: the ministry's form with the values filled in. Reading it back gives an equal form. The same form always
     * gives the same bytes.
     *
     * @throws UnwritableWordException if a cell holds a character that documents cannot contain, or the edition has more or fewer years than
     *     the ministry prints
     */
    public static byte[] write(Application form) {
        return DocxWriter.write(requireNonNull(form, "form"));
    }

    /**
     * Fills a form into a document: the ministry's form, or one with another layout. Changes the text of its cells and the state of its boxes, and nothing
     * else. A cell that is blank in the form is cleared; one that already has the same value stays as it is. Macros and remote templates are removed,
     * because Word does not open a {@code .docx} with macros.
     *
     * @return the document, and a problem for each cell that differs from the form
     * @throws UnreadableWordException if the file is not a readable {@code .docx}
     * @throws UnwritableWordException if the edition of the form has more or fewer years than the ministry prints
     */
    public static FilledInDocument fillIn(byte[] docx, Application form) {
        return FormFiller.fill(requireNonNull(docx, "docx"), requireNonNull(form, "form"));
    }

    /**
     * Puts comments into a document at the cells that they are about. The author is {@code clusterrules}. Comments have no date: the same
     * comments always give the same bytes. Earlier comments of that author are removed; those of other people stay. Macros and remote templates are
     * removed, because Word does not open a {@code .docx} with macros.
     *
     * @throws UnreadableWordException if the file is not a readable {@code .docx}
     */
    public static byte[] comment(byte[] docx, List<WordComment> comments) {
        return comment(docx, comments, latest());
    }

    /**
     * Adds comments to a document like {@link #comment(byte[], List)}. The form may be of any known edition or of the given one.
     *
     * @param edition an edition defined by a rule directory
     * @throws UnreadableWordException if the file is not a readable {@code .docx}
     */
    public static byte[] comment(byte[] docx, List<WordComment> comments, Edition edition) {
        requireNonNull(docx, "docx");
        requireNonNull(comments, "comments");
        requireNonNull(edition, "edition");
        return FormComments.add(docx, comments, edition);
    }
}
