package org.clusterrules.cli.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/**
 * The folders of a repository.
 *
 * @param root the top folder of its working tree
 * @param own what belongs to this working tree alone: HEAD
 * @param common what all working trees share: objects, branches, tags
 */
record GitDirectory(Path root, Path own, Path common) {
    private static final int CONFIG_BYTES = 1 << 20;
    private static final String POINTER = "gitdir:";

    /** Returns the repository of a folder, whose links are resolved. */
    static GitDirectory around(Path folder) throws IOException {
        for (Path root = folder; root != null; root = root.getParent()) {
            Path git = root.resolve(".git");
            if (Files.isDirectory(git, NOFOLLOW_LINKS)) {
                return checked(new GitDirectory(root, git, git));
            } else if (Files.exists(git, NOFOLLOW_LINKS)) {
                return checked(elsewhere(root, git));
            }
        }
        throw new GitException("no-repository", folder);
    }

    /**
     * Follows the {@code .git} file of a linked working tree or a submodule, if the repository that it names points back; otherwise any
     * folder could name a repository of somebody else.
     */
    private static GitDirectory elsewhere(Path root, Path git) throws IOException {
        String line = GitFile.line(git).orElseThrow(() -> new GitException("not-plain", git));
        Optional<Path> named = line.startsWith(POINTER)
                ? GitFile.named(root, line.substring(POINTER.length()).strip())
                : Optional.empty();
        Path own = named.orElseThrow(() -> new GitException("elsewhere", git));
        Optional<Path> back = GitFile.line(own.resolve("gitdir")).flatMap(path -> GitFile.named(own, path));
        if (back.isPresent()) {
            Optional<Path> common = GitFile.line(own.resolve("commondir")).flatMap(path -> GitFile.named(own, path));
            Path worktrees = own.getParent();
            if (back.get().equals(git)
                    && worktrees != null
                    && common.equals(Optional.ofNullable(worktrees.getParent()))) {
                return new GitDirectory(root, own, common.get());
            }
        } else if (workTree(own).equals(Optional.of(root))) {
            return new GitDirectory(root, own, own);
        }
        throw new GitException("elsewhere", git);
    }

    /** Returns the working tree of a submodule, as its repository's configuration names it. */
    private static Optional<Path> workTree(Path own) throws IOException {
        return Optional.ofNullable(config(own).getString("core", null, "worktree"))
                .flatMap(path -> GitFile.named(own, path));
    }

    /** Refuses formats of repositories that are not supported. */
    private static GitDirectory checked(GitDirectory found) throws IOException {
        Config config = config(found.common());
        String objects = config.getString("extensions", null, "objectformat");
        String refs = config.getString("extensions", null, "refstorage");
        if (objects != null && !objects.equalsIgnoreCase("sha1")) {
            throw new GitException("format", objects);
        } else if (refs != null && !refs.equalsIgnoreCase("files")) {
            throw new GitException("format", refs);
        }
        return found;
    }

    /** Parses the configuration without the files that it includes. */
    private static Config config(Path folder) throws IOException {
        Config config = new Config();
        Optional<byte[]> text = GitFile.read(folder.resolve("config"), CONFIG_BYTES);
        if (text.isPresent()) {
            try {
                config.fromText(new String(text.get(), UTF_8));
            } catch (ConfigInvalidException e) {
                throw new GitException("corrupt", "config");
            }
        }
        return config;
    }
}
