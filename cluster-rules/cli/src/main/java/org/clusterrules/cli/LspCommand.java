package org.clusterrules.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.cli.lsp.EditorServer;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine.Command;

/** Serves an editor over standard input and output by the Language Server Protocol. */
@Command(name = "lsp", sortOptions = false)
final class LspCommand extends Subcommand {
    @Override
    int call() {
        System.setOut(System.err); // standard output is for the protocol only
        Sink out = console().out();
        OutputStream protocol = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(Arrays.copyOfRange(bytes, offset, offset + length));
            }
        };
        Optional<Locale> language = isLanguageGiven() ? Optional.of(messages().language()) : Optional.empty();
        return EditorServer.run(console().in(), protocol, language, Main.version(), this::committed);
    }

    /** Returns the rules as last committed; empty if they never were. */
    private Optional<RuleSet> committed(Path directory) {
        try {
            return Optional.of(GitRevision.load("HEAD:" + directory, messages()));
        } catch (IOException | InvalidRuleSetException e) {
            return Optional.empty();
        }
    }
}
