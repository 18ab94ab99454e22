package org.clusterrules.cli.git;

import java.io.IOException;
import java.util.Arrays;

/** Why a repository cannot be read. */
public final class GitException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] arguments;

    /** @param key the key of the message in the bundles of the command line, without the prefix {@code git.} */
    public GitException(String key, Object... arguments) {
        super(key + " " + String.join(" ", texts(arguments)));
        this.key = "git." + key;
        this.arguments = texts(arguments);
    }

    private static String[] texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
