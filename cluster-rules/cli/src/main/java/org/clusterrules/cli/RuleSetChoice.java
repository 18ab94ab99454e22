package org.clusterrules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.clusterrules.cases.Cases;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The rule set of a command for analysts: a directory or a built-in one. */
final class RuleSetChoice {
    @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "directory")
    private @Nullable String directory;

    @Option(names = "--rule-set", paramLabel = "ID", descriptionKey = "rule-set")
    private @Nullable String ruleSet;

    /** A rule set, to be applied directly, and its cases. */
    record Loaded(RuleSet rules, Cases cases) {}

    Loaded load(Subcommand command) {
        if (directory != null && ruleSet != null) {
            throw command.refuse("directory-twice");
        } else if (directory != null) {
            return inDirectory(directory, command.messages());
        } else if (ruleSet == null) {
            throw command.refuse("missing", "DIR");
        }
        command.checkBuiltIn("no-rule-set.or-directory", ruleSet);
        return new Loaded(RuleSet.builtIn(ruleSet).direct(), Cases.builtIn(ruleSet));
    }

    /** Returns the directory; empty for a built-in rule set. */
    Optional<Path> path(CliMessages messages) throws IOException {
        return directory == null ? Optional.empty() : Optional.of(FileArguments.path(directory, messages));
    }

    RuleFiles files() {
        return RuleFiles.in(directory);
    }

    private static Loaded inDirectory(String directory, CliMessages messages) {
        return RuleSetLoader.require(messages, loader -> {
            Optional<RuleSet> rules = loader.load(null, directory);
            return rules.flatMap(there -> loader.read(
                    directory, () -> new Loaded(there.direct(), Cases.in(FileArguments.path(directory, messages)))));
        });
    }
}
