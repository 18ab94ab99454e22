package org.clusterrules.language;

import java.util.function.Function;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Names;
import org.clusterrules.model.Text;

/**
 * A condition under which something is asked for. Where it does not hold, the criterion does not apply; where the cell that
 * says so is blank, it is undetermined.
 */
final class ConditionWords implements Statement.Condition {
    private final StatementWords statement;
    private final Function<Cell, Judgement> judge;

    ConditionWords(StatementWords statement, Function<Cell, Judgement> judge) {
        this.statement = statement;
        this.judge = judge;
    }

    /** At least one document has to be named. */
    @Override
    public Statement.Said thereIsEvidence(Names documents) {
        return statement.say(judge.apply(documents));
    }

    /** The text has to say something, and not 无. */
    @Override
    public Statement.Said thereIsText(Text text) {
        return statement.say(judge.apply(text));
    }
}
