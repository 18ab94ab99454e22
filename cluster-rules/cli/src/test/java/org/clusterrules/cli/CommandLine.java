package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Runs the command line within this process. */
final class CommandLine {
    private CommandLine() {}

    /** What came of a command. */
    record Result(int exit, String out, String err) {}

    static Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(List.of(arguments), new ByteArrayInputStream(new byte[0]), out, err);
        return new Result(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
