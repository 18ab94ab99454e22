package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.hash.Hashing;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clusterrules.cli.Checkpoint.Position;
import org.clusterrules.workbench.internal.Json;

/**
 * The note beside an incomplete output, which records the run and how far it has come. It is replaced in one step, so that it is whole
 * whenever the process is killed.
 *
 * <p>A note that differs in any byte from what this class writes, or belongs to another user, is not trusted. Everything that counts in
 * it is compared with the input and the output themselves.
 */
final class RunNote {
    private static final String ABOUT = "note";
    private static final String FORMS = "forms";
    private static final String FILE = "in FILE";
    private static final String READ = "read";
    private static final String WRITTEN = "written";
    private static final String SHA_256 = ", SHA-256";
    private static final String CHECKSUM = "this note" + SHA_256;

    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** How much longer than this run's note another run's may be and still be read, to report the differences. */
    private static final int ROOM = 1 << 16;

    private static final int MOST_DIFFERENCES = 20;

    private final Path output;
    private final Path note;
    private final Map<String, String> run;
    private final CliMessages messages;

    /** How far the run had come in the input, and what it had written by then. */
    record Noted(Position position, Fingerprint written) {
        static final Noted NOTHING = new Noted(Position.START, Fingerprint.EMPTY);
    }

    /** @param run what identifies the run and is compared, such as {@code --lang} and its value */
    RunNote(Path output, Map<String, String> run, CliMessages messages) {
        this.output = output;
        this.note = path(output);
        this.run = run;
        this.messages = messages;
    }

    static Path path(Path output) {
        return output.resolveSibling(output.getFileName() + ".resume");
    }

    Path path() {
        return note;
    }

    /** Returns whether there is a note, or anything else in its place. */
    boolean exists() {
        return Files.exists(note, NOFOLLOW_LINKS);
    }

    /** Returns how far the interrupted run had come; refuses if that is uncertain, or it was another run. */
    Noted read() throws IOException {
        if (!Files.isRegularFile(note, NOFOLLOW_LINKS)) {
            throw messages.refusal("note-is-no-file", note);
        }
        UserPrincipal owner = Files.getOwner(note, NOFOLLOW_LINKS);
        if (!owner.equals(user())) {
            throw messages.refusal("note-of-other-user", note, owner.getName());
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(note, NOFOLLOW_LINKS)) {
            content = in.readNBytes(2 * write(Noted.NOTHING).length + ROOM);
        }
        try {
            Map<String, String> noted = parse(content);
            noted.remove(CHECKSUM);
            if (!Arrays.equals(content, write(noted))) {
                throw messages.refusal("note-unreadable", note);
            }
            long forms = number(noted, FORMS);
            int file = Math.toIntExact(number(noted, FILE) - 1);
            Noted state = new Noted(new Position(forms, file, fingerprint(noted, READ)), fingerprint(noted, WRITTEN));
            noted.remove(ABOUT);
            checkSame(noted);
            return state;
        } catch (JsonProcessingException | CharConversionException | ArithmeticException | NumberFormatException e) {
            throw messages.refusal("note-unreadable", note);
        }
    }

    /** Returns who runs this: the owner of a new file. */
    private UserPrincipal user() throws IOException {
        Path own = Files.createTempFile(note.toAbsolutePath().getParent(), ".cluster-", ".tmp");
        try {
            return Files.getOwner(own, NOFOLLOW_LINKS);
        } finally {
            Files.delete(own);
        }
    }

    private static long number(Map<String, String> noted, String key) {
        return Long.parseLong(String.valueOf(noted.remove(key)));
    }

    private static Fingerprint fingerprint(Map<String, String> noted, String key) {
        return new Fingerprint(number(noted, key), String.valueOf(noted.remove(key + SHA_256)));
    }

    private void checkSame(Map<String, String> noted) {
        Set<String> keys = new LinkedHashSet<>(run.keySet());
        keys.addAll(noted.keySet());
        String absent = messages.of("absent");
        List<String> differences = new ArrayList<>();
        keys.stream()
                .filter(key -> !Objects.equals(run.get(key), noted.get(key)))
                .limit(MOST_DIFFERENCES)
                .map(key -> messages.of(
                        "other-run", output, key, noted.getOrDefault(key, absent), run.getOrDefault(key, absent)))
                .forEach(differences::add);
        if (!differences.isEmpty()) {
            differences.add(messages.of("other-run-advice", output, note));
            throw new UnreadableException(differences);
        }
    }

    static Map<String, String> parse(byte[] content) throws IOException {
        Map<String, String> noted = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(content)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                    noted.put(key, String.valueOf(json.nextTextValue()));
                }
            }
        }
        return noted;
    }

    private byte[] write(Noted state) {
        Map<String, String> noted = new LinkedHashMap<>();
        noted.put(ABOUT, messages.of("note", String.valueOf(output.getFileName())));
        noted.putAll(run);
        noted.put(FORMS, Long.toString(state.position().forms()));
        noted.put(FILE, Integer.toString(state.position().file() + 1));
        put(noted, READ, state.position().read());
        put(noted, WRITTEN, state.written());
        return write(noted);
    }

    private static void put(Map<String, String> noted, String key, Fingerprint fingerprint) {
        noted.put(key, Long.toString(fingerprint.bytes()));
        noted.put(key + SHA_256, fingerprint.sha256());
    }

    /** Returns the note with a checksum. */
    static byte[] write(Map<String, String> noted) {
        String text = Json.indented(noted);
        Map<String, String> checked = new LinkedHashMap<>(noted);
        checked.put(CHECKSUM, Hashing.sha256().hashString(text, UTF_8).toString());
        return Json.indented(checked).getBytes(UTF_8);
    }

    /** Replaces the note, which is on the disk when this returns. */
    void note(Noted state) throws IOException {
        try (AtomicFile file = AtomicFile.begin(note)) {
            file.write(write(state));
            file.finish();
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(note);
    }
}
