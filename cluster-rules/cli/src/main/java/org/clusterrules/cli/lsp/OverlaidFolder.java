package org.clusterrules.cli.lsp;

import com.google.common.base.Joiner;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clusterrules.cli.DirectoryCheck;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.Limits;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rulefile.reader.RuleSetReader;

/** A rule directory and those that it extends, as if all edits were saved: copied into memory, and read from there. */
record OverlaidFolder(Map<Path, String> open, Path top, List<RuleProblem> unreadable) {
    private static final Set<RuleSetFile> RULES = EnumSet.complementOf(EnumSet.of(RuleSetFile.OTHER, RuleSetFile.FORM));

    /** Checks a directory, whose path is absolute, with these texts of open files. */
    static DirectoryCheck check(Path directory, Map<Path, String> open) throws IOException {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            OverlaidFolder overlaid = new OverlaidFolder(open, memory.getPath("/files"), new ArrayList<>());
            Set<Path> read = new HashSet<>();
            Optional<Path> next = Optional.of(directory);
            while (next.isPresent() && read.size() < Limits.CHAIN && read.add(next.get())) {
                next = overlaid.copy(next.get(), next.get().equals(directory));
            }
            DirectoryCheck check = DirectoryCheck.of("", overlaid.copy(directory));
            Set<RuleProblem> problems = new LinkedHashSet<>(overlaid.unreadable);
            problems.addAll(check.problems());
            return new DirectoryCheck("", check.rules(), check.cases(), List.copyOf(problems));
        }
    }

    private Path copy(Path directory) {
        return top.resolve(Joiner.on('/').join(directory));
    }

    /** Copies the files of a directory, and returns the one that it extends. */
    private Optional<Path> copy(Path directory, boolean isFirst) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            files.putAll(
                    DirectoryFiles.read(directory, Set.of(RuleSetFile.FORM)).bytes());
            DirectoryFiles rules = DirectoryFiles.read(directory, RULES);
            files.putAll(rules.bytes());
            if (isFirst) {
                unreadable.addAll(rules.problems());
            }
        }
        open.forEach((file, text) -> {
            boolean inside = directory.equals(file.getParent())
                    && RuleSetFile.of(String.valueOf(file.getFileName())) != RuleSetFile.OTHER;
            if (inside) {
                files.put(String.valueOf(file.getFileName()), text.getBytes(StandardCharsets.UTF_8));
            }
        });
        if (!files.isEmpty() || Files.isDirectory(directory)) {
            Path copy = Files.createDirectories(copy(directory));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(copy.resolve(file.getKey()), file.getValue());
            }
        }
        return Optional.ofNullable(files.get(RuleSetFile.MANIFEST_NAME))
                .flatMap(manifest -> RuleSetReader.base(directory, manifest))
                .map(Path::normalize);
    }
}
