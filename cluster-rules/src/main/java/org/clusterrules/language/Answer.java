package org.clusterrules.language;

import org.clusterrules.model.Choice;

/** A chosen option. Where 不涉及 was chosen, the criterion does not apply. */
public final class Answer {
    private final Statement statement;
    private final Choice choice;

    Answer(Statement statement, Choice choice) {
        this.statement = statement;
        this.choice = choice;
    }

    /** It has to be 是. */
    public Said isYes() {
        return is(Choice.YES);
    }

    /** It has to be this option. */
    public Said is(String option) {
        return statement.say(new AnswerJudgement(choice, option, true));
    }

    /** It must not be this option. */
    public Said isNot(String option) {
        return statement.say(new AnswerJudgement(choice, option, false));
    }
}
