package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import picocli.CommandLine.Option;

/** The option that says in which character set forms are written. */
final class EncodingOption {
    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
    private String name = UTF_8.name();

    /** Returns the character set; refuses one that is not known. */
    Charset charset(Subcommand command) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw command.refuse("no-encoding", name, UTF_8.name() + ", GBK, GB18030");
        }
    }
}
