package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;

/**
 * A number entered in a cell, held against other cells of the form. 无 is zero in a count or an amount; in a rate it leaves
 * nothing to compare, save that two 无 are the same, and 无 and a number are not.
 */
final class EntryWords implements Statement.Entry {
    private final StatementWords statement;
    private final Numeric cell;

    EntryWords(StatementWords statement, Numeric cell) {
        this.statement = statement;
        this.cell = cell;
    }

    /** It has to be the same number. */
    @Override
    public Statement.Said isTheSameAs(Numeric other) {
        return statement.say(PairFacts.same(cell, other));
    }

    /** It may not be below any of these counts of the base year. */
    @SafeVarargs
    @Override
    public final Statement.Said isAtLeastInBaseYear(Series<Count>... rows) {
        List<Judgement> pairs = new ArrayList<>();
        for (Series<Count> row : rows) {
            pairs.add(PairFacts.atLeast(cell, row.last()));
        }
        return statement.sayAll(pairs);
    }

    /** It has to be so many things for every 10,000 persons, within the tolerance: {@code "1%"} of what it should be. */
    @Override
    public Statement.Said isPer10k(Count things, Count persons, String tolerance) {
        return statement.say(Derived.per10k(cell, things, persons, percent(tolerance)));
    }

    /**
     * It has to be an average of these yearly growths, within the tolerance in percentage points: the geometric mean of all of
     * them (水平法), that of all but the first, or the arithmetic mean.
     */
    @Override
    public Statement.Said isAnAverageOf(Series<Figure> growths, String tolerance) {
        return statement.say(GrowthFacts.averages(cell, growths, new BigDecimal(tolerance)));
    }

    /** A total that is compared with what a rate and an amount of the base year come to: rate × amount × factor. */
    @Override
    public Statement.Total asTotalOf(Series<Figure> rate, Series<Figure> amount, String factor) {
        return new TotalWords(statement, cell, rate.last(), amount.last(), new BigDecimal(factor));
    }

    static BigDecimal percent(String tolerance) {
        return new BigDecimal(tolerance.substring(0, tolerance.length() - 1));
    }
}
