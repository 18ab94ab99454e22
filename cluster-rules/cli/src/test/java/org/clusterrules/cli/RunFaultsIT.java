package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar that is built: killed at any moment of a portfolio, and on a disk that is full. */
@Tag("faults")
@Timeout(7200)
class RunFaultsIT {
    private static final Path SAMPLES = Path.of("../../cluster-model/samples");
    private static final int FORMS = 300;
    private static final int KILLS = 50;
    private static final int KILLED = 128 + 9;

    /** How long a run goes on, at most, between its first change of the output and the kill. */
    private static final int MOST_MILLISECONDS = 200;

    /** The size that files are limited to instead of filling a disk, in blocks of 512 bytes (of 1024 in some shells). */
    private static final int BLOCKS = 10_000;

    @TempDir
    private Path directory;

    private Path classes;
    private Path input;
    private Path whole;
    private Path output;
    private Path note;

    /** Runs it once to its end, and keeps the classes that it loads, so that later runs start sooner. */
    @BeforeEach
    void runToTheEnd() throws Exception {
        classes = directory.resolve("classes.jsa");
        whole = directory.resolve("whole.ndjson");
        output = Files.createDirectory(directory.resolve("output")).resolve("out.ndjson");
        note = RunNote.path(output);
        List<String> forms = new ArrayList<>();
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            forms.add(Files.readString(SAMPLES.resolve(sample + ".json")).replace("\n", ""));
        }
        forms.add("{");
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < FORMS; line++) {
            lines.add(forms.get(line % forms.size()));
        }
        input = Files.write(directory.resolve("forms.ndjson"), lines);
        List<String> java = QuickJava.command("-XX:ArchiveClassesAtExit=" + classes);
        assertEquals(2, start(java, whole).waitFor());
        try (Stream<String> written = Files.lines(whole)) {
            assertEquals(FORMS, written.count());
        }
    }

    private Process start(List<String> java, Path to) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-Xmx64m", "-Xlog:disable", "-Xlog:all=off", "-jar", System.getProperty("cluster.jar")));
        command.addAll(List.of("assess", "--lang", "en", "--format", "ndjson", "--engine", "direct", "--resume"));
        command.addAll(List.of("--output", to.toString(), input.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would tell of it on standard error
        return builder.redirectError(directory.resolve("err").toFile()).start();
    }

    private Process resume() throws IOException {
        return start(QuickJava.command("-XX:SharedArchiveFile=" + classes), output);
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : -1;
    }

    /** Whatever was written agrees with the run that was not interrupted, as far as the note vouches for it. */
    private void assertBegun() throws IOException {
        long agrees = Files.mismatch(whole, output);
        if (Files.exists(note)) {
            String written = RunNote.parse(Files.readAllBytes(note)).get("written");
            assertTrue(
                    agrees < 0 || agrees >= Long.parseLong(String.valueOf(written)), () -> agrees + " of " + written);
        } else {
            assertEquals(-1, agrees, "not whole, and without a note");
        }
    }

    @Test
    void runThatIsKilledFiftyTimesGivesTheSameBytes() throws Exception {
        Random random = new Random(20221012);
        for (int kills = 0; kills < KILLS; ) {
            long before = size(output);
            Process process = resume();
            while (process.isAlive() && size(output) == before) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_MILLISECONDS));
            int exit = process.destroyForcibly().waitFor();
            if (exit == KILLED) {
                kills++;
                assertBegun();
            } else {
                assertEquals(2, exit, Files.readString(directory.resolve("err")));
                assertEquals(-1, Files.mismatch(whole, output));
                assertFalse(Files.exists(note));
                Files.delete(output);
            }
        }
        assertEquals(2, resume().waitFor());
        assertEquals(-1, Files.mismatch(whole, output));
        assertFalse(Files.exists(note));
        try (Stream<Path> files = Files.list(output.resolveSibling("."))) {
            // A note that was being written when the process was killed.
            assertTrue(files.map(file -> "" + file.getFileName())
                    .allMatch(name -> name.equals("out.ndjson") || name.matches("\\.cluster-.*\\.tmp")));
        }
    }

    @Test
    void outputThatAnotherProcessIsWritingIsRefused() throws Exception {
        Files.writeString(output, "");
        try (FileChannel writing = FileChannel.open(output, StandardOpenOption.WRITE);
                FileLock lock = writing.lock()) {
            assertTrue(lock.isValid());
            assertEquals(2, resume().waitFor());
        }
        assertEquals(
                List.of(output + ": another run is writing to this file"),
                Files.readAllLines(directory.resolve("err")));
        assertEquals(0, Files.size(output));
        assertFalse(Files.exists(note));
    }

    @Test
    void runOnAFullDiskSaysSoAndGoesOnWhenThereIsRoom() throws Exception {
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + BLOCKS + "; exec \"$@\"", "sh"));
        limited.addAll(QuickJava.command("-XX:SharedArchiveFile=" + classes));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertEquals(2, start(limited, output).waitFor());
            List<String> problems = Files.readAllLines(directory.resolve("err"));
            assertEquals(
                    output + ": cannot be written: the file would be larger than the system allows;"
                            + " once this is resolved, add --resume to continue",
                    problems.get(problems.size() - 1));
            assertTrue(Files.exists(note));
            assertEquals(0, Files.size(output) % 512, "a line was cut off in its middle");
            assertBegun();
        }
        assertEquals(2, resume().waitFor());
        assertEquals(-1, Files.mismatch(whole, output));
        assertFalse(Files.exists(note));
    }
}
