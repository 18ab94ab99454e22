package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The note beside an output file that says what is being run and how far it has come; it is there for as long as the output is
 * not whole. It is replaced in one step, so that whenever the process is killed there is a whole one.
 */
final class RunNote {
    private static final String CHECKSUM = "checksum";
    private static final String OUTPUT_CHECKSUM = "output-checksum";

    private final Path output;
    private final Path note;
    private final Map<String, String> run;
    private final Words words;

    /**
     * What the note says.
     *
     * @param reached how far the run had come
     * @param outputChecksum the checksum of what it had written
     */
    record Noted(Checkpoint reached, long outputChecksum) {}

    /** The run is told in words that are compared one by one, for example {@code --lang} and its value. */
    RunNote(Path output, Map<String, String> run, Words words) {
        this.output = output;
        this.note = output.resolveSibling(output.getFileName() + ".resume");
        this.run = run;
        this.words = words;
    }

    Path path() {
        return note;
    }

    /** Returns whether a run was interrupted, or is still going on. */
    boolean exists() {
        return Files.exists(note) && Files.exists(output);
    }

    /** Returns how far the interrupted run had come; refuses where it is not the same run, or the note was edited. */
    Noted read() throws IOException {
        Properties noted = new Properties();
        try (Reader reader = Files.newBufferedReader(note)) {
            noted.load(reader);
            checkSame(noted);
            if (!checksum(noted).equals(noted.remove(CHECKSUM))) {
                throw new IllegalArgumentException("edited");
            }
            Checkpoint reached = new Checkpoint(
                    Long.parseLong(noted.getProperty("forms")),
                    Long.parseLong(noted.getProperty("read")),
                    Long.parseLong(noted.getProperty("written")),
                    Boolean.parseBoolean(noted.getProperty("failed")),
                    Boolean.parseBoolean(noted.getProperty("unreadable")));
            return new Noted(reached, Long.parseLong(noted.getProperty(OUTPUT_CHECKSUM)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new UnreadableException(List.of(words.of("note-unreadable", note)));
        }
    }

    private void checkSame(Properties noted) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> entry : run.entrySet()) {
            String then = noted.getProperty(entry.getKey(), "");
            if (!then.equals(entry.getValue())) {
                differences.add(words.of("other-run", output, entry.getKey(), then, entry.getValue()));
            }
        }
        if (!differences.isEmpty()) {
            differences.add(words.of("other-run-advice", output, note));
            throw new UnreadableException(differences);
        }
    }

    /** Returns the checksum of all that the note says but itself. */
    private static String checksum(Properties noted) {
        Map<Object, Object> content = new TreeMap<>(noted);
        content.remove(CHECKSUM);
        return Hashing.crc32c().hashString(content.toString(), UTF_8).toString();
    }

    void write(Checkpoint checkpoint, long outputChecksum) throws IOException {
        Properties noted = new Properties();
        noted.putAll(run);
        noted.setProperty("forms", Long.toString(checkpoint.forms()));
        noted.setProperty("read", Long.toString(checkpoint.read()));
        noted.setProperty("written", Long.toString(checkpoint.written()));
        noted.setProperty("failed", Boolean.toString(checkpoint.failed()));
        noted.setProperty("unreadable", Boolean.toString(checkpoint.unreadable()));
        noted.setProperty(OUTPUT_CHECKSUM, Long.toString(outputChecksum));
        noted.setProperty(CHECKSUM, checksum(noted));
        Path begun = note.resolveSibling(note.getFileName() + ".part");
        try (Writer writer = Files.newBufferedWriter(begun, UTF_8)) {
            noted.store(writer, words.of("note", output.getFileName()));
        }
        Files.move(begun, note, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() throws IOException {
        Files.deleteIfExists(note);
    }
}
