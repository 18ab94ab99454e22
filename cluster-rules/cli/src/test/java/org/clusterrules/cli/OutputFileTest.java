package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.clusterrules.cli.Checkpoint.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An output file and its note; that a run can be continued, and when not, is in {@link ResumedRunTest} and {@link TamperedRunTest}. */
class OutputFileTest {
    private static final Map<String, String> OPTIONS = Map.of("--lang", "en");
    private static final String LINE = "{\"file\":\"-\"}\n";

    @TempDir
    private Path directory;

    private Path output;
    private Path note;
    private InputFiles input;

    @BeforeEach
    void name() throws IOException {
        output = directory.resolve("out.ndjson");
        note = directory.resolve("out.ndjson.resume");
        input = InterruptedRun.input(
                UTF_8,
                List.of(Files.writeString(directory.resolve("forms.ndjson"), "{\n{\n")
                        .toString()));
    }

    private OutputFile open(boolean resume) throws IOException {
        return OutputFile.open(output, OPTIONS, input, resume, InterruptedRun.WORDS);
    }

    private void assertRefused(boolean resume, String problem) throws IOException {
        Map<String, String> before = InterruptedRun.fingerprints(directory);
        UnreadableException refusal =
                assertThrows(UnreadableException.class, () -> open(resume).close());
        assertEquals(List.of(problem), refusal.problems());
        assertEquals(before, InterruptedRun.fingerprints(directory));
    }

    @Test
    void noteIsThereFromTheFirstByteToTheLast() throws IOException {
        Files.writeString(output, "what was there before");
        try (OutputFile file = open(false)) {
            assertEquals("what was there before", Files.readString(output));
            assertFalse(Files.exists(note));
            file.begin(Position.START);
            assertEquals("", Files.readString(output));
            assertTrue(Files.exists(note));
            file.write(LINE.getBytes(UTF_8));
            assertTrue(Files.exists(note));
            file.finish();
            assertFalse(Files.exists(note));
        }
        assertEquals(LINE, Files.readString(output));
    }

    @Test
    void newFileThatIsNotBegunIsTakenAway() throws IOException {
        try (OutputFile file = open(true)) {
            assertEquals(Checkpoint.START, file.start());
            assertTrue(Files.exists(output));
        }
        assertFalse(Files.exists(output));
        Files.writeString(output, "");
        open(true).close();
        assertTrue(Files.exists(output));
    }

    @Test
    void interruptedRunIsNotThrownAwayUnasked() throws IOException {
        try (OutputFile file = open(false)) {
            file.begin(Position.START);
            file.write(LINE.getBytes(UTF_8));
        }
        String refusal =
                output + ": a run was interrupted; add --resume to continue it, or delete " + note + " to start again";
        assertRefused(false, refusal);
        Files.delete(output);
        assertRefused(false, refusal);
    }

    @Test
    void outputThatAnotherRunIsWritingIsRefused() throws IOException {
        try (OutputFile running = open(false)) {
            assertRefused(true, output + ": another run is writing to this file");
            running.begin(Position.START);
            assertRefused(true, output + ": another run is writing to this file");
            assertRefused(false, output + ": another run is writing to this file");
        }
    }

    @Test
    void outputThatIsNotWhatWasWrittenIsNotCalledWhole() throws IOException {
        String refusal = output + ": another program changed or replaced this file while it was being written; delete "
                + note + " to start again";
        List<String> changes = List.of("more", "gone", "other");
        for (String change : changes) {
            try (OutputFile file = open(false)) {
                file.begin(Position.START);
                file.write(LINE.getBytes(UTF_8));
                Path moved = directory.resolve("moved");
                Files.move(output, moved, StandardCopyOption.REPLACE_EXISTING);
                if (change.equals("more")) {
                    Files.writeString(output, LINE + " ");
                } else if (change.equals("other")) {
                    Files.createSymbolicLink(output, moved);
                }
                UnreadableException refused = assertThrows(UnreadableException.class, file::finish);
                assertEquals(refusal, refused.getMessage());
                assertTrue(Files.exists(note));
            }
            Files.deleteIfExists(output);
            Files.delete(note);
        }
    }

    @Test
    void noInputIsTakenForANote() throws IOException {
        Files.writeString(note, "{\n");
        input = InterruptedRun.input(UTF_8, List.of(note.toString()));
        String refusal = note + ": this is an input file, but a run records its progress under this name;"
                + " choose another file for --output";
        assertRefused(false, refusal);
        assertRefused(true, refusal);
    }

    @Test
    void writeProtectedFileIsRefused() throws IOException {
        Files.writeString(output, "another's");
        Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("r--r--r--"));
        UnwritableException refusal = assertThrows(UnwritableException.class, () -> open(false));
        assertEquals("output.read-only", refusal.key());
        assertEquals("another's", Files.readString(output));
    }

    @Test
    void missingDirectoryIsNamed() {
        output = directory.resolve("none/out.ndjson");
        assertEquals(
                "output.no-directory",
                assertThrows(UnwritableException.class, () -> open(false)).key());
    }

    @Test
    void linkIsNotFollowed() throws IOException {
        Path elsewhere = directory.resolve("elsewhere");
        Files.createSymbolicLink(output, elsewhere);
        assertThrows(IOException.class, () -> open(false));
        Files.writeString(elsewhere, "another's");
        assertThrows(IOException.class, () -> open(false));
        assertEquals("another's", Files.readString(elsewhere));
    }

    @Test
    void noteThatIsPlantedDuringTheRunIsReplacedAndNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "another's");
        try (OutputFile file = open(false)) {
            file.begin(Position.START);
            Files.delete(note);
            Files.createSymbolicLink(note, elsewhere);
            long end = System.nanoTime() + 100_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait(); // until a note is due
            }
            file.write(LINE.getBytes(UTF_8));
            file.reached(new Checkpoint(new Position(1, 0, Fingerprint.EMPTY), 0, 1));
            assertTrue(Files.readString(note).contains("\"written\" : \"" + LINE.length() + "\""));
            assertFalse(Files.isSymbolicLink(note));
        }
        assertEquals("another's", Files.readString(elsewhere));
    }
}
