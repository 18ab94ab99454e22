package org.clusterrules.cli.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Hides the machine from JGit, which asks for the user's configuration even to compute a hash, and starts the installed git to find the
 * system's.
 */
final class NoSystem extends SystemReader.Delegate {
    private static final NoSystem INSTANCE = new NoSystem(SystemReader.getInstance());

    private NoSystem(SystemReader machine) {
        super(machine);
    }

    static void install() {
        if (SystemReader.getInstance() != INSTANCE) {
            SystemReader.setInstance(INSTANCE);
        }
    }

    /** An empty configuration. */
    static final class NoConfig extends StoredConfig {
        @Override
        public void load() {
            // nothing to load
        }

        @Override
        public void save() {
            throw new UnsupportedOperationException("read only");
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public StoredConfig getUserConfig() {
        return new NoConfig();
    }

    @Override
    public StoredConfig getSystemConfig() {
        return new NoConfig();
    }

    @Override
    public StoredConfig getJGitConfig() {
        return new NoConfig();
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        throw new UnsupportedOperationException("there is no configuration");
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        throw new UnsupportedOperationException("there is no configuration");
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        throw new UnsupportedOperationException("there is no configuration");
    }
}
