package org.clusterrules.cli;

import java.io.IOException;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.Coverage;
import org.clusterrules.cases.JunitXml;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the cases beside the rules. */
@Command(name = "test", sortOptions = false)
final class TestCommand extends Subcommand {
    @Mixin
    private final RuleSetChoice choice = new RuleSetChoice();

    @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "junit")
    private @Nullable String junit;

    @Option(names = "--require-coverage", descriptionKey = "require-coverage")
    private boolean requireCoverage;

    @Option(names = "--allow-no-cases", descriptionKey = "allow-no-cases")
    private boolean allowNoCases;

    @Override
    int call() throws IOException {
        Destination results = junit == null ? null : new Destination(console(), junit).notOver(choice.files());
        RuleSetChoice.Loaded loaded = choice.load(this);
        CaseReport report = loaded.cases().run(loaded.rules());
        if (results != null) {
            results.write(JunitXml.of(report, messages().language()));
        }
        console().print(new CaseTree(messages()).of(report));
        if (report.results().isEmpty() && !allowNoCases) {
            console().print(messages().of("no-cases") + "\n");
            return 1;
        }
        boolean covered = report.coverage().stream().allMatch(Coverage::isFull);
        return report.passes() && (covered || !requireCoverage) ? 0 : 1;
    }
}
