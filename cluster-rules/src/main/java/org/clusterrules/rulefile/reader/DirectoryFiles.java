package org.clusterrules.rulefile.reader;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * A snapshot of the files of a rule directory. All such files are read here, for rules, cases, their forms, and
 * watchers: only plain files, within {@link Limits}, none outside the directory through a link, and without waiting for
 * ever. A service may read directories that others write.
 *
 * @param bytes the content, by name; empty for a file that is probably misnamed and therefore refused
 * @param written the times of the last change, by name; also of files not read because there are too many
 * @param problems the files that could not be read, and why
 */
public record DirectoryFiles(Map<String, byte[]> bytes, Map<String, FileTime> written, List<RuleProblem> problems) {
    /** The kinds of files of a rule set. */
    public static final Set<RuleSetFile> RULE_SET =
            Set.of(RuleSetFile.MANIFEST, RuleSetFile.RULES, RuleSetFile.THRESHOLDS, RuleSetFile.MISNAMED);

    /** The kinds of files of a rule set and its cases. */
    public static final Set<RuleSetFile> RULES_AND_CASES = Set.of(
            RuleSetFile.MANIFEST, RuleSetFile.RULES, RuleSetFile.THRESHOLDS, RuleSetFile.CASES, RuleSetFile.MISNAMED);

    /**
     * Reads the files of those kinds. A file that is probably a misspelt rule file, or is in a subdirectory, is listed
     * too and then refused: leaving it out silently would leave out its rules.
     *
     * @throws IOException if the directory cannot be listed
     */
    public static DirectoryFiles read(Path directory, Set<RuleSetFile> kinds) throws IOException {
        return TimeLimit.call(() -> new Reading(directory).read(kinds));
    }

    /** Reads the file of that name, if there is one. */
    public static DirectoryFiles read(Path directory, String name) throws IOException {
        return TimeLimit.call(() -> new Reading(directory).read(List.of(directory.resolve(name))));
    }

    /**
     * Returns the content of the files.
     *
     * @throws InvalidRuleSetException if one of them could not be read
     */
    public Map<String, byte[]> orThrow() {
        if (!problems.isEmpty()) {
            throw new InvalidRuleSetException(problems);
        }
        return bytes;
    }

    private static final class Reading {
        private final Path directory;
        private final Map<String, byte[]> bytes = new TreeMap<>();
        private final Map<String, FileTime> written = new TreeMap<>();
        private final List<RuleProblem> problems = new ArrayList<>();
        private int entries;
        private int total;

        Reading(Path directory) {
            this.directory = directory;
        }

        DirectoryFiles read(Set<RuleSetFile> kinds) throws IOException {
            List<Path> files = new ArrayList<>();
            List<Path> folders = new ArrayList<>();
            for (Path entry : list(directory)) {
                RuleSetFile kind = kind(entry);
                if (kinds.contains(kind)) {
                    files.add(entry);
                } else if (kind == RuleSetFile.OTHER
                        && !RuleSetFile.isHidden(name(entry))
                        && Files.isDirectory(entry, NOFOLLOW_LINKS)) {
                    folders.add(entry);
                }
            }
            if (kinds.contains(RuleSetFile.MISNAMED)) {
                for (Path folder : folders) {
                    refuseFilesIn(folder);
                }
            }
            if (files.size() > Limits.FILES) {
                refuseDirectory("directory.files", Limits.FILES);
                for (Path file : files) {
                    written.put(name(file), Files.getLastModifiedTime(file, NOFOLLOW_LINKS));
                }
                files.clear();
            }
            return read(files);
        }

        DirectoryFiles read(List<Path> files) {
            for (Path file : files) {
                if (kind(file) == RuleSetFile.MISNAMED) {
                    bytes.put(name(file), new byte[0]);
                } else {
                    read(file);
                }
            }
            problems.sort((one, other) -> one.file().compareTo(other.file()));
            return new DirectoryFiles(bytes, written, List.copyOf(problems));
        }

        private void read(Path file) {
            String name = name(file);
            try {
                boolean isInside = file.toRealPath().startsWith(directory.toRealPath());
                Optional<PlainFile> read =
                        isInside ? PlainFile.read(file.toRealPath(), Limits.FILE_BYTES) : Optional.empty();
                if (read.isEmpty()) {
                    refuseOther(name);
                } else {
                    add(name, read.get());
                }
            } catch (PlainFile.ChangingFileException e) {
                refuse(name, ProblemWording.of("unreadable.changing"));
            } catch (AccessDeniedException e) {
                refuse(name, ProblemWording.of("unreadable.denied"));
            } catch (IOException e) {
                if (Files.isSymbolicLink(file)) { // a dangling link, or a cycle
                    refuseOther(name);
                } else if (!(e instanceof NoSuchFileException)) { // it was just deleted
                    refuse(name, ProblemWording.of("unreadable.error", reason(e)));
                }
            }
        }

        private static String reason(IOException problem) {
            return String.valueOf(
                    problem instanceof FileSystemException of && of.getReason() != null
                            ? of.getReason()
                            : problem.getMessage());
        }

        private void add(String name, PlainFile file) {
            boolean fitted = total <= Limits.DIRECTORY_BYTES;
            total += file.bytes().length;
            if (total <= Limits.DIRECTORY_BYTES) {
                bytes.put(name, file.bytes());
            } else if (fitted) {
                refuseDirectory("directory.bytes", Limits.DIRECTORY_BYTES);
            }
            if (written.put(name, file.written()) != null) { // names that the machine's character set lacks
                refuse(name, ProblemWording.of("unreadable.twice"));
            }
        }

        /** Refuses rule files in a subdirectory, unless it is a rule set of its own. */
        private void refuseFilesIn(Path folder) {
            try {
                List<String> names =
                        list(folder).stream().map(Reading::name).sorted().toList();
                if (names.contains(RuleSetFile.MANIFEST_NAME)) {
                    return;
                }
                for (String name : names) {
                    RuleSetFile kind = RuleSetFile.of(name);
                    if (kind != RuleSetFile.FORM && kind != RuleSetFile.OTHER) {
                        String path = name(folder) + "/" + name;
                        problems.add(RuleProblem.of(
                                ProblemCode.UNKNOWN_FILE,
                                path,
                                ProblemWording.quote(path),
                                ProblemWording.of("in-subdirectory")));
                    }
                }
            } catch (IOException e) {
                // Its files are not read, and nobody can tell whether they should be.
            }
        }

        private List<Path> list(Path folder) throws IOException {
            // Opening a pipe would block before the system notices that it is not a directory.
            if (!Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
                throw new NotDirectoryException(folder.toString());
            }
            List<Path> list = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                for (Path entry : stream) {
                    entries++;
                    if (entries == Limits.ENTRIES + 1) {
                        refuseDirectory("directory.entries", Limits.ENTRIES);
                    }
                    if (entries > Limits.ENTRIES) {
                        return List.of();
                    }
                    list.add(entry);
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            list.sort((one, other) -> name(one).compareTo(name(other)));
            return list;
        }

        private void refuseOther(String name) {
            problems.add(RuleProblem.of(ProblemCode.NOT_A_FILE, name, ProblemWording.quote(name)));
        }

        private void refuse(String name, Label why) {
            problems.add(RuleProblem.of(ProblemCode.UNREADABLE_FILE, name, why));
        }

        private void refuseDirectory(String key, int most) {
            problems.add(RuleProblem.of(
                    ProblemCode.DIRECTORY_TOO_LARGE, RuleSetFile.MANIFEST_NAME, ProblemWording.of(key, most)));
        }

        private static RuleSetFile kind(Path file) {
            return RuleSetFile.of(name(file));
        }

        private static String name(Path file) {
            return String.valueOf(file.getFileName());
        }
    }
}
