package org.clusterrules.cli.git;

import org.eclipse.jgit.lib.StoredConfig;

/** An empty configuration. */
final class NoConfig extends StoredConfig {
    @Override
    public void load() {
        // There is nothing.
    }

    @Override
    public void save() {
        throw new UnsupportedOperationException("read only");
    }
}
