package org.clusterrules.cli;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.Label;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command line says, in one language. */
final class Words {
    private static final Catalogue MESSAGES = new Catalogue(Words.class::getResourceAsStream);

    private final Locale language;

    private Words(Locale language) {
        this.language = language;
    }

    /** Returns the words in Chinese or English. */
    static Words in(Locale language) {
        return new Words(language);
    }

    Locale language() {
        return language;
    }

    /** Returns the bundle, which picocli takes the words of its help from. */
    ResourceBundle bundle() {
        // Named whole, so that the machine's own locale has no say.
        return ResourceBundle.getBundle(
                Words.class.getPackageName() + ".messages_" + language.getLanguage(), Locale.ROOT);
    }

    String of(Label label) {
        return label.in(language);
    }

    String of(String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    /** Returns what to say of an error of the system; the system's own words if it is none of those known here. */
    String system(String message) {
        String key = "system." + message.replace(' ', '-');
        return bundle().containsKey(key) ? of(key) : message;
    }

    /** Says what is wrong with a command line; picocli knows English alone. */
    String of(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            List<String> near = unmatched.getSuggestions();
            String advice = near.isEmpty() ? "" : of("did-you-mean", near.get(0));
            String commands =
                    String.join(", ", problem.getCommandLine().getSubcommands().keySet());
            return of(first.startsWith("-") ? "no-option" : "no-command", first, advice, commands);
        } else if (problem instanceof MissingParameterException missing) {
            return of("missing", missing.getMissing().stream().map(Words::name).collect(Collectors.joining(", ")));
        } else if (problem instanceof OverwrittenOptionException overwritten) {
            return of("overwritten", name(overwritten.getOverwritten()));
        }
        return String.valueOf(problem.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
