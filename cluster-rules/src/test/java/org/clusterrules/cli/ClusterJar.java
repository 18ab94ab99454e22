package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the packaged command line as its users do, in a process of its own. */
final class ClusterJar {
    private static final Path SAMPLES = Path.of("..", "cluster-model", "samples");

    private ClusterJar() {}

    /** What a run came to. */
    record Run(int exitCode, String out, String err) {}

    static String sample(String name) {
        return SAMPLES.resolve(name + ".json").toString();
    }

    static Run run(String... arguments) throws Exception {
        return run(Map.of(), List.of(), new byte[0], arguments);
    }

    static Run run(Map<String, String> environment, List<String> options, byte[] input, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("cluster.jar")));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("cluster", ".out");
        Path err = Files.createTempFile("cluster", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            write(process, input);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end: " + command);
            }
            return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static void write(Process process, byte[] input) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException e) {
            // It did not want to read; what it says instead is looked at.
        }
    }
}
