package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An output file that is continued; that a killed process leaves such a one is tried by {@link InterruptedRunIT}. */
class OutputFileTest {
    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final Map<String, String> RUN = Map.of("--lang", "en", "sha256", "abc");
    private static final Checkpoint CHECKPOINT = new Checkpoint(1, 23, 4, 8, true, false);

    @TempDir
    private Path directory;

    private Path output;
    private Path note;

    @BeforeEach
    void interrupt() throws IOException {
        output = Files.writeString(directory.resolve("out.ndjson"), "aaa\nbbb\nccc\ndd");
        note = directory.resolve("out.ndjson.resume");
        new RunNote(output, RUN, WORDS).write(CHECKPOINT);
        assertTrue(Files.exists(note));
    }

    private void assertRefused(Map<String, String> run, boolean resume, String... problems) throws IOException {
        String before = Files.readString(output) + Files.readString(note);
        UnreadableException refusal = assertThrows(
                UnreadableException.class,
                () -> OutputFile.open(output, run, resume, WORDS).close());
        assertEquals(List.of(problems), refusal.problems());
        assertEquals(before, Files.readString(output) + Files.readString(note));
    }

    @Test
    void runGoesOnWhereTheNoteSaysAndWhatIsBehindItIsCutOff() throws IOException {
        try (OutputFile file = OutputFile.open(output, RUN, true, WORDS)) {
            assertEquals(CHECKPOINT, file.start());
            assertEquals("aaa\nbbb\n", Files.readString(output));
            file.write("CCC\n".getBytes(UTF_8));
            file.finish();
        }
        assertEquals("aaa\nbbb\nCCC\n", Files.readString(output));
        assertFalse(Files.exists(note));
    }

    @Test
    void whereNoRunWasInterruptedOneBegins() throws IOException {
        Files.delete(note);
        try (OutputFile file = OutputFile.open(output, RUN, true, WORDS)) {
            assertEquals(Checkpoint.START, file.start());
            assertEquals("", Files.readString(output));
            assertTrue(Files.exists(note));
        }
    }

    @Test
    void noteOfAnOutputThatIsGoneCountsForNothing() throws IOException {
        Files.delete(output);
        try (OutputFile file = OutputFile.open(output, RUN, false, WORDS)) {
            assertEquals(Checkpoint.START, file.start());
        }
    }

    @Test
    void interruptedRunIsNotThrownAwayUnasked() throws IOException {
        assertRefused(
                RUN,
                false,
                output + ": a run was interrupted or is still going on; add --resume to continue it, or delete " + note
                        + " to begin again");
    }

    @Test
    void otherRunIsRefusedAndEveryDifferenceIsNamed() throws IOException {
        assertRefused(
                Map.of("--lang", "en", "sha256", "def"),
                true,
                output + ": cannot be continued: sha256 was \"abc\" when it was interrupted and is \"def\" now",
                output + ": run it again as it was, or delete " + note + " to begin again");
    }

    @Test
    void outputThatLostSomethingIsRefused() throws IOException {
        Files.writeString(output, "aaa\n");
        assertRefused(
                RUN,
                true,
                output + ": is shorter than when it was interrupted and cannot be continued; delete " + note
                        + " to begin again");
    }

    @Test
    void noteThatIsNoneIsRefused() throws IOException {
        Files.writeString(note, "sha256=abc\n--lang=en\noffset=many\n");
        assertRefused(RUN, true, note + ": how far the run had come cannot be read; delete this file to begin again");
    }

    @Test
    void outputThatAnotherRunIsWritingIsRefused() throws IOException {
        try (OutputFile running = OutputFile.open(output, RUN, true, WORDS)) {
            assertEquals(8, running.start().written());
            assertRefused(RUN, true, output + ": another run is writing to this file");
        }
    }
}
