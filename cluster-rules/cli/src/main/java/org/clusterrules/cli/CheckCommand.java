package org.clusterrules.cli;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.Cases;
import org.clusterrules.model.Label;
import org.clusterrules.model.NearestName;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says everything that is wrong with a directory of rules and cases. What it finds is its result, and goes to standard output. */
@Command(name = "check", sortOptions = false)
final class CheckCommand extends Subcommand {
    @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "check-directory")
    private @Nullable String directory;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "check-format")
    private String format = "text";

    @Option(names = "--fail-on-warnings", descriptionKey = "fail-on-warnings")
    private boolean failOnWarnings;

    @Option(names = "--explain", paramLabel = "CODE", arity = "0..1", fallbackValue = "", descriptionKey = "explain")
    private @Nullable String explained;

    CheckCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    int call() throws IOException {
        if (explained != null) {
            return explain(explained);
        } else if (directory == null) {
            throw refuse("missing", "DIR");
        }
        CheckFormat output = CheckFormat.of(format)
                .orElseThrow(() -> refuse("no-format", format, String.join(", ", CheckFormat.names())));
        CheckReport report = check(directory);
        console().print(output.write(report, words()));
        if (report.errors() > 0) {
            return Main.UNREADABLE;
        }
        return failOnWarnings && report.warnings() > 0 ? 1 : 0;
    }

    /** Prints the page of a code, or a list of all codes where none is named. */
    private int explain(String code) throws IOException {
        if (directory != null) {
            throw refuse("explain-directory");
        }
        console()
                .print(new Explanation(words())
                        .write(format, code.isEmpty() ? Optional.empty() : Optional.of(code(code)))
                        .orElseThrow(() -> refuse("no-format", format, String.join(", ", Explanation.FORMATS))));
        return 0;
    }

    /** Finds the code, also as the constant of a program or as check prints it. */
    private ProblemCode code(String name) {
        String id = CharMatcher.anyOf("[]")
                .trimFrom(name.strip())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        List<String> known =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();
        return ProblemCode.of(id)
                .orElseThrow(() -> refuse(
                        "no-code",
                        name,
                        NearestName.of(id, known)
                                .map(near -> words().of("did-you-mean", near))
                                .orElse("")));
    }

    private CheckReport check(String directory) {
        try {
            Path path = Places.path(directory, words());
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UnreadableException(
                        List.of(words().of("at-file", directory, words().of("no-rule-directory"))));
            }
            Set<RuleProblem> problems = new LinkedHashSet<>();
            Optional<RuleSet> rules = rules(path, problems);
            checkCases(path, rules, problems);
            return new CheckReport(directory, rules, List.copyOf(problems));
        } catch (IOException e) {
            throw new UnreadableException(List.of(words().of("at-file", directory, Places.describe(e, words()))));
        }
    }

    private static Optional<RuleSet> rules(Path path, Set<RuleProblem> problems) throws IOException {
        try {
            RuleSet rules = RuleSet.load(path);
            problems.addAll(rules.warnings());
            return Optional.of(rules);
        } catch (InvalidRuleSetException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Reads the cases, and looks for their rules where these can be used. */
    private static void checkCases(Path path, Optional<RuleSet> rules, Set<RuleProblem> problems) throws IOException {
        try {
            Cases cases = Cases.in(path);
            if (rules.isPresent()) {
                List<String> known =
                        rules.get().criteria().stream().map(Criterion::id).toList();
                Set<String> unknown = new HashSet<>(known);
                cases.all().stream()
                        .filter(one -> unknown.add(one.criterion()))
                        .map(one -> noRule(one, known))
                        .forEach(problems::add);
            }
        } catch (InvalidRuleSetException e) {
            problems.addAll(e.problems());
        }
    }

    private static RuleProblem noRule(Case one, List<String> known) {
        String name = ProblemWording.quote(one.criterion());
        Label near = ProblemWording.didYouMean(one.criterion(), known);
        return new RuleProblem(
                ProblemCode.CASE_FILE,
                one.file(),
                one.line(),
                1,
                "",
                new Label(
                        "规则集中没有用例所试的规则“" + name + "”" + near.zh(),
                        "the rule set has no rule \"" + name + "\" for this case to try" + near.en()));
    }
}
