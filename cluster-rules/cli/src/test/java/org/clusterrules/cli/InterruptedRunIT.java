package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar that is built, on a portfolio whose forms and assessments together are several times as large as the heap that it is
 * given, and killed.
 */
@Tag("faults")
@Timeout(7200)
class InterruptedRunIT {
    private static final Path SAMPLES = Path.of("../../cluster-model/samples");
    private static final int FORMS = 2000;
    private static final int KILLED = 128 + 9;

    /** Every so many lines there is one that cannot be read, and has a line in the output all the same. */
    private static final int BROKEN = 300;

    @TempDir
    private Path directory;

    private Path input;

    private record Ended(int exit, String err) {}

    @BeforeEach
    void writePortfolio() throws IOException {
        List<String> forms = new ArrayList<>();
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            forms.add(Files.readString(SAMPLES.resolve(sample + ".json")).replace("\n", ""));
        }
        List<String> lines = new ArrayList<>();
        for (int line = 1; line <= FORMS; line++) {
            lines.add(line % BROKEN == 0 ? "{" : forms.get(line % forms.size()));
        }
        input = Files.write(directory.resolve("forms.ndjson"), lines);
    }

    private Process start(Path output, String... arguments) throws IOException {
        List<String> command = QuickJava.command("-Xmx64m", "-jar", System.getProperty("cluster.jar"));
        command.addAll(List.of("assess", "--format", "ndjson", "--output", output.toString(), input.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would tell of it on standard error
        return builder.redirectError(directory.resolve("err").toFile()).start();
    }

    private Ended run(Path output, String... arguments) throws Exception {
        int exit = start(output, arguments).waitFor();
        return new Ended(exit, Files.readString(directory.resolve("err")));
    }

    /**
     * Kills a run as soon as it has written that much. One that ended before it could be killed, on a machine that had no time for
     * this test meanwhile, is run again from where it began.
     */
    private void kill(Path output, long bytes, String... arguments) throws Exception {
        Path kept = directory.resolve("kept.ndjson");
        copy(output, kept);
        copy(note(output), note(kept));
        while (true) {
            Process process = start(output, arguments);
            while (process.isAlive() && (!Files.exists(output) || Files.size(output) < bytes)) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            int exit = process.destroyForcibly().waitFor();
            if (exit == KILLED) {
                return;
            }
            assertEquals(2, exit, Files.readString(directory.resolve("err")));
            copy(kept, output);
            copy(note(kept), note(output));
        }
    }

    /** Makes one file what another is; nothing, where that is not there. */
    private static void copy(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        if (Files.exists(from)) {
            Files.copy(from, to);
        }
    }

    private static Path note(Path output) {
        return output.resolveSibling(output.getFileName() + ".resume");
    }

    private static long noted(Path output) throws IOException {
        return Long.parseLong(
                String.valueOf(RunNote.parse(Files.readAllBytes(note(output))).get("written")));
    }

    @Test
    void runThatIsKilledAgainAndAgainEndsUpAsIfItHadNotBeen() throws Exception {
        Path whole = directory.resolve("whole.ndjson");
        Ended ended = run(whole);
        assertEquals(2, ended.exit());
        assertTrue(ended.err().startsWith(input + ":" + BROKEN + ":"), ended.err());
        assertEquals(FORMS / BROKEN, ended.err().lines().count(), ended.err());
        try (Stream<String> written = Files.lines(whole)) {
            List<Boolean> errors =
                    written.map(line -> line.startsWith("{\"file\":")).toList();
            for (int line = 1; line <= FORMS; line++) {
                assertEquals(line % BROKEN == 0, errors.get(line - 1), "line " + line);
            }
            assertEquals(FORMS, errors.size());
        }
        long size = Files.size(whole);

        Path killed = directory.resolve("killed.ndjson");
        kill(killed, 1);
        List<Long> starts = new ArrayList<>();
        for (int part = 1; part <= 3; part++) {
            starts.add(noted(killed));
            kill(killed, Math.max(noted(killed) + 1, part * size / 4), "--resume");
        }
        starts.add(noted(killed));
        assertTrue(starts.get(3) > 0, () -> "it never went on, but always began again: " + starts);
        assertOnlyTheSameRunIsContinued(killed);

        assertEquals(2, run(killed, "--resume").exit());
        assertEquals(-1, Files.mismatch(whole, killed));
        assertFalse(Files.exists(directory.resolve("killed.ndjson.resume")));
    }

    private void assertOnlyTheSameRunIsContinued(Path output) throws Exception {
        long size = Files.size(output);
        Ended english = run(output, "--resume", "--lang", "en", "--rule-set", "yunnan");
        assertEquals(2, english.exit());
        assertTrue(
                english.err().contains("--lang was \"zh\" when it was interrupted and is \"en\" now"), english.err());
        assertTrue(english.err().contains("--rule-set was \"national-2022\""), english.err());
        assertTrue(english.err().contains("--rule-set, SHA-256 was "), english.err());
        byte[] forms = Files.readAllBytes(input);
        var modified = Files.getLastModifiedTime(input);
        Files.writeString(input, new String(forms, UTF_8).replace("2022-10-10", "2022-10-11"));
        Files.setLastModifiedTime(input, modified);
        Ended changed = run(output, "--resume");
        assertEquals(2, changed.exit());
        assertTrue(changed.err().startsWith(output + ": 不能继续：FILE 1 在中断时为“" + input), changed.err());
        Files.write(input, forms);
        assertEquals(2, run(output).exit());
        assertEquals(size, Files.size(output));
    }
}
