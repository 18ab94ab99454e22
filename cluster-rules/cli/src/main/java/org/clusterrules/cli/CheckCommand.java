package org.clusterrules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says everything that is wrong with a directory of rules and cases. What it finds is its result, and goes to standard output. */
@Command(name = "check", sortOptions = false)
final class CheckCommand extends Subcommand {
    @Parameters(paramLabel = "DIR", descriptionKey = "check-directory")
    private String directory = "";

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "check-format")
    private String format = "text";

    @Option(names = "--fail-on-warnings", descriptionKey = "fail-on-warnings")
    private boolean failOnWarnings;

    CheckCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    int call() throws IOException {
        CheckFormat output = CheckFormat.of(format)
                .orElseThrow(() -> refuse("no-format", format, String.join(", ", CheckFormat.names())));
        CheckReport report = check(directory, words());
        console().print(output.write(report, words()));
        if (report.errors() > 0) {
            return Main.UNREADABLE;
        }
        return failOnWarnings && report.warnings() > 0 ? 1 : 0;
    }

    /** Reads what there is in the directory, and gathers everything that is wrong with it. */
    static CheckReport check(String directory, Words words) {
        try {
            Path path = Places.path(directory, words);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UnreadableException(List.of(words.of("at-file", directory, words.of("no-rule-directory"))));
            }
            DirectoryCheck found = DirectoryCheck.of(path);
            return new CheckReport(directory, found.rules(), found.problems());
        } catch (IOException e) {
            throw new UnreadableException(List.of(words.of("at-file", directory, Places.describe(e, words))));
        }
    }
}
