package org.clusterrules.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Selects the file of the result; by default, standard output. */
final class OutputOption {
    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "output")
    private @Nullable String file;

    @Nullable
    String file() {
        return file;
    }

    Destination open(Subcommand command) throws IOException {
        return new Destination(command.console(), file);
    }
}
