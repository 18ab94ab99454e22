package org.clusterrules.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command, with the options that every command inherits. */
@SuppressWarnings("UnusedVariable") // picocli sets the options and answers them
@Command(name = "java -jar cluster.jar", synopsisSubcommandLabel = "COMMAND")
final class Commands {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "version")
    private boolean version;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
    private @Nullable String language; // read by Main before
}
