package org.clusterrules.language;

import java.util.List;
import org.clusterrules.model.Figure;

/** Figures along the years of the plan. */
public final class Path {
    private final Statement statement;
    private final List<Figure> figures;

    Path(Statement statement, List<Figure> figures) {
        this.statement = statement;
        this.figures = figures;
    }

    /** Each has to be more than the one before (逐年增加). */
    public Said increases() {
        return statement.say(new RisingJudgement(figures));
    }
}
