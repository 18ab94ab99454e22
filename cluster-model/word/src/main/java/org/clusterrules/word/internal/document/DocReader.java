package org.clusterrules.word.internal.document;

import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;

/** Reads the binary format of Word 97 to 2003. */
final class DocReader {
    private DocReader() {}

    @SuppressWarnings("DoNotCallSuggester") // until there is something that reads it
    static WordDocument read(byte[] file) {
        throw new UnreadableWordException(Kind.BINARY_FORMAT);
    }
}
