package org.clusterrules.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A virtual machine of its own, in which one thing is measured. */
final class Fork {
    private Fork() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> classPath() {
        return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    }

    /**
     * Runs a class on this class path.
     *
     * @return the numbers that it printed, line by line
     * @throws IllegalStateException if it failed
     */
    static List<double[]> run(Class<?> main, Object... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(java(), "-cp", String.join(File.pathSeparator, classPath()), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return run(Path.of(""), command)
                .lines()
                .map(line -> Arrays.stream(line.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    /** Runs a command in a directory, and returns what it printed; what it says on standard error is seen. */
    static String run(Path directory, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toAbsolutePath().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("exit code " + process.exitValue() + ": " + String.join(" ", command));
        }
        return said;
    }
}
