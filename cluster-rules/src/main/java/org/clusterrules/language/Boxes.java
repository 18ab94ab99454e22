package org.clusterrules.language;

import java.util.List;
import org.clusterrules.model.Ticks;

/** Groups of boxes to tick. */
public final class Boxes {
    private final Statement statement;
    private final List<Ticks> groups;

    Boxes(Statement statement, List<Ticks> groups) {
        this.statement = statement;
        this.groups = groups;
    }

    /** Each group has to have at least one box ticked. */
    public Said haveATick() {
        return statement.sayEach(groups, AnswerFacts::haveATick);
    }
}
