package org.clusterrules.cli.git;

import java.io.IOException;

/** An object exceeds a limit; nothing of it was read. */
final class ObjectTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    ObjectTooLargeException(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
