package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.cases.Cases;
import org.clusterrules.diff.CriterionChange;
import org.clusterrules.diff.DiffReport;
import org.clusterrules.diff.Impact;
import org.clusterrules.diff.Revision;
import org.clusterrules.diff.RuleSetDiff;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what differs between two rule sets, and whom it affects. */
@Command(name = "diff", sortOptions = false)
final class DiffCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "A", descriptionKey = "diff-a")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "diff-b")
    private String after = "";

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "diff-format")
    private String format = "markdown";

    @Option(names = "--applications", paramLabel = "FILE", descriptionKey = "applications")
    private @Nullable String applications;

    @Option(names = "--witnesses", paramLabel = "DIR", descriptionKey = "witnesses")
    private @Nullable String witnesses;

    @Option(names = "--fail-on", paramLabel = "WHAT", descriptionKey = "fail-on")
    private @Nullable String failOn;

    DiffCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    int call() throws IOException {
        if (!format.equals("markdown") && !format.equals("json")) {
            throw refuse("no-format", format, "markdown, json");
        } else if (failOn != null && !failOn.equals("newly-unmet") && !failOn.equals("any")) {
            throw refuse("no-fail-on", failOn);
        }
        List<String> problems = new ArrayList<>();
        Optional<Revision> one = revision(before, problems);
        Optional<Revision> other = revision(after, problems);
        List<Application> forms = applications == null
                ? List.of()
                : new InputFiles(List.of(applications), UTF_8, console(), words()).readAll(problems);
        if (!problems.isEmpty() || one.isEmpty() || other.isEmpty()) {
            throw new UnreadableException(problems);
        }
        RuleSetDiff diff = RuleSetDiff.between(one.get(), other.get(), Cases.eligibleForm());
        Optional<Impact> impact = applications == null ? Optional.empty() : Optional.of(Impact.of(diff, forms));
        if (witnesses != null) {
            writeWitnesses(Places.path(witnesses, words()), diff);
        }
        DiffReport report = new DiffReport(diff, impact, words().language());
        console().print(format.equals("json") ? report.json() : report.markdown());
        return fails(diff, impact) ? 1 : 0;
    }

    private Optional<Revision> revision(String name, List<String> problems) {
        if (RuleSet.builtInIds().contains(name)) {
            return Optional.of(new Revision(name, RuleSet.builtIn(name).direct()));
        }
        try {
            if (GitRevision.isOne(name)) {
                return Optional.of(
                        new Revision(name, GitRevision.load(name, words()).direct()));
            }
            Path path = Places.path(name, words());
            if (Files.isRegularFile(path)) {
                problems.add(words().of("at-file", name, words().of("no-directory")));
                return Optional.empty();
            }
            return Optional.of(new Revision(name, RuleSet.load(path).direct()));
        } catch (InvalidRuleSetException e) {
            problems.addAll(Rules.describe(e, name, words()));
        } catch (IOException e) {
            problems.add(words().of("at-file", name, Places.describe(e, words())));
        }
        return Optional.empty();
    }

    private static void writeWitnesses(Path directory, RuleSetDiff diff) throws IOException {
        Files.createDirectories(directory);
        for (CriterionChange change : diff.changes()) {
            if (change.witness().isPresent()) {
                WholeFile.write(
                        directory.resolve(change.criterion() + ".json"),
                        ApplicationJson.write(change.witness().get().form().application()));
            }
        }
    }

    private boolean fails(RuleSetDiff diff, Optional<Impact> impact) {
        if (failOn == null) {
            return false;
        } else if (failOn.equals("any")) {
            return !diff.changes().isEmpty();
        }
        return impact.map(Impact::newlyUnmet)
                .orElseGet(() -> diff.changes().stream().anyMatch(CriterionChange::newlyUnmet));
    }
}
