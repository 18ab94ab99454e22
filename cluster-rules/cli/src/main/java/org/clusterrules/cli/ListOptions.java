package org.clusterrules.cli;

import com.google.common.collect.ImmutableMap;
import picocli.CommandLine.Option;

/** The option of a command that lists something: text for a person, or JSON. */
final class ListOptions {
    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "list-format")
    private String format = "text";

    /** Whether JSON is asked for. */
    boolean isJson(Subcommand command) {
        return command.choose("no-format", format, ImmutableMap.of("text", false, "json", true));
    }
}
