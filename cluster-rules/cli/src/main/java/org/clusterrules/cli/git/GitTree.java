package org.clusterrules.cli.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** The files of a repository as they were in one revision. */
public final class GitTree implements AutoCloseable {
    /** {@code @{upstream}} and {@code @{push}}, which only the configuration explains, and dates. */
    private static final Pattern IN_THE_CONFIGURATION = Pattern.compile("@\\{(?!-?\\d{1,9}\\})");

    private final GitDirectory git;
    private final GitRepository repository;
    private final ObjectReader objects;
    private final ObjectId top;

    private GitTree(GitDirectory git, GitRepository repository, ObjectId top) {
        this.git = git;
        this.repository = repository;
        this.objects = repository.newObjectReader();
        this.top = top;
    }

    /** An entry of a folder; its name is without the folders. */
    public record Entry(String name, ObjectId id, FileMode mode) {
        /** A folder, a link or a submodule is not a plain file. */
        public boolean isPlain() {
            return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
        }
    }

    /**
     * Finds the repository that a folder is in, and the revision.
     *
     * @param folder the folder, links resolved
     * @param revision as git names it: a branch, a tag, {@code HEAD~2}, the beginning of an id, {@code main@{1}}
     * @throws GitException if there is none
     */
    public static GitTree open(Path folder, String revision) throws IOException {
        GitDirectory git = GitDirectory.around(folder);
        GitRepository repository = new GitRepository(git);
        try {
            return new GitTree(git, repository, guarded(() -> tree(repository, revision)));
        } catch (IOException e) {
            repository.close();
            throw e;
        }
    }

    private static ObjectId tree(GitRepository repository, String revision) throws IOException {
        // @ alone is HEAD, as in git.
        String name = revision.replaceFirst("^@(?!\\{)", Constants.HEAD);
        ObjectId found = IN_THE_CONFIGURATION.matcher(revision).find() ? null : repository.resolve(name + "^{tree}");
        if (found == null) {
            throw new GitException("no-revision");
        }
        return found;
    }

    public Path root() {
        return git.root();
    }

    /**
     * Returns the entries of a folder by name; empty if it did not exist.
     *
     * @param folder its path from the root
     */
    public Optional<Map<String, Entry>> entries(Path folder) throws IOException {
        return guarded(() -> {
            ObjectId tree = top;
            for (Path step : folder) {
                if (!step.toString().isEmpty()) {
                    Entry next = entries(tree).get(step.toString());
                    if (next == null || !next.mode().equals(FileMode.TREE)) {
                        return Optional.empty();
                    }
                    tree = next.id();
                }
            }
            return Optional.of(entries(tree));
        });
    }

    private Map<String, Entry> entries(ObjectId tree) throws IOException {
        byte[] bytes = objects.open(tree, Constants.OBJ_TREE).getCachedBytes();
        // Refuses names such as .., names with a slash, and duplicate names.
        new ObjectChecker().setAllowLeadingZeroFileMode(true).checkTree(bytes);
        Map<String, Entry> entries = new LinkedHashMap<>();
        CanonicalTreeParser parser = new CanonicalTreeParser();
        for (parser.reset(bytes); !parser.eof(); parser.next()) {
            String name = parser.getEntryPathString();
            entries.put(name, new Entry(name, parser.getEntryObjectId(), parser.getEntryFileMode()));
        }
        return entries;
    }

    /** Returns the content of a plain file, which is no larger than a rule file may be. */
    public byte[] read(Entry file) throws IOException {
        return guarded(() -> {
            try {
                return objects.open(file.id(), Constants.OBJ_BLOB).getCachedBytes();
            } catch (ObjectTooLargeException e) {
                throw because(e, "file-too-large", file.name(), e.limit());
            }
        });
    }

    @Override
    public void close() {
        repository.close();
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    /** Reports every failure as a {@link GitException}; a broken object may make JGit throw what it does not declare. */
    private static <T> T guarded(Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (GitException e) {
            throw e;
        } catch (ObjectTooLargeException e) {
            throw because(e, "object-too-large", e.limit());
        } catch (MissingObjectException e) {
            throw because(e, "missing", e.getObjectId().name());
        } catch (AmbiguousObjectException e) {
            throw because(e, "ambiguous");
        } catch (IncorrectObjectTypeException | RevisionSyntaxException e) {
            throw because(e, "no-revision");
        } catch (IOException | RuntimeException e) {
            throw because(e, "corrupt", String.valueOf(e.getMessage()));
        }
    }

    private static GitException because(Exception cause, String key, Object... arguments) {
        GitException problem = new GitException(key, arguments);
        problem.initCause(cause);
        return problem;
    }
}
