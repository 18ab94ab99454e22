package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rulefile.reader.RuleSetReader;
import org.jspecify.annotations.Nullable;

/**
 * The files of rule directories that no result may overwrite: manifests, rules, cases, and the forms that cases start from. Other files
 * there, such as a rule book, may be replaced.
 */
record RuleFiles(Set<Path> directories) {
    private static final int MOST_BYTES = 1 << 20;

    /** Takes directories and those that they extend. Ignores null, and directories that cannot be read: whoever reads them reports it. */
    static RuleFiles in(@Nullable String... directories) {
        RuleFiles files = new RuleFiles(new LinkedHashSet<>());
        for (String directory : directories) {
            try {
                if (directory != null) {
                    files.add(Path.of(directory));
                }
            } catch (IOException | InvalidPathException e) {
                // reported by its reader
            }
        }
        return files;
    }

    private void add(Path directory) throws IOException {
        if (Files.isDirectory(directory) && directories.add(directory.toRealPath())) {
            Optional<Path> base = RuleSetReader.base(directory, bytes(directory.resolve(RuleSetFile.MANIFEST_NAME)));
            if (base.isPresent()) {
                add(base.get());
            }
        }
    }

    /** Whether the file is one of them, by whatever name, or a file of such a name beside any manifest. */
    boolean contain(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        } else if (Files.exists(file.resolveSibling(RuleSetFile.MANIFEST_NAME)) && isRuleFile(file)) {
            return true;
        }
        for (Path directory : directories) {
            for (Path one : list(directory)) {
                if (Files.isRegularFile(one) && Files.isSameFile(one, file) && isRuleFile(one)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isRuleFile(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return switch (RuleSetFile.of(name)) {
            case MANIFEST, RULES, THRESHOLDS, CASES, MISNAMED -> true;
            case FORM -> isNamedByCases(file.resolveSibling("."), name);
            case OTHER -> false;
        };
    }

    private static boolean isNamedByCases(Path directory, String form) throws IOException {
        for (Path file : list(directory)) {
            boolean isCases = RuleSetFile.of(String.valueOf(file.getFileName())) == RuleSetFile.CASES;
            if (isCases && Bytes.indexOf(bytes(file), form.getBytes(UTF_8)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the bytes of a file up to a limit; none if there is no such file. */
    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        }
    }
}
