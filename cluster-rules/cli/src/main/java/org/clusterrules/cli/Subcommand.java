package org.clusterrules.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One command of the command line. */
abstract class Subcommand {
    private static final int MOST_SUGGESTED = 5;

    @Spec
    private @Nullable CommandSpec spec;

    private @Nullable Console console;

    final Subcommand on(Console ofProcess) {
        console = ofProcess;
        return this;
    }

    /**
     * Runs the command and returns the exit code.
     *
     * @throws IOException if the result cannot be written
     * @throws UnreadableException if an input cannot be read
     * @throws ParameterException if the options do not fit each other
     */
    abstract int call() throws IOException;

    final CliMessages messages() {
        return console().messages();
    }

    final Console console() {
        return requireNonNull(console, "not connected");
    }

    /** Whether a language was given, and is not the default. */
    final boolean isLanguageGiven() {
        return spec != null && spec.findOption("--lang").getValue() != null;
    }

    /** Returns the value of a name in upper or lower case; refuses an unknown one with the message of that key. */
    final <T> T choose(String key, String name, Map<String, T> known) {
        T chosen = known.get(name.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw refuse(key, name, String.join(", ", known.keySet()));
        }
        return chosen;
    }

    /** Refuses the id of a rule set that is not built in, with the message of that key. */
    final void checkBuiltIn(String key, String id) {
        if (!RuleSet.builtInIds().contains(id)) {
            throw refuse(key, id, String.join(", ", RuleSet.builtInIds()));
        }
    }

    final void checkCriterion(RuleSet rules, String criterionId) {
        List<String> known = rules.criteria().stream().map(Criterion::id).toList();
        if (!known.contains(criterionId)) {
            throw refuse("no-criterion", rules.info().id(), criterionId, meant(criterionId, known));
        }
    }

    private String meant(String criterionId, List<String> known) {
        String containing = known.stream()
                .filter(id -> id.contains(criterionId))
                .limit(MOST_SUGGESTED)
                .collect(Collectors.joining(", "));
        if (!containing.isEmpty()) {
            return messages().of("criteria-containing", containing);
        }
        String near = messages().didYouMean(criterionId, known);
        return near.isEmpty() ? messages().of("criteria-listed") : near;
    }

    /** Returns the exception that refuses a value on the command line. */
    final ParameterException refuse(String key, Object... arguments) {
        return new ParameterException(
                requireNonNull(spec, "not parsed").commandLine(), messages().of(key, arguments));
    }
}
