package org.clusterrules.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.Limits;
import org.clusterrules.rulefile.reader.RuleSetFile;

/**
 * Reads the files of a rule set from its directory, and only those: plain files, no more of each than a rule file can have, and
 * nothing that a link leads to outside the directory. A service may read directories that others write.
 */
final class DirectoryFiles {
    private static final int MOST_FILES = 100;
    private static final Set<RuleSetFile> IN_A_RULE_SET =
            EnumSet.of(RuleSetFile.MANIFEST, RuleSetFile.RULES, RuleSetFile.MISNAMED);

    private final Path directory;
    private final List<RuleProblem> problems = new ArrayList<>();

    private DirectoryFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Returns the files by name. One that is probably a misspelt rule file is named too, so that it is refused: silently
     * leaving it out would leave out its rules.
     *
     * @throws InvalidRuleSetException if something of that name is no file
     */
    static Map<String, byte[]> read(Path directory) throws IOException {
        return new DirectoryFiles(directory).read();
    }

    private Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names()) {
            if (RuleSetFile.of(name) != RuleSetFile.MISNAMED) {
                Path file = directory.resolve(name);
                if (isInside(file)) {
                    files.put(name, bytes(file));
                } else {
                    problems.add(RuleProblem.of(ProblemCode.NOT_A_FILE, name, name));
                }
            } else {
                files.put(name, new byte[0]);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRuleSetException(problems);
        }
        return files;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name -> IN_A_RULE_SET.contains(RuleSetFile.of(name)))
                    .limit(MOST_FILES)
                    .sorted()
                    .toList();
        }
    }

    private boolean isInside(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(directory.toRealPath());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Limits.FILE_BYTES + 1);
        }
    }
}
