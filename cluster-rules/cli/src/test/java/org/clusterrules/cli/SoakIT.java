package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A country's forms in one file, assessed by the jar that is built with a small heap: a run that is killed twice and continued writes the
 * bytes of one that is not. Prints how fast it is, and what it needs.
 *
 * <p>{@code -Dsoak.forms} says how many forms there are, and {@code -Dsoak.findings} which findings are written:
 * {@code mvn -B -ntp verify -Psoak -pl cluster-rules/cli -am -Dsoak.forms=1000000}.
 */
@Tag("soak")
@Timeout(48 * 3600)
class SoakIT {
    private static final Path SAMPLES = Path.of("../../cluster-model/samples");
    private static final int FORMS = Integer.getInteger("soak.forms");
    private static final String FINDINGS = System.getProperty("soak.findings");
    private static final int KILLED = 128 + 9;

    /** Every so many lines there is one that cannot be read. */
    private static final int BROKEN = 10_007;

    /** Some forms are not eligible, and some lines no forms. */
    private static final int EXIT = FORMS < BROKEN ? 1 : Main.UNREADABLE;

    private static final Pattern PAUSE = Pattern.compile("(?m) (\\d+)M->\\d+M\\(\\d+M\\) (\\d+)\\.(\\d{3})ms$");

    @TempDir
    private Path directory;

    private Path input;

    @BeforeEach
    void writeForms() throws IOException {
        List<String> samples = new ArrayList<>();
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            samples.add(Files.readString(SAMPLES.resolve(sample + ".json")).replaceAll("\n *", ""));
        }
        input = directory.resolve("forms.ndjson");
        try (Writer writer = Files.newBufferedWriter(input)) {
            for (int line = 1; line <= FORMS; line++) {
                // A name of its own, so that a line in the wrong place is not the right one by chance.
                String form =
                        samples.get(line % samples.size()).replaceFirst("(\"clusterName\":\\s*\")", "$1" + line + " ");
                writer.write(line % BROKEN == 0 ? "{\n" : form + "\n");
            }
        }
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Xlog:gc:file=" + gc() + "::filecount=0",
                "-jar",
                System.getProperty("cluster.jar"),
                "assess",
                "--format",
                "ndjson",
                "--findings",
                FINDINGS,
                "--output",
                output().toString(),
                input.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would tell of it on standard error
        return builder.redirectError(directory.resolve("err").toFile()).start();
    }

    private Path output() {
        return directory.resolve("assessed.ndjson");
    }

    private Path gc() {
        return directory.resolve("gc.log");
    }

    /** Kills a run as soon as its output has that size. */
    private void killAt(long size, String... options) throws Exception {
        Process process = start(options);
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)
                && (!Files.exists(output()) || Files.size(output()) < size)) {
            // It has not written that much.
        }
        assertEquals(KILLED, process.destroyForcibly().waitFor());
    }

    /** Runs it to its end, and says what it took. */
    private String run(String... options) throws Exception {
        long start = System.nanoTime();
        Process process = start(options);
        Duration processor = Duration.ZERO;
        String memory = "";
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            processor = process.info().totalCpuDuration().orElse(processor);
            memory = memory(process).orElse(memory);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(EXIT, process.exitValue(), Files.readString(directory.resolve("err")));
        return String.format(
                Locale.ROOT,
                "%d forms in %d s, %d/s, %d MB/s written; processors busy %.1f of %d, %.2f ms for a form; heap %s; resident %s",
                FORMS,
                time.toSeconds(),
                FORMS * 1000L / time.toMillis(),
                Files.size(output()) / time.toMillis() / 1000,
                (float) processor.toMillis() / time.toMillis(),
                Runtime.getRuntime().availableProcessors(),
                (float) processor.toMillis() / FORMS,
                heap(time),
                memory.isEmpty() ? "unknown" : memory);
    }

    /** Returns the most memory that a process has had so far; empty where the system does not tell. */
    private static Optional<String> memory(Process process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", process.pid() + "", "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.substring("VmHWM:".length()).strip())
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // it has just ended
        }
    }

    /** Returns how full the heap was, and how much of the time went into emptying it. */
    private String heap(Duration time) throws IOException {
        long most = 0;
        long micros = 0;
        for (MatchResult pause : PAUSE.matcher(Files.readString(gc())).results().toList()) {
            most = Math.max(most, Long.parseLong(pause.group(1)));
            micros += Long.parseLong(pause.group(2) + pause.group(3));
        }
        return most + " MB, pauses " + micros / 10 / time.toMillis() + " %";
    }

    @Test
    void runThatIsKilledTwiceAndContinuedWritesTheSameBytes() throws Exception {
        String took = run();
        System.out.println(took); // what the test is for, besides
        long size = Files.size(output());
        HashCode whole = MoreFiles.asByteSource(output()).hash(Hashing.sha256());
        Files.delete(output());

        killAt(size / 3);
        killAt(size * 2 / 3, "--resume");
        assertTrue(Files.size(output()) < size);
        run("--resume");

        assertEquals(size, Files.size(output()));
        assertEquals(whole, MoreFiles.asByteSource(output()).hash(Hashing.sha256()));
        assertFalse(Files.exists(RunNote.path(output())));
    }
}
