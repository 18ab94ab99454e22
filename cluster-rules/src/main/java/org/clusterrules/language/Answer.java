package org.clusterrules.language;

import java.util.Arrays;
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
    public Said is(@Argument(Role.OPTION) String option) {
        return statement.say(AnswerFacts.is(choice, option));
    }

    /** It must be none of these options. Where it is left out, as on the paper form that has no place for it, nothing is judged. */
    public Said isNoneOf(@Argument(Role.OPTION) String... options) {
        return statement.say(AnswerFacts.isNoneOf(choice, Arrays.asList(options)));
    }
}
