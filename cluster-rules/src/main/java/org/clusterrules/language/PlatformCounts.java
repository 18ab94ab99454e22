package org.clusterrules.language;

import java.util.List;
import org.clusterrules.model.Platforms;

/** Counts of platforms, and their names. */
public final class PlatformCounts {
    private final Statement statement;
    private final List<Platforms> platforms;

    PlatformCounts(Statement statement, List<Platforms> platforms) {
        this.statement = statement;
        this.platforms = platforms;
    }

    /** As many have to be named as are counted. */
    public Said countTheirNames() {
        return statement.sayEach(platforms, EvidenceFacts::platforms);
    }
}
