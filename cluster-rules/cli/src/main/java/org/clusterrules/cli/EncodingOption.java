package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Selects the character set of forms, and opens their files. */
final class EncodingOption {
    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
    private String name = UTF_8.name();

    /** Opens files of which the command takes any number. */
    InputFiles files(Subcommand command, List<String> names) {
        return new InputFiles(names, true, charset(command), command.console());
    }

    /** Opens the only file that an argument takes; none if it is not given. */
    InputFiles file(Subcommand command, @Nullable String name) {
        return new InputFiles(name == null ? List.of() : List.of(name), false, charset(command), command.console());
    }

    private Charset charset(Subcommand command) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw command.refuse("no-encoding", name, UTF_8.name() + ", GBK, GB18030");
        }
    }
}
