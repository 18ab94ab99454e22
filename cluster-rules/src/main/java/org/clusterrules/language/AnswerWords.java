package org.clusterrules.language;

import java.util.Arrays;
import org.clusterrules.model.Choice;

/** A chosen option. Where 不涉及 was chosen, the criterion does not apply. */
final class AnswerWords implements Statement.Answer {
    private final StatementWords statement;
    private final Choice choice;

    AnswerWords(StatementWords statement, Choice choice) {
        this.statement = statement;
        this.choice = choice;
    }

    /** It has to be 是. */
    @Override
    public Statement.Said isYes() {
        return is(Choice.YES);
    }

    /** It has to be this option. */
    @Override
    public Statement.Said is(String option) {
        return statement.say(AnswerFacts.is(choice, option));
    }

    /** It must be none of these options. Where it is left out, as on the paper form that has no place for it, nothing is judged. */
    @Override
    public Statement.Said isNoneOf(String... options) {
        return statement.say(AnswerFacts.isNoneOf(choice, Arrays.asList(options)));
    }
}
