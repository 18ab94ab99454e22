package org.clusterrules.cli.git;

import java.io.IOException;
import java.util.Arrays;

/** Why something cannot be read from a repository. */
public final class GitProblem extends IOException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] arguments;

    /** The key without its {@code git.}, and what stands in the sentence. */
    public GitProblem(String key, Object... arguments) {
        super(key + " " + String.join(" ", texts(arguments)));
        this.key = "git." + key;
        this.arguments = texts(arguments);
    }

    private static String[] texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    }

    /** Returns the key of the sentence in the bundles of the command line. */
    public String key() {
        return key;
    }

    /** Returns what stands in the sentence. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
