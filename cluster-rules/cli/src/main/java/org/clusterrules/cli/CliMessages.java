package org.clusterrules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.Label;
import org.clusterrules.model.internal.NearestName;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The messages of the command line, in Chinese or English. */
record CliMessages(Locale language) {
    private static final Catalogue MESSAGES = new Catalogue(name -> CliMessages.class.getResourceAsStream(name));

    ResourceBundle bundle() {
        // Named in full, so that the machine's locale does not matter.
        return ResourceBundle.getBundle(
                CliMessages.class.getPackageName() + ".messages_" + language.getLanguage(), Locale.ROOT);
    }

    String of(Label label) {
        return label.in(language);
    }

    String of(String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    /** Words a problem of a file that the user knows by another path. */
    String of(String path, RuleProblem problem) {
        return path + problem.describe(language).substring(problem.file().length());
    }

    /** Returns the exception that ends the command with that message. */
    UnreadableException refusal(String key, Object... arguments) {
        return new UnreadableException(of(key, arguments));
    }

    /** Returns the exception that ends the command with that message about a file or directory. */
    UnreadableException refusalAt(Object file, String key, Object... arguments) {
        return refusal("at-file", file, of(key, arguments));
    }

    /** Returns a known error message of the system in this language, and any other as it is. */
    String system(String message) {
        String key = "system." + message.replace(' ', '-');
        return bundle().containsKey(key) ? of(key) : message;
    }

    /** Words an error in the command line; picocli has English messages only. */
    String of(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), problem.getCommandLine());
        } else if (problem instanceof MissingParameterException missing) {
            // The missing option is probably one with a typing error.
            return missing.getCommandLine().getUnmatchedArguments().stream()
                    .filter(argument -> argument.startsWith("-"))
                    .findFirst()
                    .map(argument -> unmatched(argument, missing.getCommandLine()))
                    .orElseGet(() -> of("missing", names(missing.getMissing())));
        } else if (problem instanceof OverwrittenOptionException overwritten) {
            return of("overwritten", name(overwritten.getOverwritten()));
        }
        return String.valueOf(problem.getMessage());
    }

    private String unmatched(String argument, CommandLine command) {
        Set<String> commands = command.getSubcommands().keySet();
        Set<String> options = command.getCommandSpec().optionsMap().keySet();
        if (options.contains(argument.replaceFirst("=.*", ""))) {
            return of("option-behind-dashes", argument);
        } else if (argument.startsWith("-")) {
            return of("no-option", argument, didYouMean(argument, options));
        } else if (commands.isEmpty()) {
            return of("too-many-arguments", argument, asOption(argument, options));
        }
        String near = didYouMean(argument, commands);
        return of("no-command", argument, near, String.join(", ", commands));
    }

    /** Suggests the option that takes such a name of rules; empty if the command has none, or the argument names no rules. */
    private String asOption(String argument, Set<String> options) {
        if (options.contains("--rule-set") && RuleSet.builtInIds().contains(argument)) {
            return of("did-you-mean", "--rule-set " + argument);
        }
        return options.contains("--rules") && isDirectory(argument) ? of("did-you-mean", "--rules " + argument) : "";
    }

    private boolean isDirectory(String argument) {
        try {
            return Files.isDirectory(FileArguments.path(argument, this));
        } catch (IOException e) {
            return false; // no name of a file
        }
    }

    /** Returns a suggestion of the nearest known name; empty if none is near. */
    String didYouMean(String argument, Collection<String> known) {
        return NearestName.of(argument, known)
                .map(near -> of("did-you-mean", near))
                .orElse("");
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(CliMessages::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
