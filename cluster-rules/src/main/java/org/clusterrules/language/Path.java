package org.clusterrules.language;

import java.util.List;
import org.clusterrules.model.Count;

/** Counts along the years of the plan. */
public final class Path {
    private final Statement statement;
    private final List<Count> counts;

    Path(Statement statement, List<Count> counts) {
        this.statement = statement;
        this.counts = counts;
    }

    /** Each has to be more than the one before (逐年增加). */
    public Said increases() {
        return statement.say(new RisingJudgement(counts));
    }
}
