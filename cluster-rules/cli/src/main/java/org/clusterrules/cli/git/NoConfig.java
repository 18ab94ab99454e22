package org.clusterrules.cli.git;

import org.eclipse.jgit.lib.StoredConfig;

/** A configuration that says nothing. */
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
