package org.clusterrules.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file cannot be written; the reason is the message of this key of {@link CliMessages}. */
final class UnwritableException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    private final String key;

    UnwritableException(Path file, String key) {
        super(file.toString(), null, key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
