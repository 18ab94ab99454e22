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
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An output file that is continued; that a killed process leaves such a one is tried by {@link InterruptedRunIT}. */
class OutputFileTest {
    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final Map<String, String> RUN = Map.of("--lang", "en", "sha256", "abc");
    private static final Checkpoint CHECKPOINT = new Checkpoint(2, 23, 8, true, false);

    @TempDir
    private Path directory;

    private Path output;
    private Path note;

    @BeforeEach
    void interrupt() throws IOException {
        output = Files.writeString(directory.resolve("out.ndjson"), "aaa\nbbb\nccc\ndd");
        note = directory.resolve("out.ndjson.resume");
        new RunNote(output, RUN, WORDS).write(CHECKPOINT, checksum("aaa\nbbb\n"));
        assertTrue(Files.exists(note));
    }

    private static long checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(UTF_8));
        return checksum.getValue();
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
            assertEquals(12, Files.size(output));
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
                        + " to start again");
    }

    @Test
    void otherRunIsRefusedAndEveryDifferenceIsNamed() throws IOException {
        assertRefused(
                Map.of("--lang", "en", "sha256", "def"),
                true,
                output + ": cannot be continued: sha256 was \"abc\" when it was interrupted and is \"def\" now",
                output + ": run it again with the same input, rules and options, or delete " + note
                        + " to start again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaa\n", "aaa\nbxb\nccc\ndd", "aaa bbb\nccc\ndd"})
    void outputThatWasChangedIsRefused(String changed) throws IOException {
        Files.writeString(output, changed);
        assertRefused(
                RUN,
                true,
                output + ": what the interrupted run had written has changed, so the run cannot be continued; delete "
                        + note + " to start again");
    }

    @Test
    void noteWithAnotherNumberOfFormsThanTheOutputIsRefused() throws IOException {
        new RunNote(output, RUN, WORDS).write(new Checkpoint(1, 23, 8, true, false), checksum("aaa\nbbb\n"));
        UnreadableException refusal =
                assertThrows(UnreadableException.class, () -> OutputFile.open(output, RUN, true, WORDS));
        assertTrue(refusal.getMessage().contains("has changed"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"forms=2", "read=23", "written=8", "failed=true", "unreadable=false"})
    void noteThatWasEditedIsRefused(String line) throws IOException {
        String edited = line.endsWith("e") ? line.substring(0, line.indexOf('=')) + "=maybe" : line + "1";
        Files.writeString(note, Files.readString(note).replace(line, edited));
        assertRefused(
                RUN,
                true,
                note + ": this file was damaged or edited, so the run cannot be continued; delete it to start again");
    }

    @Test
    void noteThatIsNoneIsRefused() throws IOException {
        for (String none : List.of("sha256=abc\n--lang=en\nforms=many\n", "sha256=abc\n--lang=en\n\\u00")) {
            Files.writeString(note, none);
            assertRefused(
                    RUN,
                    true,
                    note
                            + ": this file was damaged or edited, so the run cannot be continued; delete it to start again");
        }
    }

    @Test
    void outputThatAnotherRunIsWritingIsRefused() throws IOException {
        try (OutputFile running = OutputFile.open(output, RUN, true, WORDS)) {
            assertEquals(8, running.start().written());
            assertRefused(RUN, true, output + ": another run is writing to this file");
        }
    }
}
