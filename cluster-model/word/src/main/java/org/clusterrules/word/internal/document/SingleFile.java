package org.clusterrules.word.internal.document;

import java.util.List;
import java.util.Optional;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;
import org.clusterrules.word.internal.WordMessages;

/** Reads a document that is one XML file: Word 2003 XML, and a package written as one file. */
final class SingleFile {
    private SingleFile() {}

    /**
     * Reads the file.
     *
     * @throws UnreadableWordException if it is XML of another kind
     */
    static WordParts read(byte[] file) {
        XmlElement root = XmlParts.read(file, "XML");
        return switch (root.name()) {
            case "wordDocument" -> wordDocument(root);
            case "pkg:package" -> OfficePackage.read(root);
            case "ss:Workbook" -> throw new UnreadableWordException(Kind.SPREADSHEET);
            case "odf:document" -> throw new UnreadableWordException(Kind.OPEN_DOCUMENT);
            case "html:html", "none:html" -> throw new UnreadableWordException(Kind.WEB_PAGE);
            default -> throw new UnreadableWordException(Kind.UNKNOWN_FORMAT);
        };
    }

    private static WordParts wordDocument(XmlElement root) {
        XmlElement body = root.child("body");
        if (body == null) {
            throw new UnreadableWordException(Kind.DAMAGED, WordMessages.of("damaged.body", "XML"));
        }
        return new WordParts(
                FileFormat.WORD_XML,
                body,
                WordStyles.of(Optional.ofNullable(root.child("styles"))),
                ListBullets.of(Optional.ofNullable(root.child("lists"))),
                List.of());
    }
}
