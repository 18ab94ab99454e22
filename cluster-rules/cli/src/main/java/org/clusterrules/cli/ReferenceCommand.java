package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.clusterrules.book.ReferencePage;
import picocli.CommandLine.Option;

/** Lists what rules can be made of. */
abstract class ReferenceCommand extends Subcommand {
    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "reference-format")
    private String format = "text";

    ReferenceCommand(Words words, Console console) {
        super(words, console);
    }

    abstract String text(ReferencePage page);

    abstract String markdown(ReferencePage page);

    abstract void write(JsonGenerator json) throws IOException;

    @Override
    final int call() throws IOException {
        ReferencePage page = new ReferencePage(words().language());
        console()
                .print(
                        switch (format) {
                            case "text" -> text(page);
                            case "json" -> Json.write(this::write);
                            case "markdown" -> markdown(page);
                            default -> throw refuse("no-format", format, "text, json, markdown");
                        });
        return 0;
    }
}
