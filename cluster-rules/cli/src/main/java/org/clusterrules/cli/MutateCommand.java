package org.clusterrules.cli;

import java.io.IOException;
import java.util.List;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.CaseText;
import org.clusterrules.internal.SafeText;
import org.clusterrules.mutation.Mutant;
import org.clusterrules.mutation.Mutation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes small errors in the rules on purpose, and says which of them no case notices. */
@Command(name = "mutate", sortOptions = false)
final class MutateCommand extends Subcommand {
    @Mixin
    private final RuleSetChoice choice = new RuleSetChoice();

    MutateCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    int call() throws IOException {
        RuleSetChoice.Loaded loaded = choice.load(this);
        CaseReport report = loaded.cases().run(loaded.rules());
        if (!report.passes()) {
            List<String> failing = report.results().stream()
                    .filter(result -> !result.passes())
                    .map(CaseResult::what)
                    .map(what -> words().of("failing-case", what.place(), what.name()))
                    .toList();
            throw new UnreadableException(failing);
        }
        Mutation mutation = Mutation.of(loaded.rules());
        List<Mutant> survivors = mutation.survivors(report);
        StringBuilder text = new StringBuilder();
        for (Mutant survivor : survivors) {
            String what = survivor.description().in(words().language());
            text.append(SafeText.of(words().of("survivor", survivor.criterion().id(), what)))
                    .append('\n');
            text.append(mutation.caseAgainst(survivor, report)
                            .map(CaseText::of)
                            .orElseGet(() -> words().of("no-case-found") + "\n"))
                    .append('\n');
        }
        text.append(words().of("mutants", mutation.mutants().size(), survivors.size()))
                .append('\n');
        console().print(text.toString());
        return survivors.isEmpty() ? 0 : 1;
    }
}
