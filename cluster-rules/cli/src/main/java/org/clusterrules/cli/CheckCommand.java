package org.clusterrules.cli;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clusterrules.book.ProblemGuide;
import org.clusterrules.rulefile.ProblemCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports everything that is wrong with a directory of rules and cases. The problems are the result and go to standard output. */
@Command(name = "check", sortOptions = false)
final class CheckCommand extends Subcommand {
    private static final ImmutableMap<String, BiFunction<DirectoryCheck, CliMessages, String>> FORMATS =
            ImmutableMap.of("text", CheckText::of, "json", CheckJson::of, "sarif", CheckSarif::of);

    @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "check-directory")
    private @Nullable String directory;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "check-format")
    private String format = "text";

    @Option(names = "--fail-on-warnings", descriptionKey = "fail-on-warnings")
    private boolean failOnWarnings;

    @Option(names = "--explain", paramLabel = "CODE", arity = "0..1", fallbackValue = "", descriptionKey = "explain")
    private @Nullable String explained;

    @Override
    int call() throws IOException {
        if (explained != null) {
            return explain(explained);
        } else if (directory == null) {
            throw refuse("missing", "DIR");
        }
        BiFunction<DirectoryCheck, CliMessages, String> output = choose("no-format", format, FORMATS);
        DirectoryCheck report = check(directory, messages());
        console().print(output.apply(report, messages()));
        if (report.errors() > 0) {
            return Main.UNREADABLE;
        }
        return failOnWarnings && report.warnings() > 0 ? 1 : 0;
    }

    /** Without a code, prints a list of all codes. */
    private int explain(String code) throws IOException {
        if (directory != null) {
            throw refuse("explain-directory");
        }
        ProblemGuide guide = new ProblemGuide(messages().language());
        ImmutableMap<String, Function<Optional<ProblemCode>, String>> formats = ImmutableMap.of(
                "text", one -> one.map(guide::text).orElseGet(guide::list),
                "json", one -> CheckJson.of(one, messages()),
                "markdown", one -> one.map(guide::markdown).orElseGet(guide::markdown));
        Function<Optional<ProblemCode>, String> written = choose("no-format", format, formats);
        console().print(written.apply(code.isEmpty() ? Optional.empty() : Optional.of(code(code))));
        return 0;
    }

    /** Accepts the code also as the name of the constant, or in the brackets in which {@code check} prints it. */
    private ProblemCode code(String name) {
        String id = CharMatcher.anyOf("[]")
                .trimFrom(name.strip())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        List<String> known =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();
        return ProblemCode.of(id)
                .orElseThrow(() -> refuse("no-code", name, messages().didYouMean(id, known)));
    }

    static DirectoryCheck check(String directory, CliMessages messages) {
        try {
            return DirectoryCheck.of(directory, FileArguments.directory(directory, messages));
        } catch (IOException e) {
            throw new UnreadableException(FileArguments.describe(directory, e, messages));
        }
    }
}
