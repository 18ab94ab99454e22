package org.clusterrules.language;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Operator;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;

/** Numbers entered for each year, held against other rows of the form. */
public final class Row {
    private final Statement statement;
    private final List<? extends Numeric> cells;

    Row(Statement statement, Series<? extends Numeric> row) {
        this.statement = statement;
        this.cells = row.values();
    }

    /** In each year it may be at most what the other row has. */
    public Said isAtMost(Series<? extends Numeric> other) {
        List<PairJudgement> years = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            years.add(new PairJudgement(
                    cells.get(i), Operator.AT_MOST, other.values().get(i)));
        }
        return statement.sayAll(years);
    }

    /**
     * In each year but the first it has to be the growth of amount × share over the year before, in percent, within the
     * tolerance in percentage points.
     */
    public Said isTheGrowthOf(Series<Figure> amount, Series<Figure> share, String tolerance) {
        return statement.say(GrowthRowJudgement.of(cells, amount, share, Tolerance.parse(tolerance)));
    }
}
