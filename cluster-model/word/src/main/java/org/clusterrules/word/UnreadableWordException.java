package org.clusterrules.word;

import java.util.Locale;
import org.clusterrules.model.Label;
import org.clusterrules.word.internal.WordMessages;

/** A file that cannot be read as a document of a word processor: another kind of file, a broken one, or one beyond the limits. */
public final class UnreadableWordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a file cannot be read. */
    public enum Kind {
        /** An empty file. */
        EMPTY,
        /** Beyond a limit of size. */
        TOO_LARGE,
        /** A document that is damaged: a part is missing, cut off or changed. */
        DAMAGED,
        /** A document whose XML is not well-formed. */
        BROKEN_XML,
        /** A document with a document type, which no word processor writes. */
        DOCUMENT_TYPE,
        /** Protected by a password. */
        ENCRYPTED,
        /** The binary format of Word 97 to 2003, which needs {@code org.apache.poi:poi-scratchpad}; that is missing. */
        BINARY_FORMAT,
        /** A document of Word 95 or before. */
        OLD_WORD,
        /** A file of another program in the container that {@code .doc} uses. */
        OTHER_OLE2,
        /** A document that can be read and not edited: of another format than {@code .docx}. */
        NOT_EDITABLE,
        /** A PDF. */
        PDF,
        /** A picture or a scan. */
        PICTURE,
        /** A spreadsheet. */
        SPREADSHEET,
        /** A presentation. */
        PRESENTATION,
        /** A document of the Open Document Format. */
        OPEN_DOCUMENT,
        /** Rich text. */
        RICH_TEXT,
        /** A web page. */
        WEB_PAGE,
        /** A document in OFD. */
        OFD,
        /** An archive of other files. */
        ARCHIVE,
        /** A form as JSON. */
        JSON,
        /** Anything else. */
        UNKNOWN_FORMAT,
        /** A document of a word processor that has no section of the form. */
        OTHER_DOCUMENT,
        /** A form of an edition with more or fewer years than the ministry prints. */
        OTHER_YEARS
    }

    private final Kind kind;
    private final Label label;

    /** For this library's own use: makes one of a kind, with what its sentence names. */
    public UnreadableWordException(Kind kind, Object... details) {
        this(kind, WordMessages.of("unreadable." + kind, details));
    }

    private UnreadableWordException(Kind kind, Label label) {
        super(label.en());
        this.kind = kind;
        this.label = label;
    }

    /** Returns why, for a program. */
    public Kind kind() {
        return kind;
    }

    /** Returns what is wrong and what to do. */
    public String message(Locale language) {
        return label.in(language);
    }
}
