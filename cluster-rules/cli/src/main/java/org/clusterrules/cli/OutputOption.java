package org.clusterrules.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says in which file the result is written; standard output where none is given. */
final class OutputOption {
    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "output")
    private @Nullable String file;

    /** Returns the name of the file, if one is given. */
    @Nullable
    String file() {
        return file;
    }

    /** Looks where the result goes. */
    Destination open(Subcommand command) throws IOException {
        return new Destination(command.console(), file);
    }
}
