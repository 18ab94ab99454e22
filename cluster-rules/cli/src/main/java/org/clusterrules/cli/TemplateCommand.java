package org.clusterrules.cli;

import java.io.IOException;
import java.util.stream.Stream;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.clusterrules.word.ApplicationWord;
import org.clusterrules.word.UnwritableWordException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a blank form to fill in. */
@Command(name = "template", sortOptions = false)
final class TemplateCommand extends Subcommand {
    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "template-format")
    private @Nullable String format;

    @Mixin
    private final EditionOption edition = new EditionOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    int call() throws IOException {
        FormFormat of = FormFormat.of(this, format, output.file());
        Edition blank = edition.of(this);
        Destination destination = output.open(this);
        if (of == FormFormat.DOCX && destination.goToTerminal()) {
            throw refuse("docx-on-terminal");
        }
        if (of == FormFormat.DOCX) {
            destination.write(Stream.of(document(blank)));
        } else {
            destination.write(ApplicationJson.template(blank));
        }
        return 0;
    }

    private byte[] document(Edition blank) {
        try {
            return ApplicationWord.template(blank);
        } catch (UnwritableWordException e) {
            throw new UnreadableException(e.message(messages().language()));
        }
    }
}
