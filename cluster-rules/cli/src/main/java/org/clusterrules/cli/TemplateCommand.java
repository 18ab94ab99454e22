package org.clusterrules.cli;

import java.io.IOException;
import org.clusterrules.model.ApplicationJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a blank form to fill in. */
@Command(name = "template", sortOptions = false)
final class TemplateCommand extends Subcommand {
    @Mixin
    private final EditionOption edition = new EditionOption();

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "output")
    private @Nullable String output;

    TemplateCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    int call() throws IOException {
        String template = ApplicationJson.template(edition.of(this));
        new Outputs(console(), words(), output).write(template);
        return 0;
    }
}
