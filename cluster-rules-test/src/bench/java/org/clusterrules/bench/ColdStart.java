package org.clusterrules.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;

/**
 * From the start of a virtual machine to the first assessment of a sample, each in a process of its own, in turns.
 */
public final class ColdStart {
    private ColdStart() {}

    /** What starts. */
    private enum Start {
        PLAIN("hand-written Java", ColdStart::isPlain),
        LIBRARY("this library, built-in rules", ColdStart::isLibrary),
        RUN_TIME("this library, the same rules compiled at run time", path -> true);

        private final String title;
        private final Predicate<String> needs;

        Start(String title, Predicate<String> needs) {
            this.title = title;
            this.needs = needs;
        }

        List<String> classPath() {
            return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .filter(path -> !path.isEmpty())
                    .filter(path -> isOurs(path)
                            || needs.test(Path.of(path).getFileName().toString()))
                    .toList();
        }

        void assess(Path directory) throws IOException {
            Application form = FormMix.read("eligible.json");
            int size = switch (this) {
                case PLAIN -> PlainFindings.of(form).size();
                case LIBRARY ->
                    RuleSet.builtIn(RuleSetFiles.ID).assess(form).findings().size();
                case RUN_TIME -> RuleSet.load(directory).assess(form).findings().size();
            };
            long processor = ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElse(Duration.ZERO)
                    .toMillis();
            System.gc();
            Runtime memory = Runtime.getRuntime();
            System.out.println(size + " " + processor + " " + (memory.totalMemory() - memory.freeMemory()));
        }
    }

    private static final Pattern PLAIN_JARS = Pattern.compile("(guava|failureaccess|jackson-core|jspecify).*");
    private static final Pattern DROOLS_JARS = Pattern.compile(
            "(kie-api|kie-internal|kie-util-maven-support|kie-util-xml|kie-memory-compiler|drools-(util|wiring-api|wiring-dynamic"
                    + "|core|base|compiler|io|drl-extensions|drl-ast|canonical-model|model-compiler|kiesession"
                    + "|alphanetwork-compiler)|slf4j-api)-[0-9].*");

    /** Classes of the reactor, not yet in jars, or the project's own jars. */
    private static boolean isOurs(String path) {
        return Files.isDirectory(Path.of(path))
                || Path.of(path).getFileName().toString().startsWith("cluster-");
    }

    private static boolean isPlain(String jar) {
        return PLAIN_JARS.matcher(jar).matches();
    }

    private static boolean isLibrary(String jar) {
        return isPlain(jar) || DROOLS_JARS.matcher(jar).matches();
    }

    /** What is measured: the name of a start, and a directory with the rules. */
    public static void main(String[] arguments) throws IOException {
        Start.valueOf(arguments[0]).assess(Path.of(arguments[1]));
    }

    /** Measures, and returns a table. */
    static String table(int rounds) throws IOException, InterruptedException {
        Path directory = RuleSetFiles.write(Files.createTempDirectory("rules"), 64);
        Map<Start, List<Double>> times = new EnumMap<>(Start.class);
        Map<Start, List<Double>> processor = new EnumMap<>(Start.class);
        Map<Start, Long> heaps = new EnumMap<>(Start.class);
        for (int round = 0; round < rounds; round++) {
            for (Start start : Start.values()) {
                long begin = System.nanoTime();
                String[] said = run(start, directory);
                heaps.put(start, Long.valueOf(said[2]));
                processor.computeIfAbsent(start, key -> new ArrayList<>()).add(Long.parseLong(said[1]) / 1e3);
                times.computeIfAbsent(start, key -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e9);
            }
        }
        StringBuilder table = new StringBuilder("| from the start of a JVM to the first assessment | s | × plain |"
                + " processor s | × plain | heap MB | jars | MB of jars |\n|---|---|---|---|---|---|---|---|\n");
        double plain = Collections.min(times.get(Start.PLAIN));
        double plainProcessor = Collections.min(processor.get(Start.PLAIN));
        for (Start start : Start.values()) {
            double least = Collections.min(times.get(start));
            double leastProcessor = Collections.min(processor.get(start));
            List<Path> jars = start.classPath().stream()
                    .map(Path::of)
                    .filter(Files::isRegularFile)
                    .toList();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.1f | %.2f | %.1f | %.1f | %d | %.1f |%n",
                    start.title,
                    least,
                    least / plain,
                    leastProcessor,
                    leastProcessor / plainProcessor,
                    heaps.get(start) / 1e6,
                    jars.size(),
                    jars.stream().mapToLong(ColdStart::size).sum() / 1e6));
        }
        return table.append("\nThe least of ")
                .append(rounds)
                .append(" starts each.\n")
                .toString();
    }

    private static String[] run(Start start, Path directory) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, start.classPath()),
                ColdStart.class.getName(),
                start.name(),
                directory.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !said.startsWith("64 ")) {
            throw new IllegalStateException(start + " did not assess: " + said);
        }
        return said.strip().split(" ", -1);
    }

    private static long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
