package org.clusterrules.language;

import java.math.BigDecimal;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;

/** A number entered in a cell, held against the total that a rate and an amount come to. A blank comes before 无. */
final class TotalWords implements Statement.Total {
    private final StatementWords statement;
    private final Numeric cell;
    private final Derived.Product product;

    TotalWords(StatementWords statement, Numeric cell, Figure rate, Figure amount, BigDecimal factor) {
        this.statement = statement;
        this.cell = cell;
        this.product = new Derived.Product(rate, amount, factor);
    }

    /** It has to be from so many times to so many times the total, both included: {@code "1/3"}, {@code "3"}. */
    @Override
    public Statement.Said isFromTo(String least, String most) {
        return statement.say(Derived.between(cell, product, Derived.ratio(least), Derived.ratio(most)));
    }

    /** It has to be the total within the tolerance ({@code "1%"} of it), or it is stated as a rate and has to be that rate. */
    @Override
    public Statement.Said isWithinOrTheRateItself(String tolerance) {
        return statement.say(Derived.totalOrRate(cell, product, EntryWords.percent(tolerance)));
    }
}
