package org.clusterrules.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.clusterrules.book.ReferencePage;
import org.clusterrules.workbench.internal.Json;
import picocli.CommandLine.Option;

/** Lists what rules can be made of. */
abstract class ReferenceCommand extends Subcommand {
    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "reference-format")
    private String format = "text";

    private final Function<ReferencePage, String> text;
    private final Function<ReferencePage, String> markdown;

    ReferenceCommand(Function<ReferencePage, String> text, Function<ReferencePage, String> markdown) {
        this.text = text;
        this.markdown = markdown;
    }

    abstract List<Json> json();

    @Override
    final int call() throws IOException {
        Function<ReferencePage, String> written = choose(
                "no-format",
                format,
                ImmutableMap.of("text", text, "json", page -> Json.indented(json()), "markdown", markdown));
        console().print(written.apply(new ReferencePage(messages().language())));
        return 0;
    }
}
