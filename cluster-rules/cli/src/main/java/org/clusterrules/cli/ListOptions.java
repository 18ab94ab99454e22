package org.clusterrules.cli;

import picocli.CommandLine.Option;

/** The option of a command that lists something: text for a person, or JSON. */
final class ListOptions {
    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "list-format")
    private String format = "text";

    /** Whether JSON is asked for. */
    boolean isJson(Subcommand command) {
        if (!format.equals("text") && !format.equals("json")) {
            throw command.refuse("no-format", format, "text, json");
        }
        return format.equals("json");
    }
}
