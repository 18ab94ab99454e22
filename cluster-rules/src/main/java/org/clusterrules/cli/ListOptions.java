package org.clusterrules.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of a command that lists something: text for a person, or JSON. */
final class ListOptions {
    private final Words words;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "list-format")
    private String format = "text";

    ListOptions(Words words) {
        this.words = words;
    }

    /** Whether JSON is asked for. */
    boolean isJson() {
        if (!format.equals("text") && !format.equals("json") && spec != null) {
            throw new ParameterException(spec.commandLine(), words.of("no-format", format, "text, json"));
        }
        return format.equals("json");
    }
}
