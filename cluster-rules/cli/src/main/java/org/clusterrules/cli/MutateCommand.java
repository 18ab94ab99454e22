package org.clusterrules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.CaseFileEdit;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.CaseText;
import org.clusterrules.internal.SafeText;
import org.clusterrules.mutation.Mutant;
import org.clusterrules.mutation.Mutation;
import org.clusterrules.mutation.MutationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports the mutants that survive the cases, and cases that would kill them. The output is a case file with comments. */
@Command(name = "mutate", sortOptions = false)
final class MutateCommand extends Subcommand {
    @Mixin
    private final RuleSetChoice choice = new RuleSetChoice();

    @Option(names = "--write", descriptionKey = "write-cases")
    private boolean write;

    @Override
    int call() throws IOException {
        RuleSetChoice.Loaded loaded = choice.load(this);
        Optional<Path> directory = choice.path(messages());
        if (write && directory.isEmpty()) {
            throw refuse("write-built-in");
        }
        CaseReport report = loaded.cases().run(loaded.rules());
        UnreadableException.check(report.results().stream()
                .filter(result -> !result.passes())
                .map(CaseResult::what)
                .map(what -> messages().of("failing-case", what.place(), what.name()))
                .toList());
        MutationReport found = mutate(report);
        List<String> written = write && !found.cases().isEmpty() ? write(found.cases(), directory.get()) : List.of();
        console().print(text(found, written));
        boolean isDone = write ? found.unnoticed().isEmpty() : found.survivors().isEmpty();
        return isDone ? 0 : 1;
    }

    private MutationReport mutate(CaseReport report) {
        boolean isShown = Terminal.showsProgress(true);
        try {
            return Mutation.of(report.rules()).run(report, (done, of) -> {
                if (isShown) {
                    console().status(messages().of("mutate-progress", done + 1, of));
                }
            });
        } finally {
            if (isShown) {
                console().status("");
            }
        }
    }

    /** Adds the cases to their files, and returns the names of these. */
    private List<String> write(List<Case> cases, Path directory) throws IOException {
        List<String> written = new ArrayList<>();
        try {
            Map<String, String> files = CaseFileEdit.adding(cases, directory);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = directory.resolve(file.getKey());
                AtomicFile.write(Files.exists(path) ? path.toRealPath() : path, file.getValue());
                written.add(file.getKey());
            }
        } catch (IllegalArgumentException e) {
            throw messages().refusalAt(directory.resolve(e.getMessage()), "cannot-add-cases");
        }
        return written;
    }

    private String text(MutationReport found, List<String> written) {
        List<String> comments = new ArrayList<>();
        found.equivalent().forEach(mutant -> comments.add(line("equivalent", mutant)));
        found.survivors().forEach(mutant -> comments.add(line("survivor", mutant)));
        found.unnoticed().forEach(mutant -> comments.add(line("no-case-found", mutant)));
        String count =
                messages().of("mutants", found.mutants(), found.survivors().size());
        if (comments.isEmpty()) {
            return count + "\n";
        }
        int cases = found.cases().size();
        if (!written.isEmpty()) {
            comments.add(SafeText.of(messages().of("cases-written", cases, String.join(", ", written))));
        } else if (cases > 0) {
            comments.add(messages().of("cases-found", cases));
        }
        String commented =
                comments.stream().map(comment -> "# " + comment + "\n").collect(Collectors.joining());
        return commented + CaseText.of(found.cases()) + "# " + count + "\n";
    }

    private String line(String key, Mutant mutant) {
        String what = mutant.description().in(messages().language());
        return SafeText.of(messages().of(key, mutant.criterion().id(), what));
    }
}
