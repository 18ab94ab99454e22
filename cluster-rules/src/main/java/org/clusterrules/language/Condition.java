package org.clusterrules.language;

import java.util.function.Function;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Names;
import org.clusterrules.model.Text;

/**
 * A condition under which something is asked for. Where it does not hold, the criterion does not apply; where the cell that
 * says so is blank, it is undetermined.
 */
public final class Condition {
    private final Statement statement;
    private final Function<Cell, Judgement> judge;

    Condition(Statement statement, Function<Cell, Judgement> judge) {
        this.statement = statement;
        this.judge = judge;
    }

    /** At least one document has to be named. */
    public Said thereIsEvidence(Names documents) {
        return statement.say(judge.apply(documents));
    }

    /** The text has to say something, and not 无. */
    public Said thereIsText(Text text) {
        return statement.say(judge.apply(text));
    }
}
