package org.clusterrules.live;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.Limits;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rulefile.reader.RuleSetReader;

/**
 * The files of a rule set, and of those that it extends, at one time.
 *
 * @param sha256 of their names and contents; or why they cannot be read
 * @param written when each was written: files that were changed and changed back during loading have the same contents, but equal
 *     snapshots mean that nothing was written in between
 */
record Snapshot(String sha256, Map<Path, FileTime> written, Set<Path> directories) {
    static Snapshot of(Path directory) {
        Hasher hasher = Hashing.sha256().newHasher();
        Map<Path, FileTime> written = new TreeMap<>();
        Set<Path> directories = new LinkedHashSet<>();
        try {
            Set<Path> read = new HashSet<>();
            Optional<Path> next = Optional.of(directory);
            // A cycle, or a chain that is too long, is refused on loading, not here.
            while (next.isPresent() && directories.size() < Limits.CHAIN) {
                Path there = next.get();
                directories.add(there);
                next = read.add(there.toRealPath()) ? read(there, hasher, written) : Optional.empty();
            }
            return new Snapshot(hasher.hash().toString(), written, directories);
        } catch (IOException e) {
            return new Snapshot(e.toString(), Map.of(), directories);
        }
    }

    /** Whether the contents are the same, whenever they were written. */
    boolean isSameAs(Snapshot other) {
        return sha256.equals(other.sha256);
    }

    /** Reads the files of one directory, and returns the one that it extends. */
    private static Optional<Path> read(Path directory, Hasher hasher, Map<Path, FileTime> written) throws IOException {
        hasher.putString(directory.toString(), StandardCharsets.UTF_8);
        DirectoryFiles files = DirectoryFiles.read(directory, DirectoryFiles.RULES_AND_CASES);
        add(directory, files, hasher, written);
        // Read separately, since they may exceed limits, and the others are still of interest.
        add(directory, DirectoryFiles.read(directory, Set.of(RuleSetFile.FORM)), hasher, written);
        return Optional.ofNullable(files.bytes().get(RuleSetFile.MANIFEST_NAME))
                .flatMap(manifest -> RuleSetReader.base(directory, manifest));
    }

    private static void add(Path directory, DirectoryFiles files, Hasher hasher, Map<Path, FileTime> written) {
        files.bytes()
                .forEach((name, bytes) -> hasher.putString(name, StandardCharsets.UTF_8)
                        .putInt(bytes.length)
                        .putBytes(bytes));
        files.problems().forEach(problem -> hasher.putString(problem.toString(), StandardCharsets.UTF_8));
        files.written().forEach((name, time) -> {
            written.put(directory.resolve(name), time);
            if (!files.bytes().containsKey(name)) {
                hasher.putString(name, StandardCharsets.UTF_8).putLong(time.toMillis());
            }
        });
    }
}
