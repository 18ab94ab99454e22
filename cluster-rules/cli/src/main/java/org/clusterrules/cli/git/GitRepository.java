package org.clusterrules.cli.git;

import java.io.IOException;
import org.eclipse.jgit.attributes.AttributesNodeProvider;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.StoredConfig;

/** The repository in which JGit resolves a revision: refs and objects, and an empty configuration. */
final class GitRepository extends Repository {
    private final GitRefs refs;
    private final GitObjects objects;
    private final StoredConfig config = new NoSystem.NoConfig();

    GitRepository(GitDirectory git) {
        super(new RepositoryBuilder());
        NoSystem.install();
        refs = new GitRefs(git);
        objects = new GitObjects(git);
    }

    @Override
    public GitObjects getObjectDatabase() {
        return objects;
    }

    @Override
    public RefDatabase getRefDatabase() {
        return refs;
    }

    @Override
    public StoredConfig getConfig() {
        return config;
    }

    @Override
    public String getIdentifier() {
        return "";
    }

    @Override
    public AttributesNodeProvider createAttributesNodeProvider() {
        throw new UnsupportedOperationException("attributes are for files that are checked out");
    }

    @Override
    public void create(boolean bare) throws IOException {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void scanForRepoChanges() {
        // Everything is read on demand.
    }

    @Override
    public void notifyIndexChanged(boolean internal) {
        throw new UnsupportedOperationException("read only");
    }

    /** Closes the files; does not ask the cache of repositories, which would start threads. */
    @Override
    public void close() {
        objects.close();
    }
}
