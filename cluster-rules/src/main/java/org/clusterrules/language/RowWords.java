package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;

/** Numbers entered for each year, held against other rows of the form. */
final class RowWords implements Statement.Row {
    private final StatementWords statement;
    private final List<? extends Numeric> cells;

    RowWords(StatementWords statement, Series<? extends Numeric> row) {
        this.statement = statement;
        this.cells = row.values();
    }

    /** In each year it may be at most what the other row has. */
    @Override
    public Statement.Said isAtMost(Series<? extends Numeric> other) {
        List<Judgement> years = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            years.add(PairFacts.atMost(cells.get(i), other.values().get(i)));
        }
        return statement.sayAll(years);
    }

    /**
     * In each year but the first it has to be the growth of amount × share over the year before, in percent, within the
     * tolerance in percentage points.
     */
    @Override
    public Statement.Said isTheGrowthOf(Series<Figure> amount, Series<Figure> share, String tolerance) {
        BigDecimal points = new BigDecimal(tolerance);
        List<Judgement> years = new ArrayList<>(cells.size());
        for (int i = 1; i < cells.size(); i++) {
            years.add(GrowthFacts.ofProduct(
                    cells.get(i),
                    amount.values().get(i - 1),
                    share.values().get(i - 1),
                    amount.values().get(i),
                    share.values().get(i),
                    points));
        }
        return statement.sayAll(years);
    }
}
