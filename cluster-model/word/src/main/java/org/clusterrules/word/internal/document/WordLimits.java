package org.clusterrules.word.internal.document;

import org.clusterrules.model.Label;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;
import org.clusterrules.word.internal.WordMessages;

/**
 * How large a document may be. A filled-in form has some 20,000 elements, 500 cells and 30,000 characters; each limit leaves room for many times that, and
 * together they bound the memory and the time that any file can take.
 */
public enum WordLimits {
    /** Bytes of the file: 64 MB, since it may hold scanned pages and seals. */
    FILE_BYTES(64 << 20),
    ENTRIES(4_096),
    /** Bytes of one part of the package that is read, unpacked: 32 MB. */
    PART_BYTES(32 << 20),
    /** Bytes of all parts of a package that is edited, unpacked: 256 MB. */
    UNPACKED_BYTES(256 << 20),
    /** How many times larger than packed a part may be, beyond its first megabyte. */
    RATIO(200),
    /** Elements of one part. */
    ELEMENTS(500_000),
    /** Attributes of one part. */
    ATTRIBUTES(1_000_000),
    /** Elements within each other. */
    DEPTH(256),
    /** Characters of text of one part. */
    CHARACTERS(4_000_000),
    /** Cells of all tables together. */
    CELLS(100_000),
    /** Columns of one table's grid. */
    COLUMNS(1_000),
    /** Tables within each other. */
    TABLE_DEPTH(16),
    /** Fields within each other. */
    FIELD_DEPTH(64),
    /** Drawings that are anchored in a text of the binary format. */
    DRAWINGS(5_000);

    private final int most;

    WordLimits(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }

    /**
     * Refuses what is beyond the limit.
     *
     * @throws UnreadableWordException if it is
     */
    public void check(long actual) {
        if (actual > most) {
            Label what = WordMessages.of("limit." + name());
            throw new UnreadableWordException(Kind.TOO_LARGE, what, most);
        }
    }
}
