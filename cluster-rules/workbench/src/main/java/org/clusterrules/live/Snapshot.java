package org.clusterrules.live;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.rulefile.reader.RuleSetFile;

/**
 * The files of a rule set at one time, those of the directories that it extends among them.
 *
 * @param sha256 of their names and what is in them; or why they cannot be read
 * @param written when each was written. Files that were changed and changed back while they were being loaded are the same,
 *     and were not all the time: two snapshots are equal where nothing was written in between
 * @param directories the directories
 */
record Snapshot(String sha256, Map<Path, FileTime> written, Set<Path> directories) {
    /** A base that is a directory, in the words of the manifest, which may not be YAML at this time. */
    private static final Pattern EXTENDS =
            Pattern.compile("^extends\\s*:\\s*(['\"]?)(\\.\\.?/.*?)\\1\\s*(?:#.*)?$", Pattern.MULTILINE);

    static Snapshot of(Path directory) {
        Hasher hasher = Hashing.sha256().newHasher();
        Map<Path, FileTime> written = new TreeMap<>();
        Set<Path> directories = new LinkedHashSet<>();
        try {
            Set<Path> read = new HashSet<>();
            Optional<Path> next = Optional.of(directory);
            while (next.isPresent()) {
                Path there = next.get();
                directories.add(there);
                // Rule sets that extend each other are refused when they are loaded, not here.
                next = read.add(there.toRealPath()) ? read(there, hasher, written) : Optional.empty();
            }
            return new Snapshot(hasher.hash().toString(), written, directories);
        } catch (IOException e) {
            return new Snapshot(e.toString(), Map.of(), directories);
        }
    }

    /** Whether the files are the same, whenever they were written. */
    boolean isSameAs(Snapshot other) {
        return sha256.equals(other.sha256);
    }

    /** Reads the files of one directory, and returns the next, which it extends. */
    private static Optional<Path> read(Path directory, Hasher hasher, Map<Path, FileTime> written) throws IOException {
        List<Path> files;
        try (var list = Files.list(directory)) {
            files = list.filter(Snapshot::isOfARuleSet).sorted().toList();
        }
        Optional<Path> base = Optional.empty();
        for (Path file : files) {
            FileTime time = Files.getLastModifiedTime(file);
            byte[] bytes = Files.readAllBytes(file);
            written.put(file, time);
            hasher.putString(file.toString(), StandardCharsets.UTF_8)
                    .putInt(bytes.length)
                    .putBytes(bytes);
            if (file.endsWith(RuleSetFile.MANIFEST_NAME)) {
                base = base(directory, new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return base;
    }

    private static boolean isOfARuleSet(Path file) {
        String name = file.getFileName().toString();
        // Whatever else has such a name is refused when the rules are loaded; a pipe would never end.
        return RuleSetFile.of(name) != RuleSetFile.OTHER && Files.isRegularFile(file);
    }

    private static Optional<Path> base(Path directory, String manifest) {
        Matcher base = EXTENDS.matcher(manifest);
        try {
            return base.find() ? Optional.of(directory.resolve(base.group(2))) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
