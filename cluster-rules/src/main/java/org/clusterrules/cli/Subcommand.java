package org.clusterrules.cli;

import java.io.IOException;

/** What one word behind {@code cluster.jar} does; picocli has set its options. */
interface Subcommand {
    /**
     * Does it, and returns the exit code.
     *
     * @throws IOException if the result cannot be written
     * @throws UnreadableException if something that was named cannot be read
     * @throws picocli.CommandLine.ParameterException if the options do not go together
     */
    int call() throws IOException;
}
