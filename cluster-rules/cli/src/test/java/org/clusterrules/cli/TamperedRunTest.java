package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.hash.Hashing;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clusterrules.cli.InterruptedRun.Result;
import org.clusterrules.workbench.internal.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever was done to the note or the output of an interrupted run: it is continued to the same bytes and the same exit code, or it is
 * refused, with what differs, and nothing is changed.
 */
class TamperedRunTest {
    private static final Path SAMPLES = Path.of("../../cluster-model/samples");
    private static final String CHECKSUM = "this note, SHA-256";
    private static final int FORMS = 6;
    private static final int DONE = 4;
    private static final int FLIPS = 150;

    @TempDir
    private Path directory;

    private final Random random = new Random(20221012);
    private String firstFile;
    private InterruptedRun run;
    private byte[] note;
    private Map<String, String> noted;

    @BeforeEach
    void interrupt() throws IOException {
        String eligible = Files.readString(SAMPLES.resolve("eligible.json")).replace("\n", "");
        String nearMiss = Files.readString(SAMPLES.resolve("near-miss.json")).replace("\n", "");
        firstFile = Files.writeString(directory.resolve("a.ndjson"), nearMiss + "\n{\n" + eligible)
                .toString();
        String second = Files.writeString(directory.resolve("b.json"), "[" + eligible + "," + nearMiss + ", 5]")
                .toString();
        run = new InterruptedRun(directory.resolve("out.ndjson"), UTF_8, firstFile, second);
        assertEquals(FORMS, run.forms());
        run.leaveAfter(DONE);
        note = Files.readAllBytes(run.note);
        noted = RunNote.parse(note);
    }

    /** Resumes it; returns whether it was refused. */
    private boolean isRefused(String what) throws IOException {
        Map<String, String> before = InterruptedRun.fingerprints(directory);
        Result resumed = run.resume();
        if (!resumed.isRefused()) {
            assertEquals(run.result.exit(), resumed.exit(), what);
            assertArrayEquals(run.whole, Files.readAllBytes(run.output), what);
            assertFalse(Files.exists(run.note), what);
            return false;
        }
        String problems = String.join("\n", resumed.problems());
        assertTrue(problems.startsWith(run.output.toString()), () -> what + ": " + problems); // or its note
        assertFalse(problems.contains("java"), () -> what + ": " + problems);
        assertEquals(before, InterruptedRun.fingerprints(directory), what);
        return true;
    }

    private void assertRefused(String problem) throws IOException {
        Map<String, String> before = InterruptedRun.fingerprints(directory);
        assertEquals(new Result(2, true, List.of(problem)), run.resume());
        assertEquals(before, InterruptedRun.fingerprints(directory));
    }

    private String damaged() {
        return run.note + ": this file is damaged, was edited or comes from another version, so the run cannot be"
                + " continued; delete it to start again";
    }

    /** Writes a note of these fields, of which the checksum is what it was. */
    private void writeWithOldChecksum(Map<String, String> fields) throws IOException {
        Files.writeString(run.note, Json.indented(fields));
    }

    /** Writes a note of these fields, of which the checksum is right. */
    private void writeWithNewChecksum(Map<String, String> fields) throws IOException {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.remove(CHECKSUM);
        Files.write(run.note, RunNote.write(others));
    }

    private Map<String, String> with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(noted);
        changed.put(key, value);
        return changed;
    }

    @Test
    void noteHasTheFieldsThatAreTriedHere() throws IOException {
        assertEquals(
                List.of(
                        "note",
                        "--rule-set",
                        "--rule-set, SHA-256",
                        "--lang",
                        "--encoding",
                        "--version",
                        "FILE 1",
                        "FILE 2",
                        "forms",
                        "in FILE",
                        "read",
                        "read, SHA-256",
                        "written",
                        "written, SHA-256",
                        CHECKSUM),
                List.copyOf(noted.keySet()));
        writeWithOldChecksum(noted);
        assertArrayEquals(note, Files.readAllBytes(run.note));
        writeWithNewChecksum(noted);
        assertArrayEquals(note, Files.readAllBytes(run.note));
        assertFalse(isRefused("unchanged"));
    }

    @Test
    void changedFieldIsRefusedWhetherOrNotTheChecksumIsRight() throws IOException {
        run.leaveAfter(1);
        Map<String, String> earlier = RunNote.parse(Files.readAllBytes(run.note));
        run.leaveAfter(DONE);
        for (Map.Entry<String, String> field : noted.entrySet()) {
            String key = field.getKey();
            String value = field.getValue();
            List<String> changes = new ArrayList<>(List.of("", " ", "0", "1", "-1", "5", "NaN", "null", "1e3", "\n"));
            changes.addAll(
                    List.of("2147483648", "9223372036854775807", "-9223372036854775808", "99999999999999999999"));
            changes.addAll(List.of(value + "0", value + " ", "x" + value, value.toUpperCase(Locale.ROOT)));
            changes.addAll(List.of(earlier.get(key), "x".repeat(30_000), "\u202e\u0000"));
            changes.removeIf(value::equals);
            for (String change : changes) {
                writeWithOldChecksum(with(key, change));
                assertRefused(damaged());
                writeWithNewChecksum(with(key, change));
                if (isAccountable(key)) {
                    assertTrue(isRefused(key + " = " + change));
                } else {
                    assertFalse(isRefused(key + " = " + change));
                    run.leaveAfter(DONE);
                }
            }
        }
    }

    /** What the note says for people is of no account. */
    private static boolean isAccountable(String key) {
        return !key.equals("note") && !key.equals(CHECKSUM);
    }

    @Test
    void fieldThatIsMissingAddedOrThereTwiceIsRefused() throws IOException {
        for (String key : noted.keySet()) {
            Map<String, String> fewer = new LinkedHashMap<>(noted);
            fewer.remove(key);
            run.leaveAfter(DONE);
            writeWithOldChecksum(fewer);
            assertRefused(damaged());
            writeWithNewChecksum(fewer);
            assertEquals(isAccountable(key), isRefused("no " + key));
            String text = new String(note, UTF_8);
            String line = text.lines()
                    .filter(one -> one.contains('"' + key + "\" :"))
                    .findFirst()
                    .orElseThrow();
            run.leaveAfter(DONE);
            Files.writeString(run.note, text.replace(line, line + (line.endsWith(",") ? "" : ",") + "\n" + line));
            assertRefused(damaged());
        }
        for (String key : List.of("", "FILE 3", "forms ", "failed", "\n")) {
            run.leaveAfter(DONE);
            writeWithOldChecksum(with(key, "1"));
            assertRefused(damaged());
            for (String value : List.of("1", "", "null")) {
                writeWithNewChecksum(with(key, value));
                assertTrue(isRefused("another field: " + key + " = " + value));
            }
        }
    }

    /** As if nobody had taken a checksum at all: the places of two moments are mixed. */
    @Test
    void noteThatMixesTwoMomentsIsRefused() throws IOException {
        run.leaveAfter(2);
        Map<String, String> earlier = RunNote.parse(Files.readAllBytes(run.note));
        List<String> keys = List.of("forms", "in FILE", "read", "read, SHA-256", "written", "written, SHA-256");
        int refused = 0;
        for (int mixed = 1; mixed < (1 << keys.size()) - 1; mixed++) {
            Map<String, String> mixture = new LinkedHashMap<>(noted);
            for (int i = 0; i < keys.size(); i++) {
                if ((mixed & (1 << i)) != 0) {
                    mixture.put(keys.get(i), earlier.get(keys.get(i)));
                }
            }
            if (!mixture.equals(noted) && !earlier.entrySet().containsAll(fields(mixture, keys))) {
                run.leaveAfter(DONE);
                writeWithNewChecksum(mixture);
                assertTrue(isRefused("mixture " + mixed));
                refused++;
            }
        }
        assertTrue(refused > 50, "" + refused);
    }

    private static Set<Map.Entry<String, String>> fields(Map<String, String> note, List<String> keys) {
        Map<String, String> fields = new LinkedHashMap<>(note);
        fields.keySet().retainAll(keys);
        return fields.entrySet();
    }

    @Test
    void inputThatWasOtherWhileItWasReadIsRefusedThoughItIsRestored() throws IOException {
        Path input = Path.of(firstFile);
        String forms = Files.readString(input);
        Files.writeString(input, forms.replace("虚构省", "虚拟省"));
        InterruptedRun other = new InterruptedRun(run.output, UTF_8, firstFile, directory.resolve("b.json") + "");
        other.leaveAfter(1);
        // The fingerprint was taken before the edit.
        Map<String, String> before = RunNote.parse(Files.readAllBytes(run.note));
        before.put("FILE 1", noted.get("FILE 1"));
        writeWithNewChecksum(before);
        Files.writeString(input, forms);
        assertRefused(
                run.note + ": the forms that are done do not end where this file says, so it was edited or the input"
                        + " changed during the run; delete it to start again");
    }

    @Test
    void noteThatIsCutShortIsRefused() throws IOException {
        for (int length = 0; length < note.length; length += 7) {
            Files.write(run.note, Arrays.copyOf(note, length));
            assertRefused(damaged());
        }
        Files.write(run.note, Arrays.copyOf(note, note.length - 1));
        assertRefused(damaged());
    }

    @Test
    void flippedBitOfTheNoteIsRefused() throws IOException {
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] changed = note.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(run.note, changed);
            assertRefused(damaged());
        }
    }

    @Test
    void whatIsNoNoteIsRefused() throws IOException {
        String nested = "[".repeat(2000);
        String checksum = Hashing.sha256().hashString("{}\n", UTF_8).toString();
        for (String text : List.of(
                "",
                "{}",
                "[]",
                "null",
                "{\"forms\":",
                nested,
                "{\"forms\":" + nested,
                "{\n  \"" + CHECKSUM + "\" : \"" + checksum + "\"\n}\n",
                "\uFEFF" + new String(note, UTF_8),
                new String(note, UTF_8) + "\n",
                new String(note, UTF_8).repeat(2),
                "#out.ndjson\n--lang=en\nforms=3\nread=100\nwritten=0\nchecksum=00000000\n")) {
            Files.writeString(run.note, text);
            assertRefused(damaged());
        }
        for (byte[] bytes :
                List.of(new byte[100], new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF}, new byte[] {-1, -2, -3})) {
            Files.write(run.note, bytes);
            assertRefused(damaged());
        }
    }

    @Test
    void hugeNoteIsRefusedWithoutBeingReadWhole() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(run.note.toFile(), "rw")) {
            file.setLength(3_000_000_000L);
        }
        assertRefused(damaged());
    }

    @Test
    void noteThatIsNoRegularFileIsRefusedAndNotFollowed() throws Exception {
        String refusal = run.note + ": this is not a regular file, but a run records its progress under this name;"
                + " remove it, or choose another file for --output";
        Path elsewhere = Files.move(run.note, directory.resolve("elsewhere"));
        Files.createSymbolicLink(run.note, elsewhere);
        assertRefused(refusal);
        Files.delete(elsewhere);
        assertRefused(refusal);
        Files.delete(run.note);
        Files.createDirectory(run.note);
        assertRefused(refusal);
        Files.delete(run.note);
        assertEquals(
                0, new ProcessBuilder("mkfifo", run.note.toString()).start().waitFor());
        assertRefused(refusal);
    }

    @Test
    void noteOfAnotherUserIsRefused() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only the superuser can give a file away");
        Files.setAttribute(run.note, "unix:uid", 4321);
        assertRefused(run.note + ": this file belongs to 4321, so it is not trusted;" + " delete it to start again");
    }

    @Test
    void changedOutputIsRefused() throws IOException {
        byte[] written = Files.readAllBytes(run.output);
        int counted = run.lines(DONE).length;
        String changed = run.output + ": the first " + String.format(Locale.ROOT, "%,d", counted)
                + " bytes are not those that the interrupted run had written, so it cannot be continued; delete "
                + run.note + " to start again";
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] flipped = written.clone();
            flipped[random.nextInt(counted)] ^= (byte) (1 << random.nextInt(8));
            Files.write(run.output, flipped);
            assertRefused(changed);
        }
        Files.write(run.output, Bytes.concat(new byte[] {'\n'}, written));
        assertRefused(changed);
        Files.write(run.output, Arrays.copyOfRange(written, 1, written.length));
        assertRefused(changed);
    }

    @Test
    void shorterOutputIsRefused() throws IOException {
        byte[] written = run.lines(DONE);
        for (int length : List.of(0, 1, written.length / 2, written.length - 1)) {
            Files.write(run.output, Arrays.copyOf(written, length));
            assertTrue(isRefused("" + length));
        }
        Files.delete(run.output);
        assertRefused(run.output + ": the interrupted run had written "
                + String.format(Locale.ROOT, "%,d", written.length)
                + " bytes, and there are only 0, so it cannot be continued; delete " + run.note + " to start again");
    }

    @Test
    void whatComesAfterWhatTheNoteVouchesForIsCutOff() throws IOException {
        for (byte[] tail : List.of(new byte[0], new byte[] {'\n'}, new byte[1_000_000], "{}\n{}\n".getBytes(UTF_8))) {
            run.leaveAfter(DONE);
            Files.write(run.output, Bytes.concat(run.lines(DONE), tail));
            assertFalse(isRefused("a tail of " + tail.length));
        }
    }

    @Test
    void outputThatWasNotWrittenByARunIsRefusedThoughItsFingerprintIsRight() throws IOException {
        for (String lines : List.of(
                "a\nb\nc\nd\n",
                "{}\n{}\n{}\n{}\n",
                "{\"format\":1}\n".repeat(DONE),
                "{\"format\":1,\"parts\":5}\n".repeat(DONE),
                "{\"file\":1}\n{\"file\":1}\n{\"file\":1}\n{\"file\":1}",
                "\u0000\u0000\u00FE\u00FF\n".repeat(DONE),
                "{\"format\":" + "[".repeat(5000) + "\n".repeat(DONE))) {
            run.leaveAfter(DONE);
            Files.writeString(run.output, lines);
            Fingerprint fingerprint = Fingerprint.of(run.output);
            Map<String, String> forged = with("written", "" + fingerprint.bytes());
            forged.put("written, SHA-256", fingerprint.sha256());
            writeWithNewChecksum(forged);
            assertRefused(damaged());
        }
    }
}
