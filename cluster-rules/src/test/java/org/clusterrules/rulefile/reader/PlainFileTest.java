package org.clusterrules.rulefile.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change while they are read, and files that do not answer. */
class PlainFileTest {
    @TempDir
    private Path directory;

    @Test
    void noMoreIsReadThanOneByteBeyondWhatIsAllowed() throws IOException {
        Path file = Files.write(directory.resolve("file"), new byte[100]);
        assertEquals(51, PlainFile.read(file, 50).orElseThrow().bytes().length);
        assertEquals(100, PlainFile.read(file, 100).orElseThrow().bytes().length);
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path file = Files.write(directory.resolve("file"), new byte[100]);
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        assertTrue(PlainFile.read(link, 100).isEmpty());
    }

    /** A writer replaces the file, grows it, deletes it and puts a link in its place; what is read was there as a whole. */
    @Test
    void aFileThatChangesIsReadAsItWasAtOneTimeOrRefused() throws Exception {
        Path file = Files.writeString(directory.resolve("standard.drl"), "a".repeat(100_000));
        Path next = directory.resolve("next");
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; !done.get(); i++) {
                    Files.deleteIfExists(file);
                    Files.createSymbolicLink(file, next);
                    Files.deleteIfExists(file);
                    Files.writeString(next, (i % 2 == 0 ? "a" : "b").repeat(100_000));
                    Files.move(next, file);
                    Files.writeString(file, "b".repeat(100), StandardOpenOption.APPEND);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 300; i++) {
                DirectoryFiles read = DirectoryFiles.read(directory, Set.of(RuleSetFile.RULES));
                for (Map.Entry<String, byte[]> one : read.bytes().entrySet()) {
                    int length = one.getValue().length;
                    assertTrue(length == 100_000 || length == 100_100, () -> "read " + length);
                    byte first = one.getValue()[0];
                    assertTrue(
                            first == 'a'
                                    || Arrays.equals(
                                            one.getValue(),
                                            "b".repeat(length).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            "torn");
                }
                read.problems().forEach(problem -> assertNotNull(problem.message()));
            }
        } finally {
            done.set(true);
            writer.join();
        }
    }

    /** Each of these would wait for ever; those that are left waiting are so many and no more. */
    @Test
    void whatDoesNotAnswerIsGivenUp() throws Exception {
        Path pipe = directory.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no pipes here");
        assertEquals(
                0,
                new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
        for (int i = 0; i < 3; i++) {
            assertThrows(
                    TimeLimit.NoAnswerException.class,
                    () -> TimeLimit.call(() -> Files.newInputStream(pipe), Duration.ofMillis(1)));
        }
        // Whoever writes lets all of them go on.
        Files.newOutputStream(pipe).close();
        assertEquals("answer", TimeLimit.call(() -> "answer"));
    }
}
