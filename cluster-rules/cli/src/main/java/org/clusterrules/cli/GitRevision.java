package org.clusterrules.cli;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.rulefile.reader.RuleSetFile;

/** A rule directory as it was in an earlier revision, {@code HEAD~1:rules}, fetched with the git that is installed. */
final class GitRevision {
    private final String revision;
    private final Path directory;

    private GitRevision(String revision, Path directory) {
        this.revision = revision;
        this.directory = directory;
    }

    /** Whether this names a revision of a directory, and not a directory: there is none of that name, and a colon in it. */
    static boolean isOne(String name) {
        return name.indexOf(':') > 1 && !Files.exists(Path.of(name));
    }

    /**
     * Writes the rule files as they were then into a new directory, and returns it. It is deleted when the process ends.
     *
     * @throws IOException if git is not installed, or the directory or the revision does not exist; the message says which
     */
    static Path extract(String name, Words words) throws IOException {
        int colon = name.indexOf(':');
        Path directory = Places.path(name.substring(colon + 1), words);
        if (!Files.isDirectory(directory)) {
            throw new IOException(words.of("no-git-directory", directory));
        }
        GitRevision revision = new GitRevision(name.substring(0, colon), directory);
        Path copy = Files.createTempDirectory("cluster-rules");
        copy.toFile().deleteOnExit();
        byte[] names = revision.git(words, "ls-tree", "--name-only", "-z", revision.revision, "./");
        for (String path : Splitter.on('\0').omitEmptyStrings().split(new String(names, StandardCharsets.UTF_8))) {
            String file = path.substring(path.lastIndexOf('/') + 1);
            if (RuleSetFile.of(file) != RuleSetFile.OTHER) {
                Path target = copy.resolve(file);
                Files.write(target, revision.git(words, "show", revision.revision + ":./" + file));
                target.toFile().deleteOnExit();
            }
        }
        return copy;
    }

    private byte[] git(Words words, String... arguments) throws IOException {
        if (revision.startsWith("-")) {
            throw new IOException(words.of("no-git-revision", revision));
        }
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException(words.of("no-git"), e);
        }
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            byte[] bytes = out.readAllBytes();
            if (process.waitFor() != 0) {
                throw new IOException(words.of("no-git-revision", revision));
            }
            return bytes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
