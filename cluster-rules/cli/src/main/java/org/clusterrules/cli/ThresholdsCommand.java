package org.clusterrules.cli;

import java.io.IOException;
import org.clusterrules.rulefile.reader.ThresholdTable;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes what a rule set requires now as a table, in which a person changes numbers. */
@Command(name = "thresholds", sortOptions = false)
final class ThresholdsCommand extends Subcommand {
    @Parameters(paramLabel = "DIR|ID", descriptionKey = "directory-or-id")
    private String rules = "";

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    int call() throws IOException {
        Destination destination = output.open(this).notOver(RuleFiles.in(rules));
        RuleSet loaded = RuleSetLoader.require(messages(), loader -> loader.named(rules));
        destination.write(ThresholdTable.write(loaded.rules(), messages().language()));
        return 0;
    }
}
