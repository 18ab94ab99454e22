package org.clusterrules.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clusterrules.cases.Cases;
import org.clusterrules.diff.CriterionChange;
import org.clusterrules.diff.DiffReport;
import org.clusterrules.diff.Impact;
import org.clusterrules.diff.Revision;
import org.clusterrules.diff.RuleSetDiff;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two rule sets, and reports whom the differences affect. */
@Command(name = "diff", sortOptions = false)
final class DiffCommand extends Subcommand {
    /** As many as a person looks through. */
    static final int MOST_LISTED = 20;

    private static final ImmutableMap<String, Function<DiffReport, String>> FORMATS = ImmutableMap.of(
            "text", DiffReport::text,
            "markdown", DiffReport::markdown,
            "html", DiffReport::html,
            "json", DiffReport::json);

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "diff-a")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "diff-b")
    private String after = "";

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "diff-format")
    private String format = "markdown"; // on a terminal, too: to recognise one, a shell would have to be started

    @Mixin
    private final OutputOption output = new OutputOption();

    @Option(names = "--applications", paramLabel = "FILE", descriptionKey = "applications")
    private @Nullable String applications;

    @Mixin
    private final EncodingOption encoding = new EncodingOption();

    @Option(names = "--all", descriptionKey = "all-applications")
    private boolean all;

    @Option(names = "--witnesses", paramLabel = "DIR", descriptionKey = "witnesses")
    private @Nullable String witnesses;

    @Option(names = "--fail-on", paramLabel = "WHAT", descriptionKey = "fail-on")
    private @Nullable String failOn;

    @Override
    int call() throws IOException {
        Function<DiffReport, String> written = choose("no-format", format, FORMATS);
        if (failOn != null && !failOn.equals("newly-unmet") && !failOn.equals("any")) {
            throw refuse("no-fail-on", failOn);
        }
        InputFiles input = encoding.file(this, applications);
        List<String> problems = new ArrayList<>();
        Optional<Revision> one = revision(before, problems);
        Optional<Revision> other = revision(after, problems);
        problems.addAll(input.problems());
        if (!problems.isEmpty() || one.isEmpty() || other.isEmpty()) {
            throw new UnreadableException(problems);
        }
        Stream.of(one.get().rules(), other.get().rules())
                .filter(rules -> !Edition.all().containsValue(rules.edition())) // defined by them
                .forEach(input::take);
        Destination destination = output.open(this).notOver(input).notOver(RuleFiles.in(before, after));
        List<Application> forms = new ArrayList<>();
        int unreadable = input.readEach(problems, forms::add);
        if (forms.isEmpty()) {
            UnreadableException.check(problems);
        }
        RuleSetDiff diff = RuleSetDiff.between(
                one.get(), other.get(), Cases.eligibleForm(other.get().rules().edition()));
        Optional<Impact> impact =
                applications == null ? Optional.empty() : Optional.of(Impact.of(diff, forms, unreadable));
        if (witnesses != null) {
            Path directory = FileArguments.path(witnesses, messages());
            writeWitnesses(directory, witnesses(directory, diff, input));
        }
        DiffReport report = new DiffReport(diff, impact, messages().language(), all ? Integer.MAX_VALUE : MOST_LISTED);
        destination.write(written.apply(report));
        problems.forEach(console()::problem);
        return problems.isEmpty() ? fails(diff, impact) ? 1 : 0 : 2;
    }

    private Optional<Revision> revision(String name, List<String> problems) {
        return new RuleSetLoader(messages(), problems).named(name).map(rules -> new Revision(name, rules.direct()));
    }

    /** Returns the witness forms by file; refuses to overwrite what was read. */
    private Map<Path, Application> witnesses(Path directory, RuleSetDiff diff, InputFiles input) throws IOException {
        RuleFiles rules = RuleFiles.in(before, after);
        Map<Path, Application> files = new LinkedHashMap<>();
        for (CriterionChange change : diff.changes()) {
            Path file = directory.resolve(change.criterionId() + ".json");
            if (change.witness().isPresent()) {
                if (input.contain(file) || rules.contain(file)) {
                    throw messages().refusal("output-is-input", file);
                }
                files.put(file, change.witness().get().form().application());
            }
        }
        return files;
    }

    private void writeWitnesses(Path directory, Map<Path, Application> files) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException e) {
            throw messages().refusalAt(directory, "output.no-new-directory");
        }
        for (Map.Entry<Path, Application> file : files.entrySet()) {
            AtomicFile.write(file.getKey(), ApplicationJson.write(file.getValue()));
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
