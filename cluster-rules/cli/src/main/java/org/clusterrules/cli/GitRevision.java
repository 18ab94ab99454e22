package org.clusterrules.cli;

import com.google.common.base.Joiner;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clusterrules.cli.git.GitException;
import org.clusterrules.cli.git.GitTree;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.Limits;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rulefile.reader.RuleSetReader;
import org.clusterrules.rulefile.reader.TimeLimit;
import org.clusterrules.rules.RuleSet;

/** A rule directory as it was in an earlier revision, {@code HEAD~1:rules}, with what it extended then. */
record GitRevision(String revision, Path directory) {
    /** A revision, and after the colon a directory; not a drive of Windows. */
    private static final Pattern NAME = Pattern.compile("(?!\\p{Alpha}:)[^:]+:.*", Pattern.DOTALL);

    /** Whether this names a directory in a revision; an existing file or directory of this name comes first. */
    static boolean isOne(String name) {
        try {
            return NAME.matcher(name).matches() && !Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Loads the rules of a revision.
     *
     * @throws IOException if there is no such directory or revision, or it cannot be read; the message says which and why
     */
    static RuleSet load(String name, CliMessages messages) throws IOException {
        int colon = name.indexOf(':');
        Path directory = FileArguments.path(name.endsWith(":") ? "." : name.substring(colon + 1), messages);
        GitRevision revision = new GitRevision(name.substring(0, colon), real(directory));
        try {
            return TimeLimit.call(revision::load);
        } catch (GitException e) {
            throw refusal(messages, revision.revision, directory, messages.of(e.key(), e.arguments()), e);
        } catch (TimeLimit.NoAnswerException e) {
            String reason = messages.of("git.no-answer", TimeLimit.LIMIT.toSeconds());
            throw refusal(messages, revision.revision, directory, reason, e);
        }
    }

    private static IOException refusal(
            CliMessages messages, String revision, Path directory, String reason, IOException cause) {
        return new IOException(messages.of("no-git-revision", revision, directory, reason), cause);
    }

    /** Resolves the links in the part of the path that exists; the directory may have been deleted since. */
    private static Path real(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.isDirectory(there)) {
                return there.toRealPath().resolve(there.relativize(absolute));
            }
        }
        return absolute;
    }

    /** Copies the files of the revision into memory, and loads them from there. */
    private RuleSet load() throws IOException {
        try (GitTree tree = GitTree.open(directory, revision);
                FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path top = memory.getPath("/repository");
            Path there = tree.root().relativize(directory);
            Set<Path> read = new HashSet<>();
            Optional<Path> next = Optional.of(there);
            while (next.isPresent() && read.size() < Limits.CHAIN && read.add(next.get())) {
                next = copy(tree, next.get(), top);
            }
            Path copied = in(top, there);
            if (!Files.isDirectory(copied)) {
                throw new GitException("no-folder");
            }
            return RuleSet.load(copied);
        }
    }

    /** Copies a rule directory, and returns the one that it extends. */
    private static Optional<Path> copy(GitTree tree, Path folder, Path top) throws IOException {
        Optional<Map<String, GitTree.Entry>> entries = tree.entries(folder);
        if (entries.isEmpty()) {
            return Optional.empty(); // reported on loading
        }
        Path copy = Files.createDirectories(in(top, folder));
        List<GitTree.Entry> files = entries.get().values().stream()
                .filter(file -> DirectoryFiles.RULE_SET.contains(RuleSetFile.of(file.name())))
                .limit(Limits.FILES + 1)
                .toList();
        for (GitTree.Entry file : files) {
            Path target = copy.resolve(file.name());
            if (!file.isPlain()) {
                Files.createDirectory(target); // not a rule file either
            } else if (RuleSetFile.of(file.name()) == RuleSetFile.MISNAMED) {
                Files.createFile(target);
            } else {
                Files.write(target, tree.read(file));
            }
        }
        Path manifest = copy.resolve(RuleSetFile.MANIFEST_NAME);
        return Files.isRegularFile(manifest) ? base(folder, Files.readAllBytes(manifest)) : Optional.empty();
    }

    private static Optional<Path> base(Path folder, byte[] manifest) throws IOException {
        Optional<Path> there = RuleSetReader.base(folder, manifest).map(Path::normalize);
        if (there.isPresent() && there.get().startsWith("..")) {
            throw new GitException("base-outside", RuleSetReader.base(manifest).orElseThrow());
        }
        return there;
    }

    private static Path in(Path top, Path folder) {
        return top.resolve(Joiner.on('/').join(folder));
    }
}
