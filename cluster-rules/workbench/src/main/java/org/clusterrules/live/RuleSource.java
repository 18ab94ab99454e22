package org.clusterrules.live;

import java.nio.file.Path;

/** The files that are watched. */
interface RuleSource {
    /** Returns the files as they are. */
    Snapshot snapshot();

    /** Reads the files, one after the other: two snapshots tell whether they stayed as they were meanwhile. */
    Candidate read();

    static RuleSource in(Path directory) {
        return new RuleSource() {
            @Override
            public Snapshot snapshot() {
                return Snapshot.of(directory);
            }

            @Override
            public Candidate read() {
                return Loading.read(directory);
            }
        };
    }
}
