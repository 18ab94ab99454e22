package org.clusterrules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Loads the rules that the command line names.
 *
 * @param problems the list to which problems are added
 */
record RuleSetLoader(CliMessages messages, List<String> problems) {
    private static final String DEFAULT = "national-2022";

    /** Returns what is loaded; refuses it with everything that is wrong. */
    static <T> T require(CliMessages messages, Function<RuleSetLoader, Optional<T>> loading) {
        List<String> problems = new ArrayList<>();
        return loading.apply(new RuleSetLoader(messages, problems))
                .orElseThrow(() -> new UnreadableException(problems));
    }

    interface IoSupplier<T> {
        T get() throws IOException;
    }

    /** Returns the rule set of a name: a built-in one, or one in a directory, as it is or as it was in a revision. */
    Optional<RuleSet> named(String name) {
        if (RuleSet.builtInIds().contains(name)) {
            return Optional.of(RuleSet.builtIn(name));
        } else if (GitRevision.isOne(name)) {
            return read(name, () -> GitRevision.load(name, messages));
        }
        return read(name, () -> {
            if (!Files.exists(FileArguments.path(name, messages))) {
                throw new IOException(messages.of("no-rules", String.join(", ", RuleSet.builtInIds())));
            }
            return inDirectory(name);
        });
    }

    /** Returns the rule set in the directory, or else the built-in one; empty if there are problems, which are added to the list. */
    Optional<RuleSet> load(@Nullable String builtIn, @Nullable String directory) {
        return directory == null
                ? Optional.of(RuleSet.builtIn(builtIn == null ? DEFAULT : builtIn))
                : read(directory, () -> inDirectory(directory));
    }

    private RuleSet inDirectory(String directory) throws IOException {
        return RuleSet.load(FileArguments.directory(directory, messages));
    }

    <T> Optional<T> read(String directory, IoSupplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidRuleSetException e) {
            problems.addAll(describe(e, directory));
        } catch (IOException e) {
            problems.add(FileArguments.describe(directory, e, messages));
        }
        return Optional.empty();
    }

    private List<String> describe(InvalidRuleSetException invalid, String directory) {
        return invalid.problems().stream()
                .filter(RuleProblem::isError)
                .map(problem -> messages.of(place(directory, problem.file()), problem))
                .toList();
    }

    /** Returns a file as a path from here; for a revision ({@code HEAD:province}), as git names it. */
    private static String place(String directory, String file) {
        int revision = GitRevision.isOne(directory) ? directory.indexOf(':') + 1 : 0;
        return directory.substring(0, revision)
                + Path.of(directory.substring(revision), file).normalize();
    }
}
