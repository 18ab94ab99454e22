package org.clusterrules.word.internal.document;

import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;

/** Reads a document in the format that its content shows. Runs nothing in the file and follows no reference out of it. */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * Reads a document.
     *
     * @throws UnreadableWordException if the file is of another kind, broken or beyond {@link WordLimits}
     */
    public static WordDocument read(byte[] file) {
        WordLimits.FILE_BYTES.check(file.length);
        return switch (FileContent.of(file)) {
            case ZIP -> read(OfficePackage.read(file));
            case XML -> read(OfficePackage.readXml(file));
            case OLE2 -> read(readBinary(file));
            case OTHER -> throw new UnreadableWordException(Kind.UNKNOWN_FORMAT);
        };
    }

    /** Reads the binary format if the optional {@code org.apache.poi:poi-scratchpad} is there. */
    private static WordParts readBinary(byte[] file) {
        try {
            Class.forName("org.apache.poi.hwpf.HWPFDocument", false, DocumentReader.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new UnreadableWordException(Kind.BINARY_FORMAT);
        }
        return DocFile.read(file);
    }

    private static WordDocument read(WordParts parts) {
        return new WordDocument(
                parts.format(), new BlockReader(parts).read(parts.body(), ElementContext.BODY), parts.outsideTexts());
    }
}
