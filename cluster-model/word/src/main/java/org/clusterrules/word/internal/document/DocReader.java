package org.clusterrules.word.internal.document;

import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;

/** Reads the binary format of Word where there is a library for it: {@code org.apache.poi:poi-scratchpad}, which is optional. */
final class DocReader {
    private DocReader() {}

    /**
     * Reads a document.
     *
     * @throws UnreadableWordException if it is none that can be read, or if the library is missing
     */
    static WordParts read(byte[] bytes) {
        if (!hasLibrary()) {
            throw new UnreadableWordException(Kind.BINARY_FORMAT);
        }
        return DocFile.read(bytes);
    }

    private static boolean hasLibrary() {
        try {
            Class.forName("org.apache.poi.hwpf.HWPFDocument", false, DocReader.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
