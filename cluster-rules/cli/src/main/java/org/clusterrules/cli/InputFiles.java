package org.clusterrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.clusterrules.cli.Checkpoint.Position;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.FormReader.Arrangement;
import org.clusterrules.model.JsonDocuments;
import org.clusterrules.rules.RuleSet;

/** The files of forms that the command line names. */
final class InputFiles {
    static final String STANDARD_INPUT = "-";

    private final List<String> names;
    private final boolean takesSeveral;
    private final Charset charset;
    private final Console console;
    private final List<Path> paths = new ArrayList<>(); // without standard input
    private final List<Long> before = new ArrayList<>(List.of(0L));
    private final Map<Integer, String> problems = new TreeMap<>();
    private List<Fingerprint> fingerprints = List.of(); // until they are taken

    /** An edition that forms may have besides the known ones. */
    private Edition edition = Edition.all().values().iterator().next();

    InputFiles(List<String> names, boolean takesSeveral, Charset charset, Console console) {
        this.names = List.copyOf(names);
        this.takesSeveral = takesSeveral;
        this.charset = charset;
        this.console = console;
        for (int file = 0; file < names.size(); file++) {
            long size = 0;
            try {
                size = look(file);
            } catch (IOException e) {
                problems.put(file, describe(file, e));
            }
            before.add(before.get(file) + size);
        }
    }

    /** Returns the size of a file that can be opened; 0 if it is not known. */
    private long look(int file) throws IOException {
        String name = names.get(file);
        if (name.equals(STANDARD_INPUT)) {
            if (names.indexOf(name) < file) {
                throw new IOException(console.messages().of("standard-input-twice"));
            }
            return 0;
        }
        Path path = path(file);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(name);
        } else if (Files.isDirectory(path)) {
            throw new IOException(isDirectory(name));
        } else if (!Files.isReadable(path)) {
            throw new AccessDeniedException(name);
        }
        paths.add(path);
        return Files.size(path);
    }

    private String isDirectory(String name) {
        String files = name.replaceFirst("/+$", "") + "/*.json";
        return console.messages().of(takesSeveral ? "is-directory.files" : "is-directory", files);
    }

    /** Accepts forms of the edition of these rules, which a rule directory may bring. */
    void take(RuleSet rules) {
        edition = rules.edition();
    }

    /** Returns the problems of files that cannot be opened, a line each. */
    List<String> problems() {
        return List.copyOf(problems.values());
    }

    Charset charset() {
        return charset;
    }

    int count() {
        return names.size();
    }

    String name(int file) {
        return names.get(file);
    }

    /** Opens a file; if its fingerprint was taken, it must not have changed since. */
    InputFile open(int file) throws IOException {
        String name = names.get(file);
        boolean isFile = !name.equals(STANDARD_INPUT) && Files.isRegularFile(path(file));
        Arrangement arrangement = arrangement(name, isFile ? Arrangement.DOCUMENT : Arrangement.ANY);
        Fingerprint expected = fingerprints.isEmpty() ? null : fingerprints.get(file);
        return new InputFile(name, stream(file), charset, arrangement, edition, expected);
    }

    /** Opens a file of JSON documents that are not forms. */
    JsonDocuments documents(int file) {
        try {
            return new JsonDocuments(stream(file), arrangement(names.get(file), Arrangement.ANY));
        } catch (IOException e) {
            throw new UnreadableException(describe(file, e));
        }
    }

    InputStream stream(int file) throws IOException {
        return names.get(file).equals(STANDARD_INPUT) ? console.in() : Files.newInputStream(path(file));
    }

    private Path path(int file) throws IOException {
        return FileArguments.path(names.get(file), console.messages());
    }

    /** The name tells how the documents of a file are arranged, or else its content. */
    private static Arrangement arrangement(String name, Arrangement otherwise) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") ? Arrangement.LINES : otherwise;
    }

    /** Returns the form of a file that has one; adds problems, such as further forms, to the list. */
    Optional<Application> readOne(List<String> found) {
        List<Application> read = new ArrayList<>();
        readEach(found, read::add);
        if (read.size() > 1) {
            found.add(console.messages()
                    .of("at-file", names.get(0), console.messages().of("why-one-form", read.size())));
        }
        return read.stream().findFirst();
    }

    /** Reads all forms, adds all problems to the list, and returns the number of forms that cannot be read. */
    int readEach(List<String> found, Consumer<Application> action) {
        int unreadable = 0;
        for (int file = 0; file < names.size(); file++) {
            if (problems.containsKey(file)) {
                found.add(problems.get(file));
                continue;
            }
            try (InputFile reader = open(file)) {
                for (Optional<InputForm> next = reader.next(); next.isPresent(); next = reader.next()) {
                    InputForm.ParsedForm parsed = next.get().read();
                    console.notices(parsed.notices());
                    found.addAll(parsed.problems(console.messages().language()));
                    parsed.application().ifPresent(action);
                    unreadable += parsed.unreadable().isPresent() ? 1 : 0;
                }
            } catch (IOException e) {
                found.add(describe(file, e));
            }
        }
        return unreadable;
    }

    String describe(int file, IOException problem) {
        return FileArguments.describe(names.get(file), problem, console.messages());
    }

    String describeChange(int file) {
        return console.messages().of("input-changed", names.get(file));
    }

    /** Whether all are regular files; a pipe cannot be read twice. */
    boolean canBeReadAgain() {
        return paths.size() == names.size() && paths.stream().allMatch(Files::isRegularFile);
    }

    boolean contain(Path path) throws IOException {
        for (Path input : paths) {
            if (Files.exists(path) && Files.isSameFile(input, path)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the size of all files; 0 if it is not known. */
    long size() {
        return canBeReadAgain() ? before.get(names.size()) : 0;
    }

    long sizeBefore(Position position) {
        return before.get(position.file()) + position.read().bytes();
    }

    /** Fingerprints the files, and returns what identifies them: their names, which the output has, and their hashes. */
    Map<String, String> describe() {
        List<Fingerprint> taken = new ArrayList<>();
        Map<String, String> described = new LinkedHashMap<>();
        for (Path path : paths) {
            int file = taken.size();
            try {
                taken.add(Fingerprint.of(path));
            } catch (IOException e) {
                throw new UnreadableException(describe(file, e));
            }
            described.put(
                    "FILE " + (file + 1),
                    names.get(file) + ", SHA-256 " + taken.get(file).sha256());
        }
        fingerprints = taken;
        return described;
    }
}
